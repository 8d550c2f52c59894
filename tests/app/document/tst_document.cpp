#include "document/document.h"
#include "document/to_json.h"

#include <QElapsedTimer>
#include <QTest>
#include <random>

using namespace salvor;

static std::string first_problem(const std::string& bytes) {
    const auto parsed = document::parse(bytes);
    if (parsed.root) return "";
    const auto& problem = parsed.problems.front();
    return std::to_string(problem.mark.line) + ":" + std::to_string(problem.mark.column) + " " + problem.what;
}

class TestDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keeps_places_and_bytes() {
        const auto parsed = document::parse("a: 1.10\nb:\n  - 'no'\n  - no\n");
        QVERIFY(parsed.root);
        QCOMPARE(parsed.root->find("a")->text, std::string("1.10"));
        const auto& items = parsed.root->find("b")->items;
        QVERIFY(items[0]->quoted);
        QVERIFY(!items[1]->quoted);
        QCOMPARE(items[1]->mark.line, 4);
        QCOMPARE(items[1]->mark.column, 5);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("starts");
        QTest::newRow("empty") << QByteArray() << QByteArray("1:1 the file is empty");
        QTest::newRow("anchor") << QByteArray("a: &x 1\nb: 2\n") << QByteArray("1:4 an anchor");
        QTest::newRow("alias") << QByteArray("a: *x\n") << QByteArray("1:");
        QTest::newRow("tag") << QByteArray("a: !!int 1\n") << QByteArray("1:4 a tag");
        QTest::newRow("merge") << QByteArray("a:\n  <<: {b: 1}\n") << QByteArray("2:3 a merge key");
        QTest::newRow("twice") << QByteArray("a: 1\nb: 2\na: 3\n") << QByteArray("3:1 the key \"a\" stands here twice");
        QTest::newRow("second") << QByteArray("a: 1\n---\nb: 2\n") << QByteArray("2:1 a second document");
        QTest::newRow("utf8") << QByteArray("a: 1\nb: \xff\n") << QByteArray("2:4 this is not UTF-8");
        QTest::newRow("nul") << QByteArray("a: \0", 4) << QByteArray("1:4 a NUL");
        QTest::newRow("deep") << QByteArray(20'000, '[') << QByteArray("1:257 the document is nested deeper");
        QTest::newRow("blocks") << QByteArray("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - "
                                              "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 1\n")
                                << QByteArray("1:129 the document is nested deeper");
        QTest::newRow("tab") << QByteArray("a:\n\t- 1\n") << QByteArray("2:");
        QTest::newRow("open") << QByteArray("a: [1, 2\n") << QByteArray("");
        QTest::newRow("big") << QByteArray(2 << 20, 'x') << QByteArray("1:1 the file has");
    }
    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, starts);
        const auto problem = first_problem(bytes.toStdString());
        QVERIFY2(!problem.empty(), "it was accepted");
        QVERIFY2(problem.rfind(starts.toStdString(), 0) == 0, problem.c_str());
    }

    void refuses_bombs_at_once() {
        QElapsedTimer timer;
        timer.start();
        std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += std::string(1, c) + ": &" + c + " [*" + static_cast<char>(c - 1) + ", *" +
                    static_cast<char>(c - 1) + "]\n";
        QVERIFY(!first_problem(bomb).empty());
        std::string wide = "a:\n";
        for (int i = 0; i < 200'000; ++i) wide += "- 1\n";
        QVERIFY(!first_problem(wide).empty());
        QVERIFY(timer.elapsed() < 5000); // generous: a promise of one second, on a busy machine
    }

    void never_crashes_on_mutations() {
        const std::string good =
            "salvor: 1\nid: a.b\nsteps:\n  - {id: x, run: [a, '${item}', \"q\"]}\n  - id: y\n    say: |\n      text\n";
        std::mt19937 random(20261121);
        for (int i = 0; i < 4000; ++i) {
            auto bytes = good;
            for (int change = 0; change < 1 + i % 7; ++change)
                bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
            const auto parsed = document::parse(bytes);
            QVERIFY(parsed.root || !parsed.problems.empty());
        }
    }

    void makes_json() {
        const auto json = document::to_json("a: {b: 1, c: '1', d: true, e: null, f: yes, g: 1.5}\n", "x");
        QVERIFY(json);
        QCOMPARE(json->dump(), std::string(R"({"a":{"b":1,"c":"1","d":true,"e":null,"f":"yes","g":1.5}})"));
        QCOMPARE(document::to_json("a: [", "x.yaml").error().place.substr(0, 7), std::string("x.yaml:"));
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
