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
