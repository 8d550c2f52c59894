#include "engine/form.h"
#include "engine/scripted_operator.h"

#include <QTest>

using namespace salvor;
using namespace salvor::engine;
using procedure::Input;

class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_cannot_be_chosen_says_why_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        QTest::newRow("free") << "\"a\""
                              << "";
        QTest::newRow("taken") << "\"b\""
                               << "\"b\" cannot be chosen: it is too old";
        QTest::newRow("unknown") << "\"c\""
                                 << "\"c\" is not offered";
    }
    void what_cannot_be_chosen_says_why() {
        QFETCH(QString, value);
        QFETCH(QString, error);
        const auto given = Json::parse(value.toStdString());
        for (const auto type : {Input::Type::Choice, Input::Type::Choices}) {
            Input input;
            input.id = "x";
            input.type = type;
            const auto got = checked_value(input, type == Input::Type::Choice ? given : Json::array({given}),
                                           {{"a", ""}, {"b", "it is too old"}});
            QCOMPARE(got ? QString() : QString::fromStdString(got.error().what), error);
        }
    }

    /// Where all that was found cannot be chosen, nothing can: it is not as if nothing had been looked for.
    void nothing_is_left_to_choose() {
        Input input;
        input.id = "x";
        input.type = Input::Type::Choices;
        QVERIFY(!checked_value(input, Json::array({"b"}), {{"b", "it is too old"}}));
        QVERIFY(checked_value(input, Json::array({"b"}), {}));
    }

    void a_value_is_told_what_is_wrong_and_what_to_write_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("value"); // as it is typed
        QTest::addColumn<QString>("what");  // empty: it is taken
        QTest::addColumn<QString>("hint");
        using Type = Input::Type;
        const auto row = [](Type type, const char* value, const char* what, const char* hint) {
            QTest::addRow("%d: %s", static_cast<int>(type), value) << static_cast<int>(type) << value << what << hint;
        };
        const auto all = [&](Type type, const char* what, const char* hint, std::initializer_list<const char*> values) {
            for (const auto* value : values) row(type, value, what, hint);
        };
        const auto taken = [&](Type type, std::initializer_list<const char*> values) { all(type, "", "", values); };

        taken(Type::Quantity, {"0", "5", "10Gi", "1.5Gi", ".5Gi", "500m", "2G", "1e3", "1E3", "1E", "7Ei", "+5"});
        const auto* sizes = "500m, 10Gi, 2G";
        all(Type::Quantity, "is more or finer than a quantity can be", sizes,
            {"1e400", "1e-400", "1e19", "8Ei", "99999999999999999999Gi"});
        all(Type::Quantity, "is less than nothing", sizes, {"-2Gi", "-0", "-1e3"});
        all(Type::Quantity, "is no quantity", sizes,
            {"0x1F", "Gi", "10 Gi", "1,5Gi", "1..5Gi", ".", "ten", "\xd9\xa3Gi"});
        all(Type::Quantity, "has a unit that Kubernetes does not know", "Ki Mi Gi Ti Pi Ei, k M G T P E, m",
            {"10ki", "10GB", "10gib", "1e", "0xF"});
        all(Type::Quantity, "has a blank before or behind it", "the same without it", {" 5", "5 ", "\t5", "5\n"});

        taken(Type::Time, {"2026-02-28", "2024-02-29T23:59:59Z", "2026-11-21 02:30", "2026-11-21T02:30:00+05:30"});
        const auto* moment = "2026-11-21T02:30:00Z";
        all(Type::Time, "is no day of the calendar", moment,
            {"2026-02-30", "2026-02-29T00:00:00Z", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00"});
        all(Type::Time, "is no time of day", "00:00:00–23:59:59",
            {"2026-02-01T25:61", "2026-02-01T24:00:00Z", "2026-02-01T10:60", "2026-02-01 10:00:60Z"});
        all(Type::Time, "has an offset that no clock has", "-14:00 to +14:00, or Z",
            {"2026-02-01T10:00:00+15:00", "2026-02-01T10:00:00-99:99"});
        all(Type::Time, "is no time", moment, {"25:61", "2026-2-3", "yesterday", "2026-02-01T10", "2026-02-01T10:00z"});
        row(Type::Time, " 2026-02-01", "has a blank before or behind it", "the same without it");

        taken(Type::Duration, {"90s", "2m", "1h30m", "500ms", "0s", "3650d"});
        const auto* spans = "90s, 2m, 1h30m";
        all(Type::Duration, "is longer than ten years", spans,
            {"3651d", "999999999d", "9999999999s", "99999999999999999999999999999999999999999999999999999999999999999d",
             "999999999d999999999d999999999d999999999d999999999d999999999d999999999d999999999d999999999d999999999d"
             "999999999d999999999d999999999d999999999d999999999d999999999d999999999d999999999d999999999d999999999d"});
        all(Type::Duration, "is no duration", spans, {"5", "5x", "-5s", "1h 30m", "s", "1.5h"});

        taken(Type::Integer, {"0", "5", "-5", "007", "9007199254740991", "-9007199254740991"});
        all(Type::Integer, "is outside -9007199254740991 to 9007199254740991", "",
            {"9007199254740992", "-9007199254740992", "99999999999999999999", "-99999999999999999999"});
        all(Type::Integer, "is no whole number", "digits only, such as 42",
            {"0x10", "1e400", "1e3", "5.0", "five", "+5", "- 5", "[5]", "true", "\xd9\xa3"});
        row(Type::Integer, " 5", "has a blank before or behind it", "the same without it");

        taken(Type::Port, {"1", "443", "65535"});
        all(Type::Port, "is outside 1 to 65535", "", {"0", "70000", "65536", "-1", "99999999999999999999"});
        all(Type::Port, "is no whole number", "digits only, such as 8080", {"http", "80.0", "0x50"});
        row(Type::Port, "80 ", "has a blank before or behind it", "the same without it");

        taken(Type::Url, {"https://s3.example.com", "http://u@h:8080/x?y#z", "http://[::1]:5515/node", "https://h:/",
                          "s3://bucket"});
        const auto* address = "https://s3.example.com";
        all(Type::Url, "has no host", address,
            {"https://", "https:///path", "https://:443", "https://user@", "file:///etc"});
        all(Type::Url, "has no host that can be read", address, {"https://[::1", "https://a:b", "https://a:1:2"});
        all(Type::Url, "is no URL", address, {"s3.example.com", "//s3.example.com", "https:s3", "://h", "1a://h"});
        all(Type::Url, "has a blank in it", address, {"https://s3 .example.com", "https://h/a b"});
        row(Type::Url, "https://h:0", "has the port 0", "1–65535");
        row(Type::Url, "https://h:70000", "has the port 70000", "1–65535");
        row(Type::Url, "https://h:99999999999", "has the port 99999999999", "1–65535");
        row(Type::Url, "https://h\n", "has a blank before or behind it", "the same without it");

        taken(Type::Host, {"cas1", "cas1.example.com", "10.0.0.7", "::1", "fe80::1%eth0", "[::1]", "10.0.0.7:9042"});
        all(Type::Host, "is no name or address of a host", "cas1.example.com, 10.0.0.7",
            {"-oProxyCommand=x", "a b", "a/b", "http://a", "a;b"});

        row(Type::Path, "etc/x", "is no absolute path", "begin it with /");
        row(Type::Path, "/etc/x\n", "has a blank before or behind it", "the same without it");
        taken(Type::Text, {" 5", "any words"});
        row(Type::Boolean, "yes", "is neither true nor false", "true, or false");
    }
    void a_value_is_told_what_is_wrong_and_what_to_write() {
        QFETCH(int, type);
        QFETCH(QString, value);
        QFETCH(QString, what);
        QFETCH(QString, hint);
        Input input;
        input.id = "x";
        input.type = static_cast<Input::Type>(type);
        const auto got = checked_value(input, value.toStdString(), {});
        QCOMPARE(got ? QString() : QString::fromStdString(got.error().what), what);
        QCOMPARE(got ? QString() : QString::fromStdString(got.error().hint), hint);
    }

    /// A file of answers may give numbers as such.
    void a_number_is_taken_as_it_is() {
        Input input;
        input.id = "x";
        input.type = Input::Type::Integer;
        const auto what = [&](const Json& given) {
            const auto got = checked_value(input, given, {});
            return got ? std::string() : got.error().what;
        };
        QCOMPARE(what(5), std::string());
        QCOMPARE(what(5.0), std::string("is no whole number"));
        QCOMPARE(what(18446744073709551615ULL), std::string("is outside -9007199254740991 to 9007199254740991"));
        QCOMPARE(what(1e300), std::string("is outside -9007199254740991 to 9007199254740991"));
        input.min = 1;
        input.max = 1e18; // as a procedure says, but jq would round it
        QCOMPARE(what(0), std::string("is outside 1 to 1e+18"));
        QCOMPARE(what(9007199254740992LL), std::string("is too large to be exact"));
    }

    /// The range of a quantity is of what it says, not of how many letters it has.
    void a_quantity_has_its_range() {
        Input input;
        input.id = "x";
        input.type = Input::Type::Quantity;
        input.min = 1024;
        input.max = 4096;
        QVERIFY(checked_value(input, "4Ki", {}));
        QVERIFY(checked_value(input, "0.000001G", {}).error().what == "is outside 1024 to 4096");
        QVERIFY(checked_value(input, "5Ki", {}).error().what == "is outside 1024 to 4096");
    }

    void answers_do_not_go_round_for_ever() {
        auto person = ScriptedOperator::from_json({{"choices", {{{"do", "again"}, {"always", true}}}}});
        QVERIFY(person);
        Question question;
        question.kind = "blocked";
        question.choices = {{"again", "Look again", false, {}}, {"leave", "Leave", false, {}}};
        int again = 0;
        Reply last;
        while (again < 1000) {
            person->ask(question, [&](const Reply& reply) { last = reply; });
            if (last.choice != "again") break;
            ++again;
        }
        QCOMPARE(again, 200);
        QCOMPARE(last.choice, std::string("leave"));
        QVERIFY(last.reason.find("200 times") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
