#include "small_run.h"

/// What a look says of what it saw; what was not read to its end is nothing that was seen.
class TestSeen : public QObject, SmallRun {
    Q_OBJECT

    /// Why the look of this step did not hold.
    static std::string why(const Ended& ended, const std::string& step, const std::string& look) {
        for (const auto& one : ended.state.steps)
            if (const auto found = one.looks.find(step + "/" + look); found != one.looks.end())
                return found->second.why;
        return "it was never looked at";
    }
    static Ended look(const std::string& body) {
        return run(step("one", body), on("blocked", "leave", "for the test"));
    }

private Q_SLOTS:
    void a_bare_condition_says_what_it_speaks_of() {
        const auto ended =
            look("    observe:\n"
                 "      - {fact: text, run: [cat, /etc/text], take: line}\n"
                 "    require:\n"
                 "      - {say: it says so, that: '$facts.text == \"other\" or $facts.text == \"more\"'}\n");
        QCOMPARE(QString::fromStdString(why(ended, "one", "require0")), QStringLiteral("seen: text = hello"));
    }

    void errors_that_were_cut_off_are_unknown_data() {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 65'535 << "seen: 1";
        QTest::newRow("cut off") << 65'537
                                 << "what it said as errors is larger than 64 KiB: it was not read to its end";
    }
    void errors_that_were_cut_off_are_unknown() {
        QFETCH(int, length);
        QFETCH(QString, text);
        const auto ended = look("    require:\n"
                                "      - {say: s, run: [talker, '" +
                                std::to_string(length) + "'], take: result, pick: '.err | length', that: '. == 0'}\n");
        QCOMPARE(QString::fromStdString(why(ended, "one", "require0")), text);
    }

    void a_program_of_the_world_that_answers_nonsense_is_an_error_of_it() {
        const auto ended = look("    require:\n      - {say: s, run: [nonsense], take: line, that: '. == \"a\"'}\n");
        const auto said = why(ended, "one", "require0");
        QVERIFY2(said.find("drill: nonsense: out is no text") != std::string::npos, said.c_str());
    }
};

QTEST_GUILESS_MAIN(TestSeen)
#include "tst_seen.moc"
