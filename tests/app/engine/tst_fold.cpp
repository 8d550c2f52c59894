#include "engine/fold.h"
#include "engine/looker.h"
#include "engine/moves.h"
#include "procedure/reader.h"

#include <QTest>

using namespace salvor;
using namespace salvor::engine;
using Type = Event::Type;
using Kind = Effect::Kind;

static const char* const text = R"(salvor: 1
id: a.b
title: T
source: {document: d, section: s, parts: [one]}
targets: {host: {kind: ssh}}
steps:
  - id: stop
    title: Stop
    at: host
    observe: [{fact: was, record: true, run: [look], take: line}]
    require: [{say: fine, that: '1 == 1', waivable: it is not fine}]
    act:
      - {run: [stop, it], timeout: 1m, done: {say: d, run: [look], take: line, that: '. == "off"'}, undo: {run: [start, it], timeout: 1m}}
    prove: [{say: off, run: [look], take: line, that: '. == "off"', hold: start}]
  - id: start
    title: Start
    at: host
    require: [{say: keys, run: [keys], repeat: middle}]
    act: [{run: [start, it], timeout: 1m, harmless: h}]
  - id: late
    title: Late
    at: host
    prove: [{say: x, that: '1 == 1'}]
finish: {data: [], function: [], leftovers: []}
)";

static const char* const lasting = R"(salvor: 1
id: a.b
title: T
source: {document: d, section: s, parts: [one]}
targets: {host: {kind: ssh}}
steps:
  - id: open
    title: Open
    at: host
    observe: [{fact: was, run: [look], take: line}]
    act:
      - {run: [open, it], timeout: 1m, done: {say: d, run: [look], take: line, that: '. == "open"'}, undo: {run: [close, it], timeout: 1m}, lasts: perhaps}
  - id: perhaps
    title: Perhaps
    at: host
    when: '$facts.was == "on"'
    prove: [{say: x, run: [look], take: line, that: '. == "x"'}]
finish:
  data: [{say: whole, at: host, run: [count], take: line, that: '. == "7"'}]
  function: [{say: answers, at: host, run: [ask], take: line, that: '. == "yes"', waivable: it is known}]
  leftovers: []
)";

class TestFold : public QObject {
    Q_OBJECT
    procedure::Procedure m_procedure;
    RunState m_state;

    Effect next() const { return engine::next(m_procedure, m_state); }
    void happen(Type type, const std::string& subject, const Json& data, long at = 0) {
        m_state = apply(m_procedure, std::move(m_state), {type, subject, data, std::chrono::milliseconds(at)});
    }
    void looked(const std::string& entry, const char* verdict = "holds", long at = 0) {
        happen(Type::Looked, entry, {{"verdict", verdict}, {"value", "on"}}, at);
    }
    void to_gate() {
        looked("stop/observe0");
        looked("stop/require0");
        happen(Type::StepChecked, "stop", {{"holds", false}});
        happen(Type::Preflighted, "", {{"missing", Json::array()}});
        happen(Type::Previewed, "stop", {{"leaves", Json::array({{{"leaf", "stop/act0"}, {"digest", "d1"}}})}});
    }
    void to_intent() {
        to_gate();
        happen(Type::Approved, "stop", {{"digests", {"d1"}}});
        happen(Type::Expanded, "stop/act0", {{"leaves", Json::array({{{"leaf", "stop/act0"}, {"digest", "d1"}}})}});
        happen(Type::Checked, "stop/act0", {{"when", "before"}, {"verdict", "fails"}});
    }

private Q_SLOTS:
    /// What was not kept to its end is no value: a list that was cut off would be a shorter one.
    void an_output_that_was_not_kept_whole_is_not_taken() {
        Ran ran{exec::Outcome::exited(0), std::string((8U << 20) - 1, 'x'), {}, Json::object()};
        QVERIFY(take_value(procedure::Take::Text, ran).has_value());
        ran.out += 'x';
        const auto taken = take_value(procedure::Take::Text, ran);
        QVERIFY(!taken && taken.error().what.find("larger than 8 MiB") != std::string::npos);
    }
    void init() {
        auto read = procedure::read_bytes(text, "t", ".", "");
        for (const auto& one : read.diagnostics)
            if (one.what.find("middle") == std::string::npos) QFAIL(one.text().c_str());
        m_procedure = std::move(read.procedure);
        m_procedure.steps[2].require[0].repeat = "stop";
        m_state = initial(m_procedure);
        happen(Type::Opened, "", {{"run", "r"}});
        happen(Type::Answered, "", {{"inputs", Json::object()}});
    }

    void goes_in_order() {
        QCOMPARE(next().kind, Kind::Look);
        QCOMPARE(next().subject, std::string("stop/observe0"));
        looked("stop/observe0");
        QCOMPARE(next().subject, std::string("stop/require0"));
        looked("stop/require0");
        QCOMPARE(next().kind, Kind::CheckStep);
        happen(Type::StepChecked, "stop", {{"holds", false}});
        QCOMPARE(next().kind, Kind::Preflight);
        happen(Type::Preflighted, "", {{"missing", {"a program"}}});
        QCOMPARE(next().detail, std::string(question::Preflight));
        happen(Type::Waived, "preflight", {{"reason", "r"}});
        QCOMPARE(m_state.overrides.size(), std::size_t(1));
        QCOMPARE(next().kind, Kind::Preview);
    }

    void what_is_not_seen_blocks_data() {
        QTest::addColumn<QByteArray>("verdict");
        QTest::newRow("fails") << QByteArray("fails");
        QTest::newRow("unknown") << QByteArray("unknown");
        QTest::newRow("nonsense") << QByteArray("green");
    }
    void what_is_not_seen_blocks() {
        QFETCH(QByteArray, verdict);
        looked("stop/observe0");
        looked("stop/require0", verdict.constData());
        QCOMPARE(next().kind, Kind::Ask);
        QCOMPARE(next().detail, std::string(question::Blocked));
        happen(Type::Waived, "stop/require0", {{"reason", "I know"}});
        QVERIFY(next().kind != Kind::Ask);
        QCOMPARE(m_state.overrides.front().reason, std::string("I know"));
    }

    void nothing_runs_before_the_gate_and_the_intent() {
        to_gate();
        QCOMPARE(next().detail, std::string(question::Gate));
        happen(Type::Approved, "stop", {{"digests", {"d1"}}});
        QCOMPARE(next().kind, Kind::Expand);
        happen(Type::Expanded, "stop/act0", {{"leaves", Json::array({{{"leaf", "stop/act0"}, {"digest", "d1"}}})}});
        QCOMPARE(next().kind, Kind::Check);
        happen(Type::Checked, "stop/act0", {{"when", "before"}, {"verdict", "fails"}});
        QCOMPARE(next().kind, Kind::Intend);
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        QCOMPARE(next().kind, Kind::Run);
        QVERIFY(m_state.steps[1].changed);
    }

    void what_was_not_shown_is_shown_first() {
        to_gate();
        happen(Type::Approved, "stop", {{"digests", {"d1"}}});
        happen(Type::Expanded, "stop/act0",
               {{"leaves", Json::array({{{"leaf", "stop/act0"}, {"digest", "another"}}})}});
        QCOMPARE(next().kind, Kind::Preview);
    }

    void old_looks_are_made_again_before_the_change() {
        to_gate();
        happen(Type::Approved, "stop", {{"digests", {"d1"}}}, 60'000);
        QCOMPARE(next().subject, std::string("stop/observe0"));
        looked("stop/observe0", "holds", 60'001);
        looked("stop/require0", "holds", 60'002);
        QCOMPARE(next().kind, Kind::Expand);
    }

    void what_was_so_already_is_not_run() {
        to_gate();
        happen(Type::Approved, "stop", {{"digests", {"d1"}}});
        happen(Type::Expanded, "stop/act0", {{"leaves", Json::array({{{"leaf", "stop/act0"}, {"digest", "d1"}}})}});
        happen(Type::Checked, "stop/act0", {{"when", "before"}, {"verdict", "holds"}});
        QCOMPARE(next().subject, std::string("stop/prove0"));
        QVERIFY(undo_order(m_procedure, m_state, "stop").empty());
    }

    void an_intent_of_an_earlier_session_is_never_run() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        happen(Type::Resumed, "", {});
        QCOMPARE(next().kind, Kind::Recover);
        happen(Type::Checked, "stop/act0", {{"when", "resume"}, {"verdict", "unknown"}});
        QCOMPARE(next().detail, std::string(question::Unclear)); // only a person brings it back
        happen(Type::Retried, "stop/act0", {{"reason", "r"}});
        QCOMPARE(next().kind, Kind::Check);
    }

    void one_that_never_started_may_run() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        happen(Type::Resumed, "", {});
        happen(Type::Checked, "stop/act0", {{"when", "resume"}, {"verdict", "fails"}, {"never_started", true}});
        QCOMPARE(next().kind, Kind::Check);
    }

    void exit_zero_is_not_done() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        happen(Type::Ended, "stop/act0", {{"ok", true}, {"outcome", {{"kind", "exited"}, {"code", 0}}}});
        QCOMPARE(next().kind, Kind::Check);
        happen(Type::Checked, "stop/act0", {{"when", "after"}, {"verdict", "fails"}});
        QCOMPARE(next().detail, std::string(question::Failed));
    }

    void a_lost_connection_is_looked_into() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        happen(Type::Ended, "stop/act0", {{"ok", false}, {"outcome", {{"kind", "connection_lost"}}}});
        QCOMPARE(next().kind, Kind::Recover);
    }

    void a_broken_caution_forbids_the_next_change() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        happen(Type::Ended, "stop/act0", {{"ok", true}, {"outcome", {{"kind", "exited"}}}});
        happen(Type::Checked, "stop/act0", {{"when", "after"}, {"verdict", "holds"}});
        looked("stop/prove0");
        QVERIFY(living_holds(m_procedure, m_state).empty()); // it lasts until `start`, which has begun
        QCOMPARE(next().subject, std::string("start/require0"));
    }

    void undo_goes_backwards_and_ends_undone() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        happen(Type::Ended, "stop/act0", {{"ok", true}, {"outcome", {{"kind", "exited"}}}});
        happen(Type::Checked, "stop/act0", {{"when", "after"}, {"verdict", "holds"}});
        happen(Type::Ended_, {}, {{"result", "recovered"}}); // that it had ended is no reason not to
        QVERIFY(next().kind == Effect::Kind::None);
        const auto leaves = undo_order(m_procedure, m_state, "applies");
        QCOMPARE(leaves, (std::vector<std::string>{"stop/act0"}));
        happen(Type::UndoBegun, "", {{"leaves", leaves}, {"to", "applies"}, {"why", "x"}});
        QCOMPARE(next().kind, Kind::Expand);
        QCOMPARE(next().subject, std::string("stop/act0/undo0"));
        happen(Type::Expanded, "stop/act0/undo0",
               {{"leaves", Json::array({{{"leaf", "stop/act0/undo0"}, {"digest", "u"}}})}});
        QCOMPARE(next().kind, Kind::Intend);
        happen(Type::Intended, "stop/act0/undo0", {{"mark", "r/12"}});
        happen(Type::Ended, "stop/act0/undo0", {{"ok", true}, {"outcome", {{"kind", "exited"}}}});
        QCOMPARE(next().kind, Kind::Undone);
        happen(Type::Undone, "stop/act0", {{"verdict", "holds"}});
        QCOMPARE(next().kind, Kind::Finish);
        QCOMPARE(next().detail, std::string("undone"));
    }

    /// A change that was under way when the console was lost may still be: it is found again before anything is undone.
    void what_may_still_run_is_found_before_it_is_undone() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        happen(Type::Resumed, "", {});
        const auto leaves = undo_order(m_procedure, m_state, "applies");
        happen(Type::UndoBegun, "", {{"leaves", leaves}, {"to", "applies"}, {"why", "x"}});
        QCOMPARE(next().kind, Kind::Recover);
        QCOMPARE(next().subject, std::string("stop/act0"));
        auto state = m_state;
        happen(Type::Checked, "stop/act0", {{"when", "resume"}, {"verdict", "unknown"}, {"runs", true}});
        QCOMPARE(next().detail, std::string(question::Unclear)); // it runs: nothing is undone beside it
        happen(Type::Retried, "stop/act0", {{"look", true}});
        QCOMPARE(next().kind, Kind::Recover);
        happen(Type::Checked, "stop/act0", {{"when", "resume"}, {"verdict", "holds"}});
        QCOMPARE(next().subject, std::string("stop/act0/undo0"));
        m_state = std::move(state);
        happen(Type::Checked, "stop/act0", {{"when", "resume"}, {"verdict", "fails"}, {"never_started", true}});
        QCOMPARE(next().kind, Kind::Undone); // there is nothing to undo
    }

    /// The newest is undone first, also where its end is not known.
    void what_was_begun_last_is_undone_first() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}});
        happen(Type::Ended, "stop/act0", {{"ok", true}, {"outcome", {{"kind", "exited"}}}});
        happen(Type::Checked, "stop/act0", {{"when", "after"}, {"verdict", "holds"}});
        auto& act = m_state.steps[index_of(m_procedure, "stop")].acts.front();
        act.leaves.push_back(act.leaves.front());
        act.leaves.back().id = "stop/act0/b";
        act.leaves.back().status = Leaf::Status::Pending;
        happen(Type::Intended, "stop/act0/b", {{"mark", "r/12"}});
        QCOMPARE(undo_order(m_procedure, m_state, "applies"), (std::vector<std::string>{"stop/act0/b", "stop/act0"}));
    }

    /// What was to last until a step ends there also where the step does not apply; the end is proved as a whole, by
    /// one session.
    void what_lasts_ends_and_the_end_is_proved_as_a_whole() {
        auto read = procedure::read_bytes(lasting, "t.yaml", ".", {});
        for (const auto& one : read.diagnostics) qWarning("%s", one.text().c_str());
        const auto keep = std::exchange(m_procedure, std::move(read.procedure));
        m_state = initial(m_procedure);
        happen(Type::Opened, "", {{"run", "r"}});
        happen(Type::Answered, "", {{"inputs", Json::object()}});
        const auto open = index_of(m_procedure, "open");
        m_state.current = open;
        m_state.facts["was"] = "off";
        Leaf leaf;
        leaf.id = leaf.entry = "open/act0";
        leaf.status = Leaf::Status::Done;
        m_state.steps[open].acts = {{true, {leaf}}};
        m_state.steps[open].phase = StepState::Phase::Done;
        m_state.current = open + 1;
        happen(Type::Decided, "perhaps", {{"when", false}});
        QCOMPARE(next().kind, Kind::Expand);
        QCOMPARE(next().subject, std::string("open/act0/undo0"));
        happen(Type::Undone, "open/act0", {{"verdict", "holds"}});
        QCOMPARE(int(m_state.steps[open + 1].phase), int(StepState::Phase::Skipped));

        QCOMPARE(next().subject, std::string("finish_data/prove0"));
        looked("finish_data/prove0");
        looked("finish_function/prove0", "fails");
        QCOMPARE(next().detail, std::string(question::Blocked));
        happen(Type::Resumed, "", {});
        QCOMPARE(next().kind, Kind::Look);
        QCOMPARE(next().subject, std::string("finish_data/prove0"));
        looked("finish_data/prove0");
        QCOMPARE(next().subject, std::string("finish_function/prove0"));
        looked("finish_function/prove0", "fails");
        happen(Type::Waived, "finish_function/prove0", {{"reason", "it is known"}});
        QCOMPARE(next().kind, Kind::Finish);
        m_procedure = keep;
    }

    /// What an earlier session saw before a change counts no more, but what it saw broken.
    void a_resume_looks_anew() {
        to_gate();
        QCOMPARE(next().detail, std::string(question::Gate));
        happen(Type::Resumed, "", {});
        QCOMPARE(next().kind, Kind::Look);
        QCOMPARE(next().subject, std::string("stop/observe0"));
        looked("stop/observe0");
        looked("stop/require0", "fails");
        QCOMPARE(next().detail, std::string(question::Blocked));
        happen(Type::Resumed, "", {});
        looked("stop/observe0");
        QCOMPARE(next().detail, std::string(question::Blocked));
        QCOMPARE(next().subject, std::string("stop/require0"));
    }

    /// What `write` and `apply` bring about may be there although the console was lost before it heard so: it was this
    /// run, and the way back takes it away again.
    void what_a_lost_try_made_is_the_runs_own_data() {
        QTest::addColumn<QByteArray>("former");
        QTest::addColumn<int>("status");
        QTest::newRow("a command that the host shows was never started")
            << QByteArray("null") << int(Leaf::Status::AlreadySo);
        QTest::newRow("an object that was not there") << QByteArray(R"({"existed": false})") << int(Leaf::Status::Done);
    }
    void what_a_lost_try_made_is_the_runs_own() {
        QFETCH(QByteArray, former);
        QFETCH(int, status);
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}, {"former", Json::parse(former.toStdString())}});
        happen(Type::Checked, "stop/act0", {{"when", "resume"}, {"verdict", "fails"}, {"never_started", true}});
        happen(Type::Checked, "stop/act0", {{"when", "before"}, {"verdict", "holds"}});
        QCOMPARE(int(m_state.leaf("stop/act0")->status), status);
        const auto leaves = undo_order(m_procedure, m_state, "applies");
        QCOMPARE(leaves.size(), std::size_t(status == int(Leaf::Status::Done) ? 1 : 0));
    }

    /// A change that fails may have taken effect: done again and found so already, it is the run's own.
    void what_a_failed_try_made_is_the_runs_own() {
        to_intent();
        happen(Type::Intended, "stop/act0", {{"mark", "r/9"}, {"attempt", 1}});
        happen(Type::Ended, "stop/act0", {{"ok", false}, {"outcome", {{"kind", "exited"}, {"code", 1}}}});
        happen(Type::Retried, "stop/act0", {{"reason", ""}});
        happen(Type::Checked, "stop/act0", {{"when", "before"}, {"verdict", "holds"}});
        QCOMPARE(undo_order(m_procedure, m_state, "applies"), (std::vector<std::string>{"stop/act0"}));
    }

    void is_total_over_events_that_do_not_fit() {
        for (int type = 0; type <= static_cast<int>(Type::Ended_); ++type)
            for (const auto* subject : {"", "stop", "stop/act0", "nowhere/act7/x", "stop/prove0"}) {
                m_state = initial(m_procedure);
                happen(static_cast<Type>(type), subject, Json::object());
                next();
            }
    }
};

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
