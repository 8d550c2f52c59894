#include "engine/fold.h"
#include "small_run.h"

using engine::Event;
using engine::Leaf;
using engine::RunState;

/// What must never be green: a proof of other answers, an undo that nobody saw, a caution that is broken at the end,
/// a list of nothing, a file that is not what it was.
class TestGreen : public QObject, SmallRun {
    Q_OBJECT

    static constexpr auto two_steps = R"(salvor: 1
id: a.b
title: T
source: {document: d, section: s, parts: [one]}
targets: {host: {kind: ssh}}
inputs: [{id: unit, type: text, label: Unit}]
steps:
  - id: look
    title: Look
    at: host
    observe: [{fact: seen, run: [look, '${inputs.unit}'], take: line}]
    prove: [{say: off, run: [look], take: line, that: '. == "off"', waivable: it is on, hold: end}]
  - id: stop
    title: Stop
    at: host
    act: [{run: [stop, it], timeout: 1m, harmless: h, done: {say: d, run: [look], take: line, that: '. == "off"'}}]
finish: {data: [], function: [], leftovers: []}
)";
    procedure::Procedure m_procedure;
    RunState m_state;
    static constexpr std::size_t stop_at = 2; ///< behind `applies` and the first

    void happen(Event::Type type, const std::string& subject, const Json& data, long at = 0) {
        m_state = engine::apply(m_procedure, std::move(m_state), {type, subject, data, std::chrono::milliseconds(at)});
    }
    engine::Effect next() const { return engine::next(m_procedure, m_state); }
    void begin(const char* proof = "holds") {
        m_state = engine::initial(m_procedure);
        happen(Event::Type::Opened, "", {{"run", "r"}});
        happen(Event::Type::Answered, "", {{"inputs", {{"unit", "a"}}}});
        happen(Event::Type::Looked, "look/observe0", {{"verdict", "holds"}, {"value", "of a"}});
        happen(Event::Type::Looked, "look/prove0", {{"verdict", proof}, {"why", "seen: on"}});
    }
    /// Stops at what was not proved, and goes back.
    static Person::Answer back(const std::string& then) {
        return [then](const Question& question) -> std::optional<Reply> {
            if (question.kind == "undo_unproved") return Reply{then, "nobody needs it", {}, Json::object()};
            if (question.kind == "blocked") return Reply{"undo", {}, {}, Json::object()};
            return std::nullopt;
        };
    }
    static std::string never() {
        return step("two", "    prove:\n      - {" + is_stopped("slow.service") + "that: '. == \"inactive\"'}\n");
    }

private Q_SLOTS:
    void initTestCase() {
        auto read = procedure::read_bytes(two_steps, "t.yaml", ".", {});
        for (const auto& one : read.diagnostics) qWarning("%s", one.text().c_str());
        QVERIFY(read.ok());
        m_procedure = std::move(read.procedure);
    }

    void other_answers_prove_nothing_of_before() {
        begin();
        QCOMPARE(m_state.current, stop_at);
        QVERIFY(m_state.facts["seen"] == "of a");
        happen(Event::Type::Answered, "", {{"inputs", {{"unit", "b"}}}});
        QCOMPARE(m_state.current, stop_at - 1);
        QVERIFY(m_state.facts.empty() && m_state.holds.empty());
        QCOMPARE(next().subject, std::string("look/observe0"));
    }

    void a_waiver_is_of_what_was_seen() {
        begin("fails");
        happen(Event::Type::Waived, "look/prove0", {{"reason", "it is the night job"}});
        QVERIFY(m_state.holds.at("look/prove0").holds());
        happen(Event::Type::Held, "look/prove0", {{"verdict", "fails"}, {"why", "seen: on"}});
        QVERIFY(m_state.holds.at("look/prove0").holds());
        happen(Event::Type::Held, "look/prove0", {{"verdict", "fails"}, {"why", "seen: on, and more"}});
        QVERIFY(!m_state.holds.at("look/prove0").holds());
        begin("fails");
        happen(Event::Type::Waived, "look/prove0", {{"reason", "it is the night job"}});
        happen(Event::Type::Held, "look/prove0", {{"verdict", "holds"}});
        happen(Event::Type::Held, "look/prove0", {{"verdict", "fails"}, {"why", "seen: on"}});
        QVERIFY(!m_state.holds.at("look/prove0").holds());
    }

    /// A caution that was being looked at when the form was answered anew has not been looked at for these answers.
    void a_late_look_makes_no_proof() {
        begin();
        happen(Event::Type::Answered, "", {{"inputs", {{"unit", "b"}}}});
        happen(Event::Type::Held, "look/prove0", {{"verdict", "holds"}});
        happen(Event::Type::Looked, "look/observe0", {{"verdict", "holds"}, {"value", "of b"}});
        QCOMPARE(next().kind, engine::Effect::Kind::Look);
        QCOMPARE(next().subject, std::string("look/prove0"));
    }

    /// Begun at a large time, resumed after a restart at a small one: what is seen then is new all the same.
    void the_end_comes_also_after_a_restart() {
        begin();
        const auto end = m_procedure.steps.size() - 3; // data, function, leftovers
        QCOMPARE(m_procedure.steps[end].id, std::string("finish_data"));
        m_state.current = end;
        m_state.steps[end].phase = engine::StepState::Phase::Proving;
        m_state.steps[end].began = std::chrono::hours(1000);
        happen(Event::Type::Resumed, "", Json::object(), 100);
        QCOMPARE(next().kind, engine::Effect::Kind::Hold);
        happen(Event::Type::Held, "look/prove0", {{"verdict", "holds"}}, 200);
        QVERIFY(next().kind != engine::Effect::Kind::Hold ||
                m_state.steps[end].phase == engine::StepState::Phase::Done);
    }

    /// The clock of another session may have begun anew.
    void after_a_resume_what_was_seen_is_looked_at_again() {
        begin();
        m_state.steps[stop_at].phase = engine::StepState::Phase::Acting;
        m_state.steps[stop_at].acts = {{true, {Leaf{}}}};
        m_state.steps[stop_at].acts[0].leaves[0].id = m_state.steps[stop_at].acts[0].leaves[0].entry = "stop/act0";
        m_state.steps[stop_at].acts[0].leaves[0].checked_before = true;
        QCOMPARE(next().kind, engine::Effect::Kind::Intend);
        happen(Event::Type::Resumed, "", Json::object());
        m_state.steps[stop_at].phase = engine::StepState::Phase::Acting; // as if it had been looked at
        QCOMPARE(next().kind, engine::Effect::Kind::Hold);
        QCOMPARE(next().subject, std::string("look/prove0"));
        happen(Event::Type::Held, "look/prove0", {{"verdict", "holds"}});
        QCOMPARE(next().kind, engine::Effect::Kind::Intend);
    }

    /// The console was lost between two proofs of a step: the first is no proof of what is so now.
    void after_a_resume_a_step_is_proved_from_its_beginning() {
        begin();
        m_state.current = stop_at - 1;
        m_state.steps[m_state.current].phase = engine::StepState::Phase::Proving;
        happen(Event::Type::Resumed, "", Json::object());
        QCOMPARE(next().kind, engine::Effect::Kind::Look);
        QCOMPARE(next().subject, std::string("look/prove0"));
    }

    void what_still_runs_is_not_judged_by_what_it_does() {
        begin();
        Leaf leaf;
        leaf.id = leaf.entry = "stop/act0";
        leaf.status = Leaf::Status::Intended;
        m_state.steps[stop_at].phase = engine::StepState::Phase::Acting;
        m_state.steps[stop_at].acts = {{true, {leaf}}};
        happen(Event::Type::Checked, "stop/act0", {{"when", "resume"}, {"verdict", "unknown"}, {"runs", true}});
        QCOMPARE(next().detail, std::string("unclear"));
        happen(Event::Type::Retried, "stop/act0", {{"look", true}});
        QCOMPARE(next().kind, engine::Effect::Kind::Recover);
    }

    void an_undo_that_nobody_saw_is_not_undone_data() {
        QTest::addColumn<QString>("undo");
        QTest::addColumn<QString>("result");
        QTest::newRow("it is gone") << "systemctl, start, a.service"
                                    << "undone";
        QTest::newRow("still there") << "witness"
                                     << "undone_with_leftovers";
    }
    void an_undo_that_nobody_saw_is_not_undone() {
        QFETCH(QString, undo);
        QFETCH(QString, result);
        const auto body =
            stop("a.service", "        done: {" + is_stopped("a.service") + "that: '. == \"inactive\"'}\n" +
                                  "        undo: {run: [" + undo.toStdString() + "], timeout: 30s}\n");
        const auto ended = run(step("one", "    act:\n" + body) + never(), back("override"));
        QCOMPARE(QString::fromStdString(ended.result), result);
        QCOMPARE(ended.state.overrides.size(), result == QLatin1String("undone") ? 0U : 1U);
        if (!ended.state.overrides.empty())
            QCOMPARE(ended.state.overrides.front().reason, std::string("nobody needs it"));
    }

    void a_caution_that_broke_meanwhile_stops_the_end() {
        const auto steps =
            step("one", "    act:\n" + stop("a.service") + "    prove:\n      - {" + is_stopped("a.service") +
                            "that: '. == \"inactive\"', hold: end, every: 60s}\n") +
            step("two", "    act:\n" + stop("b.service"));
        const auto ended = run(steps, on("hold", "leave"),
                               {{.after = "two/act0", .change = ".hosts.box.units[\"a.service\"].state = \"active\""}});
        QCOMPARE(ended.count("hold"), 1L);
        QCOMPARE(ended.result, std::string("left"));
        QVERIFY2(ended.report.find("| stopped | fails |") != std::string::npos, ended.report.c_str());
    }

    void a_list_of_nothing_proves_nothing_data() {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("result");
        QTest::newRow("unknown") << ""
                                 << "left";
        QTest::newRow("the author wrote that it may be so") << ", may_be_none: true"
                                                            << "recovered";
    }
    void a_list_of_nothing_proves_nothing() {
        QFETCH(QString, more);
        QFETCH(QString, result);
        const auto ended =
            run(step("one", "    prove:\n      - {say: each is there, for: '[]', run: [cat, '/etc/${item}'], "
                            "take: line, that: '. != \"\"'" +
                                more.toStdString() + "}\n"),
                on("blocked", "leave"));
        QCOMPARE(QString::fromStdString(ended.result), result);
        QCOMPARE(ended.count("blocked"), result == QLatin1String("left") ? 1L : 0L);
    }

    /// Of a file that is written over, the journal knows where it is kept, not what is in it.
    void a_file_is_put_back_as_it_was() {
        const auto write =
            "    act:\n      - {at: root, write: {path: /etc/text, content: other}, done: {say: d, run: [cat, "
            "/etc/text], take: line, that: '. == \"other\"'}}\n";
        const auto ended = run(step("one", write) + never(), back("leave"));
        QCOMPARE(ended.result, std::string("undone"));
        QVERIFY(ended.world["hosts"]["box"]["files"]["/etc/text"]["content"] == "hello");
        for (const auto& act : ended.state.steps[0].acts)
            for (const auto& leaf : act.leaves) {
                QVERIFY(leaf.former.contains("file") && !leaf.former.contains("content"));
                QCOMPARE(leaf.former.value("owner", std::string()), std::string("0:0"));
            }
        QVERIFY(ended.report.find("hello") == std::string::npos);
    }

    void what_cannot_be_put_back_is_not_touched() {
        const auto write = "    act:\n      - {at: root, write: {path: /etc/text, content: other}}\n"
                           "    prove:\n      - {say: s, run: [cat, /etc/text], take: line, that: '. == \"other\"'}\n";
        const auto ended =
            run(step("one", write), on("none", "none"), {}, ".hosts.box.files[\"/etc/text\"].folder = true");
        QCOMPARE(ended.result, std::string("left"));
        QVERIFY(ended.world["hosts"]["box"]["files"]["/etc/text"]["content"] == "hello");
    }

    void a_change_has_been_begun_and_answers_stay() {
        std::vector<std::string> offered;
        run(step("one", "    act:\n" +
                            stop("a.service", "        irreversible: {because: b, type: '${targets.host.name}'}\n")) +
                never(),
            [&](const Question& question) {
                if (question.kind == "blocked")
                    for (const auto& choice : question.choices) offered.push_back(choice.id);
                return std::optional<Reply>();
            });
        QVERIFY(!offered.empty());
        QVERIFY(std::find(offered.begin(), offered.end(), "inputs") == offered.end());
    }
};

QTEST_GUILESS_MAIN(TestGreen)
#include "tst_green.moc"
