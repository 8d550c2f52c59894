#include "fleet/selector.h"
#include "fleet_maker.h"

using namespace salvor;
using fleet::Requirement;
using Op = Requirement::Op;

class TestSelector : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void selectors_are_read() {
        const auto read = fleet::read_label_selector(
            " region=emea , site!=store-112,tier == gold,a in (x, y/z.w_1-2:3 ),b notin(x),c,!d,! e ,f=");
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        const fleet::Selector wanted{{"region", Op::Equals, {"emea"}},
                                     {"site", Op::NotEquals, {"store-112"}},
                                     {"tier", Op::Equals, {"gold"}},
                                     {"a", Op::In, {"x", "y/z.w_1-2:3"}},
                                     {"b", Op::NotIn, {"x"}},
                                     {"c", Op::Exists},
                                     {"d", Op::NotExists},
                                     {"e", Op::NotExists},
                                     {"f", Op::Equals, {""}}};
        QVERIFY(*read == wanted);
        const auto fields = fleet::read_field_selector(
            "metadata.owner=Fleet/store-pos,status.summary.status in (ConflictPaused,AwaitingReconnect),"
            "metadata.nameOrAlias contains pos, metadata.alias notcontains x,!metadata.alias");
        QVERIFY2(fields, fields ? "" : fields.error().text().c_str());
        QCOMPARE(fields->size(), std::size_t{5});
        QVERIFY(fields->at(2) == (Requirement{"metadata.nameOrAlias", Op::Contains, {"pos"}}));
        QVERIFY(fleet::read_label_selector("")->empty() && fleet::read_label_selector("  ")->empty());
    }

    void what_is_wrong_is_told_data() {
        QTest::addColumn<bool>("fields");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](bool fields, const char* text, int column, const char* says) {
            QTest::addRow("%s", text) << fields << QByteArray(text) << column << QByteArray(says);
        };
        row(true, "text", 1, "there is no field text");
        row(true, "status.phase!=Pending", 1, "there is no field status.phase");
        row(true, "fleet=web", 1, "metadata.owner=Fleet/NAME");
        row(true, "metadata.name=a,status.sumary.status=x", 17, "did you mean status.summary.status?");
        row(true, "metadata.creationTimestamp>2026-01-01T00:00:00Z", 1, "is not kept here");
        row(true, "metadata.owner>5", 15, "only times are compared");
        row(true, "metadata.owner contains", 24, "a value was expected");
        row(true, "metadata.owner has x", 16, "an operator was expected");
        row(false, "a,", 3, "a condition is missing");
        row(false, ",a", 1, "the name of a label was expected");
        row(false, "a=b c=d", 5, "a comma or the end");
        row(false, "a in x", 6, "a list of values was expected");
        row(false, "a in (x", 8, "the list is not closed");
        row(false, "a in (x,)", 9, "a value was expected");
        row(false, "a in ()", 7, "a value was expected");
        row(false, "a in (x y)", 9, "a comma or ) was expected");
        row(false, "a=(x)", 3, "a value was expected");
        row(false, "a='x'", 3, "a value was expected");
        row(false, "a=x=y", 4, "a value cannot hold =");
        row(false, "!a=b", 3, "takes no value");
        row(false, "a!b", 3, "behind ! an = was expected");
        row(false, "a contains b", 3, "an operator was expected");
        row(false, "a>3", 2, "only times are compared");
        row(false, "\x01", 1, "the name of a label was expected");
    }
    void what_is_wrong_is_told() {
        QFETCH(bool, fields);
        QFETCH(QByteArray, text);
        QFETCH(int, column);
        QFETCH(QByteArray, says);
        const auto read =
            fields ? fleet::read_field_selector(text.toStdString()) : fleet::read_label_selector(text.toStdString());
        QVERIFY(!read);
        const auto& error = read.error();
        QVERIFY2(error.text().find(says.toStdString()) != std::string::npos, error.text().c_str());
        QVERIFY2(error.place.ends_with("column " + std::to_string(column)), error.text().c_str());
        QVERIFY(error.code == Error::Code::Invalid && !error.hint.empty());
    }

    void what_is_missing_fits_only_what_asks_for_it() {
        const Requirement all[] = {{"k", Op::Equals, {"v"}}, {"k", Op::NotEquals, {"v"}}, {"k", Op::In, {"v", "w"}},
                                   {"k", Op::NotIn, {"v"}},  {"k", Op::Contains, {"v"}},  {"k", Op::NotContains, {"v"}},
                                   {"k", Op::Exists},        {"k", Op::NotExists}};
        const bool missing[] = {false, true, false, true, false, true, false, true};
        const bool same[] = {true, false, true, false, true, false, true, false};
        const bool other[] = {false, true, false, true, false, true, true, false};
        for (int i = 0; i < 8; ++i) {
            QCOMPARE(fleet::holds(all[i], std::nullopt), missing[i]);
            QCOMPARE(fleet::holds(all[i], "v"), same[i]);
            QCOMPARE(fleet::holds(all[i], "x"), other[i]);
        }
    }

    void anything_ends() {
        FleetMaker maker(3);
        static constexpr std::string_view letters = "ab =!,()in notin<>'\"/.-_\t";
        for (int round = 0; round < 20000; ++round) {
            std::string text(maker.below(14), ' ');
            for (auto& c : text) c = letters[maker.below(letters.size())];
            const auto read = fleet::read_label_selector(text);
            if (!read) QVERIFY2(!read.error().place.empty(), text.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestSelector)
#include "tst_selector.moc"
