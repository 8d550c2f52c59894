#include "small_run.h"

#include "base/text.h"

/// Several items of a `for` at once: how many, what a failure stops, how it is undone.
class TestItems : public QObject, SmallRun {
    Q_OBJECT

    /// A change over five items, as many at once as `more` says.
    static std::string items(const std::string& more) {
        return step("one", "    act:\n      - {for: '[\"a\", \"b\", \"c\", \"d\", \"e\"]', run: [chancy, '${item}'], "
                           "timeout: 1m, harmless: h, again: it only counts" +
                               more + "}\n");
    }
    /// How many of the commands that change something ran at the same time, at most.
    static int most_at_once(const Ended& ended) {
        int now = 0;
        int most = 0;
        for (const auto& one : ended.news) {
            if (!one.change) continue;
            now += one.kind == engine::CommandNews::Kind::Began ? 1 : -1;
            most = std::max(most, now);
        }
        return most;
    }

    static Person::Answer noting(std::vector<std::string>& text, const Person::Answer& answer) {
        return [&text, answer](const Question& question) -> std::optional<Reply> {
            auto reply = answer(question);
            if (reply) text = question.text;
            return reply;
        };
    }

private Q_SLOTS:
    /// A change's proof says what to do where it fails, of the item in hand, as a step's proof does.
    void what_to_do_is_told_where_a_change_is_not_proved() {
        std::vector<std::string> text;
        const auto ended = run(step("one", "    act:\n"
                                           "      - for: '[\"a\", \"b\"]'\n        run: [chancy, '${item}']\n"
                                           "        timeout: 1m\n        harmless: h\n"
                                           "        done:\n          - say: '${item} is off'\n"
                                           "            else: 'Look at ${item} by hand.'\n"
                                           "            run: [systemctl, is-active, '${item}.service']\n"
                                           "            exits: any\n            take: line\n"
                                           "            that: '. == \"inactive\"'\n"),
                               noting(text, on("failed", "override", "I saw it")));
        QCOMPARE(ended.count("failed"), 2L);
        QVERIFY2(join(text, "\n") == "chancy b\nb: seen: active\nLook at b by hand.", join(text, "\n").c_str());
        QCOMPARE(ended.result, std::string("recovered"));
        QVERIFY2(ended.report.find("this does not hold: b is off. Look at b by hand.") != std::string::npos,
                 ended.report.c_str());
    }

    /// The item's own values, of the items that do not hold.
    void a_look_over_items_says_their_own_values() {
        std::vector<std::string> text;
        const auto looks = [](const std::string& that) {
            return "    observe:\n      - {fact: size, for: '[\"a\", \"b\", \"c\"]', let: '$item + \"1\"'}\n"
                   "    require:\n      - for: '[\"a\", \"b\", \"c\"]'\n        let: $item\n"
                   "        say: '${item} has ${own.size}'\n        else: 'Mend ${item}, of ${own.size}.'\n"
                   "        waivable: it can wait\n        that: '" +
                   that + "'\n";
        };
        auto ended = run(step("one", looks(". == \"a\"")), noting(text, on("blocked", "waive", "it can")));
        QVERIFY2(join(text, "\n") == "b has b1; c has c1\nb: seen: b\nMend b, of b1.\nMend c, of c1.",
                 join(text, "\n").c_str());
        QVERIFY2(ended.report.find("b has b1; c has c1. Mend b, of b1. Mend c, of c1.") != std::string::npos,
                 ended.report.c_str());
        ended = run(step("one", looks("true")), on("", ""));
        QVERIFY2(ended.report.find("a has a1; b has b1; c has c1") != std::string::npos, ended.report.c_str());
        QVERIFY(ended.report.find("Mend") == std::string::npos);
    }

    void as_many_items_at_once_as_it_says_data() {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<int>("at_once");
        QTest::newRow("changes go one by one") << QByteArray() << 1;
        QTest::newRow("two") << QByteArray(", parallel: 2") << 2;
        QTest::newRow("all") << QByteArray(", parallel: all") << 5;
    }
    void as_many_items_at_once_as_it_says() {
        QFETCH(QByteArray, more);
        QFETCH(int, at_once);
        const auto ended = run(items(more.toStdString()), on("", ""));
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(most_at_once(ended), at_once);
        QCOMPARE(ended.world["called"].size(), std::size_t(5));
        const auto rounds = (5 + at_once - 1) / at_once;
        QVERIFY(ended.state.last >= std::chrono::seconds(10 * rounds));
        QVERIFY(ended.state.last < std::chrono::seconds(10 * rounds + 5));
    }

    void looks_are_made_together() {
        const auto look = [](const std::string& more) {
            return step("one", "    prove:\n      - {say: s, for: '[\"a\", \"b\", \"c\"]', run: [chancy, '${item}'], "
                               "take: none, timeout: 1m" +
                                   more + "}\n");
        };
        QVERIFY(run(look(""), on("", "")).state.last < std::chrono::seconds(15));
        QVERIFY(run(look(", parallel: 1"), on("", "")).state.last >= std::chrono::seconds(30));
    }

    void one_item_that_fails_stops_those_that_have_not_begun_data() {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<int>("called");
        QTest::newRow("one by one") << QByteArray() << 2;
        QTest::newRow("two at once") << QByteArray(", parallel: 2") << 2;
        QTest::newRow("collected") << QByteArray(", parallel: 2, failures: collect") << 5;
        QTest::newRow("collected one by one") << QByteArray(", failures: collect") << 5;
    }
    void one_item_that_fails_stops_those_that_have_not_begun() {
        QFETCH(QByteArray, more);
        QFETCH(int, called);
        const auto ended = run(items(more.toStdString()), on("failed", "leave"), {}, ".bad = \"b\"");
        QCOMPARE(ended.result, std::string("left"));
        QCOMPARE(ended.count("failed"), 1L);
        const auto begun = static_cast<int>(ended.world["called"].size()); // one more may begin in the same moment
        QVERIFY(begun == called || (more.contains("parallel") && begun == called + 1));
        QVERIFY(ended.state.leaf("one/act0/b")->status == engine::Leaf::Status::Failed);
        const auto last = called == 5 ? engine::Leaf::Status::Done : engine::Leaf::Status::Pending;
        QVERIFY(ended.state.leaf("one/act0/e")->status == last);
    }

    void what_ran_together_is_undone_one_by_one() {
        const auto ended = run(
            step("one",
                 "    act:\n      - for: '[\"a.service\", \"b.service\"]'\n        parallel: all\n        at: root\n"
                 "        run: [systemctl, stop, '${item}']\n        timeout: 30s\n"
                 "        undo: {run: [systemctl, start, '${item}'], timeout: 30s}\n") +
                step("two", "    prove:\n      - {" + is_stopped("slow.service") + "that: '. == \"inactive\"'}\n"),
            [](const Question& question) -> std::optional<Reply> {
                return question.kind == "blocked" ? std::optional(Reply{"undo", {}, {}, Json::object()}) : std::nullopt;
            });
        QCOMPARE(ended.result, std::string("undone"));
        QCOMPARE(ended.changes.size(), std::size_t(4));
        for (const auto* unit : {"a.service", "b.service"}) QCOMPARE(ended.state_of(unit), std::string("active"));
    }

    void two_that_take_too_long_are_asked_about_one_after_the_other() {
        int open = 0;
        int most = 0;
        const auto ended =
            run(step("one", "    act:\n      - {for: '[\"slow.service\", \"lazy.service\"]', at: root, parallel: all, "
                            "run: [systemctl, stop, '${item}'], timeout: 1s, detach: true, harmless: h}\n"),
                [&](const Question& question) -> std::optional<Reply> {
                    if (question.kind != "overdue") return std::nullopt;
                    most = std::max(most, ++open);
                    --open;
                    return Reply{"wait", {}, {}, Json::object()};
                });
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(ended.count("overdue"), 2L);
        QCOMPARE(most, 1);
    }
};

QTEST_GUILESS_MAIN(TestItems)
#include "tst_items.moc"
