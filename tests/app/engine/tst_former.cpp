#include "../../nobody.h"
#include "small_run.h"

namespace fs = std::filesystem;

/// The built-in ways back of `write` and `remove`: what was there before is there again, or nobody says so.
class TestFormer : public QObject, SmallRun {
    Q_OBJECT

    static std::string verb(const std::string& text) {
        return step("s", "    act:\n      - " + text +
                             "\n        at: root\n    prove:\n      - {say: never, run: [cat, "
                             "/etc/text], take: text, that: '. == \"never\"'}\n");
    }

    /// Rolls back once the proof fails, and goes on without proof if it must.
    static Person::Answer back(std::vector<std::string>* told) {
        return [told](const Question& question) -> std::optional<Reply> {
            if (question.kind == "blocked") return Reply{"undo", {}, {}, Json::object()};
            if (question.kind != "undo_unproved") return std::nullopt;
            told->insert(told->end(), question.text.begin(), question.text.end());
            return Reply{"override", "nobody needs it", {}, Json::object()};
        };
    }

private Q_SLOTS:
    void what_was_there_is_there_again_data() {
        QTest::addColumn<QString>("action");
        QTest::newRow("a file written over") << "write: {path: /etc/text, content: new, mode: '0600'}";
        QTest::newRow("a file written") << "write: {path: /etc/other, content: new}";
        QTest::newRow("a file and its folder") << "write: {path: /etc/d/other, content: new}";
        QTest::newRow("a file removed") << "remove: {path: /etc/text}";
        QTest::newRow("a private file") << "write: {name: mine, content: new}";
    }
    void what_was_there_is_there_again() {
        QFETCH(QString, action);
        std::vector<std::string> told;
        const auto ended = run(verb(action.toStdString()), back(&told));
        QVERIFY2(told.empty(), told.empty() ? "" : told.front().c_str());
        QCOMPARE(ended.result, std::string("undone"));
        QVERIFY(ended.world["hosts"]["box"]["files"]["/etc/text"]["content"] == "hello");
    }

    /// Somebody writes there in the moment in which the way back has ended.
    void what_is_not_as_before_is_not_undone_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("told");
        QTest::newRow("another content") << "write: {path: /etc/text, content: new}"
                                         << ".hosts.box.files[\"/etc/text\"].content = \"theirs\""
                                         << "/etc/text is another file than before";
        QTest::newRow("other rights") << "write: {path: /etc/text, content: new}"
                                      << ".hosts.box.files[\"/etc/text\"].mode = \"666\""
                                      << "/etc/text has the rights 0666";
        QTest::newRow("gone") << "remove: {path: /etc/text}"
                              << "del(.hosts.box.files[\"/etc/text\"])"
                              << "/etc/text is not there";
        QTest::newRow("there again") << "write: {path: /etc/other, content: new}"
                                     << ".hosts.box.files[\"/etc/other\"] = {content: \"theirs\"}"
                                     << "/etc/other is another file than before";
    }
    void what_is_not_as_before_is_not_undone() {
        QFETCH(QString, action);
        QFETCH(QString, change);
        QFETCH(QString, told);
        std::vector<std::string> seen;
        const auto ended =
            run(verb(action.toStdString()), back(&seen), {{"s/act0/undo", {}, change.toStdString(), {}}});
        QCOMPARE(ended.result, std::string("undone_with_leftovers"));
        QCOMPARE(seen.size(), std::size_t(1));
        QVERIFY2(seen.front().starts_with(told.toStdString()), seen.front().c_str());
        QCOMPARE(ended.state.overrides.size(), std::size_t(1));
    }

    /// The console is lost once it had begun to write; somebody edits the file before it comes back.
    void what_somebody_made_meanwhile_is_not_written_over_data() {
        QTest::addColumn<QString>("content");
        QTest::addColumn<bool>("asked");
        QTest::newRow("as before") << "hello" << false;
        QTest::newRow("as it was to be") << "new" << false;
        QTest::newRow("theirs") << "theirs" << true;
    }
    void what_somebody_made_meanwhile_is_not_written_over() {
        QFETCH(QString, content);
        QFETCH(bool, asked);
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        const auto text = step("s", "    act:\n      - write: {path: /etc/text, content: new}\n        at: root\n");
        const auto lost = run(text, on("", ""), {}, {}, [&](engine::Setup& setup) {
            setup.folder = path;
            setup.journal.loses = [](const std::string& key, bool before) { return before && key == "ended:s/act0"; };
        });
        QCOMPARE(lost.result, std::string("broken"));
        const auto ended = run(text, on("unclear", "override", "it is theirs"), {},
                               ".hosts.box.files[\"/etc/text\"].content = \"" + content.toStdString() + "\"",
                               [&](engine::Setup& setup) { setup.folder = path; });
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(ended.count("unclear"), asked ? 1L : 0L);
        QVERIFY(ended.world["hosts"]["box"]["files"]["/etc/text"]["content"] == (asked ? "theirs" : "new"));
    }
};

QTEST_GUILESS_MAIN(TestFormer)
#include "tst_former.moc"
