#include "procedure/substitute.h"
#include "procedure/template.h"

#include <QTest>

using namespace salvor;
using namespace salvor::procedure;

static Scope scope() {
    Scope scope;
    scope.inputs = {{"path", "/x y"},        {"dash", "-rf"}, {"list", {"a", "b c"}},
                    {"none", Json::array()}, {"number", 5},   {"absent", nullptr}};
    scope.facts = {{"key", {{"secret", "key"}, {"bytes", 9}}}, {"map", {{"one-two", "v"}}}};
    scope.item = "one-two";
    return scope;
}

static Text text(const std::string& source) {
    auto parsed = parse_text(source, {1, 1});
    return parsed ? *parsed : Text{};
}

static Result<std::vector<std::string>> argv(const std::vector<std::string>& words,
                                             Unknowns unknowns = Unknowns::Refuse) {
    std::vector<Text> texts;
    for (const auto& word : words) texts.push_back(text(word));
    return fill_argv(texts, scope(), unknowns);
}

class TestSubstitute : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fills_exactly_one_argument() {
        QCOMPARE(*argv({"ls", "${inputs.path}", "n=${inputs.number}"}),
                 (std::vector<std::string>{"ls", "/x y", "n=5"}));
        QCOMPARE(*argv({"ls", "${facts.map[item]}"}), (std::vector<std::string>{"ls", "v"}));
        QCOMPARE(*argv({"ls", "${inputs.list...}", "${inputs.none...?}"}),
                 (std::vector<std::string>{"ls", "a", "b c"}));
    }

    void refuses() {
        QVERIFY(!argv({"rm", "${inputs.dash}"}));
        QVERIFY(argv({"rm", "--", "${inputs.dash}"}));
        QVERIFY(!argv({"ls", "${inputs.none...}"}));
        QVERIFY(!argv({"ls", "${inputs.list}"}));
        QVERIFY(!argv({"ls", "${inputs.absent}"}));
        QVERIFY(!argv({"ls", "${facts.unknown}"}));
        QVERIFY(!argv({"ls", "${facts.key}"}));
        QVERIFY(!argv({"ls", "--password=${facts.key}"}));
    }

    void shows_holes_in_plans() {
        QCOMPARE(argv({"ls", "${facts.later}"}, Unknowns::ShowAsHoles)->back(), std::string("‹facts.later›"));
    }

    void keeps_secrets_apart() {
        const auto mixed = fill_mixed(text("user:${facts.key}"), scope());
        QVERIFY(mixed);
        QVERIFY(mixed->secret());
        QCOMPARE(mixed->shown(), std::string("user:‹key›"));
        QCOMPARE(show(text("${facts.key} ${inputs.list}"), scope()), std::string("‹key› a, b c"));
    }

    void says_where_a_path_is_wrong_data() {
        QTest::addColumn<QByteArray>("source");
        for (const auto* source : {"${", "${inputs.}", "${nothing.x}", "${inputs.a | length}", "${inputs.a",
                                   "${inputs[}", "${inputs.a...x}"})
            QTest::newRow(source) << QByteArray(source);
    }
    void says_where_a_path_is_wrong() {
        QFETCH(QByteArray, source);
        QVERIFY(!parse_text(source.toStdString(), {1, 1}));
    }
};

QTEST_GUILESS_MAIN(TestSubstitute)
#include "tst_substitute.moc"
