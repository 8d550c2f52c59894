#include "small_run.h"

/// What a person can decide in a run, and what follows from it.
class TestRun : public QObject, SmallRun {
    Q_OBJECT

private Q_SLOTS:
    void goes_through() {
        const auto ended = run(step("one", "    act:\n" + stop("a.service") + "    prove:\n      - {" +
                                               is_stopped("a.service") + "that: '. == \"inactive\"'}\n"),
                               on("", ""));
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(ended.changes, (std::vector<std::string>{"systemctl stop a.service"}));
    }

    void every_command_is_told_of() {
        const auto ended = run(step("one", "    observe:\n      - {fact: text, run: [cat, /etc/text], take: text}\n"
                                           "      - {fact: key, run: [cat, /etc/text], take: line, secret: true}\n"
                                           "      - {fact: none, run: [cat, /etc/none], exits: any, take: result}\n"
                                           "    act:\n" +
                                               stop("a.service")),
                               on("", ""));
        QCOMPARE(ended.result, std::string("recovered"));
        using Kind = engine::CommandNews::Kind;
        std::map<long, std::vector<const engine::CommandNews*>> by_number;
        for (const auto& one : ended.news) by_number[one.number].push_back(&one);
        std::set<std::string> told;
        for (const auto& [number, both] : by_number) {
            if (both[0]->shown.ends_with("/renewed")) continue; // of the lock: may run as the run ends
            QVERIFY2(both.size() == 2, (both[0]->entry + " " + both[0]->shown).c_str());
            QVERIFY(both[0]->kind == Kind::Began && both[1]->kind == Kind::Ended);
            QVERIFY(both[0]->utc.count() > 0 && both[0]->utc <= both[1]->utc);
            QCOMPARE(both[0]->place, std::string("box"));
            const bool secret = both[0]->entry == "one/observe1";
            QCOMPARE(both[0]->out.empty(), secret);
            if (!secret) QCOMPARE(both[0]->out.stem().string(), both[0]->name);
            QCOMPARE(both[1]->change, both[1]->entry == "one/act0");
            QVERIFY(both[1]->outcome.kind == exec::Outcome::Kind::Exited);
            QVERIFY(both[1]->accepted);
            told.insert(both[0]->entry);
        }
        for (const auto* entry : {"one/observe0", "one/observe1", "one/observe2", "one/act0", ""})
            QVERIFY2(told.contains(entry), entry);
        QCOMPARE(ended.outputs.at("cat /etc/text"), std::string("hello"));
    }

    void an_exit_that_is_not_allowed_is_told_as_such() {
        const auto ended =
            run(step("one", "    observe:\n      - {fact: text, run: [cat, /etc/none], take: text}\n"), on("", ""));
        const auto look = std::find_if(ended.news.begin(), ended.news.end(),
                                       [](const auto& one) { return one.entry == "one/observe0"; });
        QVERIFY(look != ended.news.end());
        QVERIFY(!std::next(look)->accepted);
        QCOMPARE(std::next(look)->outcome.code, 1);
    }

    void skip_needs_a_reason_and_changes_nothing() {
        int times = 0;
        const auto ended =
            run(step("one", "    act:\n" + stop("a.service")), [&](const Question& question) -> std::optional<Reply> {
                if (question.kind != "gate") return std::nullopt;
                return Reply{"skip", ++times == 1 ? "" : "tomorrow", {}, Json::object()};
            });
        QCOMPARE(times, 2); // asked again: without a reason it does not count
        QCOMPARE(ended.result, std::string("recovered"));
        QVERIFY(ended.changes.empty());
        QVERIFY2(ended.report.find("tomorrow") != std::string::npos, ended.report.c_str());
    }

    void what_is_so_already_can_be_taken() {
        const auto steps = step("one", "    act:\n" + stop("off.service") + "    prove:\n      - {" +
                                           is_stopped("off.service") + "that: '. == \"inactive\"'}\n");
        auto ended = run(steps, on("already_done", "take"));
        QCOMPARE(ended.result, std::string("recovered"));
        QVERIFY(ended.changes.empty());
        ended = run(steps, on("already_done", "run"));
        QCOMPARE(ended.changes.size(), std::size_t(1));
    }

    void all_that_is_missing_is_listed_before_anything_changes() {
        std::vector<std::string> missing;
        const auto ended = run(
            step("one", "    act:\n" + stop("a.service") + "      - {run: [nonesuch, x], again: yes it may}\n") +
                step("two", "    act:\n      - {run: [rm, /etc/text], at: root, again: yes it may}\n"),
            [&](const Question& question) -> std::optional<Reply> {
                if (question.kind != "preflight") return std::nullopt;
                missing = question.text;
                return Reply{"leave", {}, {}, Json::object()};
            },
            {}, ".hosts.box.sudo = [\"podman\"]");
        QCOMPARE(ended.result, std::string("left"));
        QCOMPARE(missing.size(), std::size_t(3));
        const auto names = [&](const std::string& what) {
            return std::any_of(missing.begin(), missing.end(),
                               [&](const std::string& line) { return line.find(what) != std::string::npos; });
        };
        for (const auto* what : {"systemctl stop a.service", "nonesuch", "rm /etc/text"}) QVERIFY2(names(what), what);
        QVERIFY(ended.changes.empty());
    }

    void a_sudo_that_writes_secrets_down_is_named() {
        const auto observe = [](const char* more) {
            return std::string("    observe:\n      - {fact: key, run: [cat, /etc/text], take: line") + more +
                   "}\n    act:\n";
        };
        for (const bool secret : {true, false}) {
            std::vector<std::string> missing;
            const auto ended = run(
                step("one", observe(secret ? ", secret: true" : "") + stop("a.service")),
                [&](const Question& question) -> std::optional<Reply> {
                    if (question.kind != "preflight") return std::nullopt;
                    missing = question.text;
                    return Reply{"leave", {}, {}, Json::object()};
                },
                {}, ".hosts.box.sudo_defaults = \"log_output, !log_input\"");
            QCOMPARE(missing.size(), std::size_t(secret ? 1 : 0));
            if (secret) QVERIFY2(missing[0].find("log_output") != std::string::npos, missing[0].c_str());
            QCOMPARE(ended.changes.size(), std::size_t(secret ? 0 : 1));
        }
    }

    void one_text_covers_several_that_cannot_be_undone() {
        const std::string lost = "        irreversible: {because: b, type: '${targets.host.name}'}\n";
        std::string wanted;
        const auto steps = step("one", "    act:\n" + stop("a.service", lost) + stop("b.service", lost));
        const auto ended = run(steps, [&](const Question& question) -> std::optional<Reply> {
            if (question.kind == "gate") wanted = question.choices.front().type_this;
            return std::nullopt;
        });
        QCOMPARE(wanted, std::string("box 2"));
        QCOMPARE(ended.changes.size(), std::size_t(2));
    }

    void before_a_change_one_may_look_again() {
        int gates = 0;
        const std::string look = "    observe:\n      - {fact: t, run: [cat, /etc/text], take: text}\n";
        const auto ended = run(step("one", look + "    act:\n" + stop("a.service")), [&](const Question& question) {
            return question.kind == "gate" && ++gates == 1 ? std::optional(Reply{"again", {}, {}, {}}) : std::nullopt;
        });
        const auto is_look = [](const auto& one) { return one.entry == "one/observe0"; };
        QCOMPARE(std::count_if(ended.news.begin(), ended.news.end(), is_look), 4); // each begins and ends
    }

    void the_target_must_be_typed() {
        const auto steps =
            step("one", "    act:\n" +
                            stop("a.service", "        irreversible: {because: b, type: '${targets.host.name}'}\n"));
        for (const std::string typed : {"", "bix", "Box"}) {
            int times = 0;
            const auto ended = run(steps, [&](const Question& question) -> std::optional<Reply> {
                if (question.kind != "gate") return std::nullopt;
                return ++times == 1 ? Reply{"go_on", {}, typed, Json::object()}
                                    : Reply{"leave", {}, {}, Json::object()};
            });
            QCOMPARE(times, 2);
            QVERIFY(ended.changes.empty());
        }
        QCOMPARE(run(steps, on("", "")).changes.size(), std::size_t(1));
    }

    void a_reply_that_was_not_offered_does_not_count() {
        int times = 0;
        const auto ended =
            run(step("one", "    act:\n" + stop("a.service")), [&](const Question& question) -> std::optional<Reply> {
                if (question.kind != "gate" || ++times > 1) return std::nullopt;
                return Reply{"override", "because", {}, Json::object()};
            });
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(ended.count("gate"), 2L);
    }

    void too_long_asks_and_does_not_end_it() {
        const auto steps =
            step("one", "    act:\n" +
                            stop("slow.service", "        detach: true\n        done: {" + is_stopped("slow.service") +
                                                     "until: '. == \"inactive\"', within: 5s}\n"));
        const auto ended = run(steps, on("overdue", "wait"));
        QCOMPARE(ended.count("overdue"), 1L);
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(ended.changes.size(), std::size_t(1));
    }

    void what_was_never_seen_is_not_green_data() {
        QTest::addColumn<QByteArray>("proof");
        QTest::newRow("a missing value") << QByteArray("{say: s, that: '$facts.x < 5'}");
        QTest::newRow("all of nothing") << QByteArray("{say: s, let: '[]', that: 'all(.[]; . > 5)'}");
        QTest::newRow("unlike types") << QByteArray("{say: s, let: '\"7\"', that: '. > 5'}");
        QTest::newRow("no truth value") << QByteArray("{say: s, let: '1', that: '.'}");
        QTest::newRow("output that is no JSON")
            << QByteArray("{say: s, run: [cat, /etc/text], take: json, that: '. != 5'}");
    }
    void what_was_never_seen_is_not_green() {
        QFETCH(QByteArray, proof);
        const auto ended =
            run(step("one", "    observe:\n      - {fact: x, run: [cat, /etc/none], exits: any, take: result, "
                            "pick: '.out[0]'}\n    prove:\n      - " +
                                proof.toStdString() + "\n"),
                on("blocked", "leave"));
        QCOMPARE(ended.result, std::string("left"));
        QCOMPARE(ended.count("blocked"), 1L);
        auto verdict = engine::Verdict::NotYet;
        for (const auto& one : ended.state.steps)
            if (const auto look = one.looks.find("one/prove0"); look != one.looks.end()) verdict = look->second.verdict;
        QVERIFY(verdict == engine::Verdict::Unknown);
    }

    void a_proof_can_be_waived_only_where_the_procedure_says_so() {
        const auto proof = [](const std::string& more) {
            return step("one", "    act:\n" + stop("a.service") + "    prove:\n      - {" + is_stopped("b.service") +
                                   "that: '. == \"inactive\"'" + more + "}\n");
        };
        auto ended = run(proof(", waivable: it may run on"), on("blocked", "waive", "it is ours"));
        QCOMPARE(ended.result, std::string("recovered"));
        QVERIFY2(ended.report.find("it is ours") != std::string::npos, ended.report.c_str());
        QCOMPARE(ended.state.overrides.size(), std::size_t(1));
        ended = run(proof(""), on("blocked", "waive", "it is ours"));
        QCOMPARE(ended.result, std::string("left"));
    }

    void undo_goes_back_in_reverse_and_only_what_was_done() {
        const auto undoable = [](const std::string& unit) {
            return stop(unit, "        undo: {run: [systemctl, start, " + unit + "], timeout: 30s}\n");
        };
        const auto ended = run(
            step("one", "    act:\n" + undoable("a.service") + undoable("b.service")) +
                step("two", "    prove:\n      - {" + is_stopped("slow.service") + "that: '. == \"inactive\"'}\n") +
                step("three", "    act:\n" + undoable("slow.service")),
            [](const Question& question) -> std::optional<Reply> {
                return question.kind == "blocked" ? std::optional(Reply{"undo", {}, {}, Json::object()}) : std::nullopt;
            });
        QCOMPARE(ended.result, std::string("undone"));
        QCOMPARE(ended.changes, (std::vector<std::string>{"systemctl stop a.service", "systemctl stop b.service",
                                                          "systemctl start b.service", "systemctl start a.service"}));
        for (const auto* unit : {"a.service", "b.service", "slow.service"})
            QCOMPARE(ended.state_of(unit), std::string("active"));
    }

    /// What nobody can undo stays, and the run's end says so.
    void an_undo_past_what_cannot_be_undone_is_not_clean() {
        const auto ended = run(
            step("one", "    act:\n" +
                            stop("a.service", "        undo: {run: [systemctl, start, a.service], timeout: 30s}\n")) +
                step("two",
                     "    act:\n" +
                         stop("b.service", "        irreversible: {because: b, type: '${targets.host.name}'}\n") +
                         "    prove:\n      - {" + is_stopped("slow.service") + "that: '. == \"inactive\"'}\n"),
            [](const Question& question) -> std::optional<Reply> {
                return question.kind == "blocked" ? std::optional(Reply{"undo", {}, {}, Json::object()}) : std::nullopt;
            });
        QCOMPARE(ended.result, std::string("undone_with_leftovers"));
        QCOMPARE(ended.state_of("a.service"), std::string("active"));
        QCOMPARE(ended.state_of("b.service"), std::string("inactive"));
    }

    void a_change_is_retried_as_often_as_it_says() {
        const auto flaky = [](int times) {
            return step(
                "one",
                "    act:\n      - {run: [flaky], timeout: 1m, harmless: h, again: it only counts, retry: {times: " +
                    std::to_string(times) + ", wait: 10s}}\n");
        };
        const auto patient = run(flaky(2), on("failed", "leave"));
        QCOMPARE(patient.result, std::string("recovered"));
        QCOMPARE(patient.count("failed"), 0L);
        QVERIFY(patient.world["tries"] == 3);
        QVERIFY(patient.state.last >= std::chrono::seconds(20)); // the pauses
        const auto hasty = run(flaky(1), on("failed", "leave"));
        QCOMPARE(hasty.count("failed"), 1L);
        QVERIFY(hasty.world["tries"] == 2);
    }

    void a_living_caution_stops_what_comes_later() {
        const auto held = "    act:\n" + stop("a.service") + "    prove:\n      - {" + is_stopped("a.service") +
                          "that: '. == \"inactive\"', hold: end, every: 1s}\n";
        const auto steps = step("one", held) + step("two", "    act:\n" + stop("lazy.service")) +
                           step("three", "    act:\n" + stop("b.service"));
        // somebody starts the unit again while the second step is at work: that goes on to its end, and nothing after
        // it
        const auto ended =
            run(steps, on("hold", "leave"),
                {{.after = "one/prove0", .change = ".hosts.box.units[\"a.service\"].state = \"active\""}});
        QCOMPARE(ended.count("hold"), 1L);
        QCOMPARE(ended.state_of("lazy.service"), std::string("inactive"));
        QCOMPARE(ended.state_of("b.service"), std::string("active"));
        QCOMPARE(run(steps, on("hold", "leave")).result, std::string("recovered"));
    }

    /// The look takes longer than the pause between two: neither the next one nor another's answer cuts it short.
    void a_slow_caution_is_looked_at_again_when_asked() {
        const auto steps =
            step("one", "    act:\n" + stop("a.service") +
                            "    prove:\n      - {say: so, run: [slowly], take: line, that: '. == \"so\"', "
                            "hold: end, every: 1s}\n") +
            step("two", "    act:\n      - {run: [chancy, x], timeout: 1m, harmless: h, again: it only counts}\n") +
            step("three", "    act:\n" + stop("b.service"));
        int asked = 0;
        const auto answer = [&](const Question& question) -> std::optional<Reply> {
            if (question.kind != "hold") return std::nullopt;
            return Reply{++asked < 4 ? "again" : "leave", "test", {}, Json::object()};
        };
        const auto ended = run(steps, answer, {{.after = "one/prove0", .change = ".flag = \"not\""}});
        QCOMPARE(ended.result, std::string("left"));
        QCOMPARE(ended.count("hold"), 4L);
        QCOMPARE(ended.state_of("b.service"), std::string("active"));
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
