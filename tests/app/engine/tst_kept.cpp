#include "../../nobody.h"
#include "small_run.h"

namespace fs = std::filesystem;

/// What a run keeps: held by its journal wherever the console is lost, and never what is secret or not its own.
class TestKept : public QObject, SmallRun {
    Q_OBJECT

    static std::string all_of(const fs::path& folder, bool secrets) {
        std::string all;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            if (!secrets && fs::relative(entry.path(), folder).begin()->string() == "secret") continue;
            all += assembly::read_file(entry.path()).value_or("");
        }
        return all;
    }

    /// Looks at a file until it says "there", saving what it saw; each time it is asked again, the file has changed.
    static std::string saving() {
        return step("s", "    observe:\n      - {fact: text, run: [cat, /etc/text], take: text, save: {name: text}}\n"
                         "    require:\n      - {say: there, read: '${facts.text.path}', take: text, that: '. == "
                         "\"there\"'}\n");
    }

    /// A document that is secret: one line of it is written, and its name is told.
    static std::string documented() {
        return step("s",
                    "    observe:\n      - {fact: line, secret: true, let: '$clear.document | fromjson | .line'}\n"
                    "      - {fact: name, reveal: its name, let: '$clear.document | fromjson | .name'}\n"
                    "    act:\n      - write: {path: /etc/text, content: '${facts.line}'}\n        at: root\n"
                    "    prove:\n      - {say: it arrived, run: [cat, /etc/text], take: text, reveal: whether it is "
                    "so, pick: '. == "
                    "$clear.line and $inputs.document.bytes > 10 and $facts.name == \"motd\"', that: .}\n") +
               "inputs:\n  - id: document\n    type: json\n    secret: true\n    label: Document\n"
               "    must: {say: it has a line, let: '$clear.document | fromjson', that: '.line | "
               "present'}\n";
    }

private Q_SLOTS:
    /// A file in the place of one that the journal names, and the console is lost before the journal says so.
    void a_file_replaced_as_the_console_is_lost_is_no_alarm() {
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        int looked = 0;
        const auto ended = run(saving(), on("blocked", "again"),
                               {{"s/require0", {}, ".hosts.box.files[\"/etc/text\"].content = \"there\"", {}}}, {},
                               [&](engine::Setup& setup) {
                                   setup.folder = path;
                                   setup.journal.loses = [&looked](const std::string& key, bool before) {
                                       return before && key == "looked:s/observe0" && ++looked == 2;
                                   };
                               });
        QCOMPARE(ended.result, std::string("broken"));
        QCOMPARE(assembly::read_file(path / "evidence/text").value_or(""), std::string("there"));
        const auto found = engine::Journal::verify(path);
        QCOMPARE(found.problems, std::vector<std::string>());
        QCOMPARE(found.unsure, std::vector<std::string>{"evidence/text"});
    }

    void a_file_replaced_is_held_again() {
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        const auto ended = run(saving(), on("blocked", "again"),
                               {{"s/require0", {}, ".hosts.box.files[\"/etc/text\"].content = \"there\"", {}}}, {},
                               [&](engine::Setup& setup) { setup.folder = path; });
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(engine::Journal::verify(path).unsure, std::vector<std::string>());
        QCOMPARE(engine::Journal::verify(path).problems, std::vector<std::string>());
        std::ofstream(path / "evidence/text", std::ios::binary) << "hello";
        QCOMPARE(engine::Journal::verify(path).problems,
                 std::vector<std::string>{"evidence/text differs from what was written"});
    }

    /// What stood there before a change is what an undo puts back.
    void what_was_there_before_is_held() {
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        const auto ended =
            run(step("s", "    act:\n      - write: {path: /etc/text, content: new}\n        at: root\n"), on("", ""),
                {}, {}, [&](engine::Setup& setup) { setup.folder = path; });
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(engine::Journal::verify(path).problems, std::vector<std::string>());
        long changed = 0;
        for (const auto& entry : fs::directory_iterator(path / "secret")) {
            std::ofstream(entry.path(), std::ios::binary) << "other";
            ++changed;
        }
        QCOMPARE(changed, 1L);
        QCOMPARE(engine::Journal::verify(path).problems.size(), std::size_t(1));
    }

    /// A program that prints nothing and fails has given a result; so has one that is not there.
    void no_output_is_a_result() {
        for (const auto& [program, exit, out] :
             {std::tuple("mute", "2", "[]"), std::tuple("refuses", "3", "[\"code 17\"]"),
              std::tuple("none", "127", "[]")}) {
            const auto ended =
                run(step("s", std::string("    prove:\n      - {say: it is told, fact: told, run: [") + program +
                                  "], exits: any, take: result, reveal: its exit and a number, "
                                  "pick: '{exit, out}', that: '.exit == " +
                                  exit + " and .out == " + out + "'}\n"),
                    on("", ""));
            QVERIFY2(ended.result == "recovered", (program + (": " + ended.report)).c_str());
        }
    }

    /// A scenario's change of the world after a look that waits, and after the look that proves a change.
    void a_fault_comes_after_a_look_that_waits() {
        const auto wait = [](const std::string& that) {
            return step("s", "    prove:\n      - {say: so, run: [cat, /etc/text], take: text, until: '" + that +
                                 "', within: 20s}\n");
        };
        const auto more = step("t", "    prove:\n      - {say: it came, run: [cat, /etc/text], take: text, that: '. == "
                                    "\"late\"'}\n");
        const std::string late = ".hosts.box.files[\"/etc/text\"].content = \"late\"";
        QCOMPARE(run(wait(". == \"hello\"") + more, on("", ""), {{"s/prove0", {}, late, {}}}).result,
                 std::string("recovered"));
        const auto act = step("s", "    act:\n" + stop("a.service", "        harmless: in a test\n        done: {" +
                                                                        is_stopped("a.service") +
                                                                        "until: '. == \"inactive\"', within: 20s}\n"));
        QCOMPARE(run(act + more, on("", ""), {{"s/act0/done", {}, late, {}}}).result, std::string("recovered"));
    }

    /// A link to nothing is there: it would be lost, and undo would leave nothing in its place.
    void a_link_to_nothing_is_not_written_over() {
        for (const std::string verb : {"write: {path: /etc/link, content: new}", "remove: {path: /etc/link}"}) {
            const auto ended = run(step("s", "    act:\n      - " + verb + "\n        at: root\n"), on("", ""), {},
                                   ".hosts.box.files[\"/etc/link\"] = {link: \"/nowhere\"}");
            QCOMPARE(ended.result, std::string("left"));
            QVERIFY(ended.world["hosts"]["box"]["files"]["/etc/link"]["link"] == "/nowhere");
        }
    }

    /// Typed into the form, told by its size, and read by what may see secrets; nowhere else.
    void a_secret_document_is_kept_nowhere() {
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        const auto give = [](const Json& document) {
            return [document, tries = std::make_shared<int>(0)](const Question& question) -> std::optional<Reply> {
                if (question.kind != "form") return std::nullopt;
                const Json first{{"document", {{"name", "canary-refused"}}}}; // has no line
                return Reply{"go_on", {}, {}, ++*tries == 1 ? first : Json{{"document", document}}};
            };
        };
        const auto ended = run(documented(), give({{"name", "motd"}, {"line", "canary 71"}}), {}, {},
                               [&](engine::Setup& setup) { setup.folder = path; });
        QVERIFY2(ended.result == "recovered",
                 (ended.result + " " + Json(ended.asked).dump() + all_of(path, true)).c_str());
        QCOMPARE(ended.count("form"), 2L);
        QVERIFY(ended.world["hosts"]["box"]["files"]["/etc/text"]["content"] == "canary 71");
        QCOMPARE(ended.state.inputs["document"].dump(), std::string(R"({"bytes":34,"secret":"inputs.document"})"));
        QVERIFY(all_of(path, false).find("canary") == std::string::npos);
        QVERIFY(all_of(path, true).find("canary 71") == std::string::npos);
        QVERIFY(ended.report.find("canary") == std::string::npos);
    }

    /// After a resume nobody knows it any more: who gave it is asked, and only a document will do.
    void a_secret_document_is_asked_for_again() {
        class Somebody : public tests::Nobody {
        public:
            explicit Somebody(std::string text) : m_text(std::move(text)) {}
            void ask_secret(const std::string&, const std::string&, std::function<void(Result<Secret>)> then) override {
                then(Secret(m_text));
            }

        private:
            std::string m_text;
        };
        for (const std::string text : {R"({"name": "motd", "line": "canary 71"})", "{\"name\": "}) {
            Somebody somebody(text);
            SecretStore* secrets = nullptr;
            const auto answer = [&](const Question& question) -> std::optional<Reply> {
                if (question.kind == "form")
                    return Reply{"go_on", {}, {}, {{"document", {{"name", "motd"}, {"line", "canary 71"}}}}};
                for (const auto* id : {"inputs.document", "line"})
                    if (question.kind == "gate") secrets->remove(id);
                return std::nullopt;
            };
            const auto ended = run(documented(), answer, {}, {}, [&](engine::Setup& setup) {
                setup.prompter = &somebody;
                secrets = setup.secrets;
            });
            const bool document = text.ends_with("}");
            QCOMPARE(ended.result, std::string(document ? "recovered" : "left"));
            QVERIFY(ended.world["hosts"]["box"]["files"]["/etc/text"]["content"] == (document ? "canary 71" : "hello"));
        }
    }
};

QTEST_GUILESS_MAIN(TestKept)
#include "tst_kept.moc"
