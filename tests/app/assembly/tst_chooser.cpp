#include "../../nobody.h"
#include "assembly/chooser.h"

#include <QSignalSpy>
#include <QTest>
#include <fstream>

using namespace salvor;
using assembly::Chooser;
using engine::Verdict;

/// Procedures say by their own looks which system they are for.
class TestChooser : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    tests::Nobody m_nobody;

    void put(const std::string& id, const std::string& applies) {
        std::ofstream(m_folder.path().toStdString() + "/thing/" + id + ".yaml")
            << "salvor: 1\nid: thing." + id + "\ntitle: The " + id +
                   "\nsource: {document: d, section: s, parts: [one]}\ntargets:\n  host: {kind: ssh}\n"
                   "inputs:\n  - {id: word, type: text, label: Word, default: hello}\n" +
                   applies +
                   "steps:\n  - id: one\n    title: One\n    why: w\n    source: [one]\n    at: host\n"
                   "    observe:\n      - {fact: text, run: [cat, /etc/machine-id], take: text}\n"
                   "finish: {data: [], function: [], leftovers: []}\n";
    }

private Q_SLOTS:
    void initTestCase() {
        std::filesystem::create_directories(m_folder.path().toStdString() + "/thing");
        std::filesystem::copy_file(SALVOR_SOURCE_DIR "/workflows/prelude.jq",
                                   m_folder.path().toStdString() + "/prelude.jq");
        const auto look = [](const char* that, const char* more) {
            return std::string("applies:\n  - say: The word is right\n    at: host\n"
                               "    run: [echo, '${inputs.word}']\n    take: line\n    that: '") +
                   that + "'\n" + more;
        };
        put("right", look(". == \"hello\"", ""));
        put("wrong", look(". == \"bye\"", "    else: It is for those who leave.\n"));
        put("silent", "");
    }

    void each_says_whether_it_is_for_the_place() {
        const assembly::Library library(m_folder.path().toStdString());
        Chooser chooser(library, m_nobody, m_folder.path().toStdString() + "/none.yaml");
        QSignalSpy changed(&chooser, &Chooser::changed);
        chooser.look({"thing.right", "thing.wrong", "thing.silent", "thing.nonesuch"}, "here");
        QVERIFY(QTest::qWaitFor([&] { return !chooser.looking(); }, 20000));
        QVERIFY(changed.count() >= 4);
        const auto& fits = chooser.fits();
        QCOMPARE(fits.size(), std::size_t(4));
        QCOMPARE(fits[0].title, std::string("The right"));
        QVERIFY2(fits[0].verdict == Verdict::Holds, fits[0].reasons.empty() ? "" : fits[0].reasons.front().c_str());
        QCOMPARE(fits[0].reasons, std::vector<std::string>{"The word is right"});
        QVERIFY(fits[1].verdict == Verdict::Fails);
        QCOMPARE(fits[1].reasons, std::vector<std::string>{"It is for those who leave."});
        QVERIFY(fits[2].verdict == Verdict::Unknown);
        QVERIFY(fits[3].verdict == Verdict::Unknown && !fits[3].reasons.empty());
    }

    void a_place_that_cannot_be_reached_makes_none_fit() {
        const assembly::Library library(m_folder.path().toStdString());
        Chooser chooser(library, m_nobody, m_folder.path().toStdString() + "/none.yaml");
        chooser.look({"thing.right"}, "env:nonesuch");
        chooser.look({"thing.right"}, "env:nobody"); // begun anew before the first has answered
        QVERIFY(QTest::qWaitFor([&] { return !chooser.looking(); }, 20000));
        QVERIFY(chooser.fits().front().verdict == Verdict::Unknown);
        QVERIFY2(chooser.fits().front().reasons.front().find("no environment nobody") != std::string::npos,
                 chooser.fits().front().reasons.front().c_str());
    }
};

QTEST_GUILESS_MAIN(TestChooser)
#include "tst_chooser.moc"
