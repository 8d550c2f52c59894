#include "../../nobody.h"
#include "assembly/library.h"
#include "assembly/stage.h"
#include "base/sha256.h"
#include "base/text.h"
#include "engine/scripted_operator.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <fstream>

using namespace salvor;
namespace fs = std::filesystem;

/// What a run leaves in its folder: files that are as their facts say, and secrets nowhere but in secret files.
class TestFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path m_run;
    Json m_facts;
    std::string m_result;

    static std::string content(const fs::path& file) { return assembly::read_file(file).value_or(""); }

    static std::vector<fs::path> files(const fs::path& folder) {
        std::vector<fs::path> out;
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) out.push_back(entry.path());
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        const assembly::Library library(SALVOR_SOURCE_DIR "/tests/data/workflows");
        const assembly::Runs runs(m_folder.path().toStdString());
        auto read = library.read("cluster.secrets");
        QVERIFY(read && read->ok());
        auto stage = assembly::Stage::drill(library, std::move(read->procedure), "secrets", 0);
        QVERIFY2(stage.has_value(), stage ? "" : stage.error().text().c_str());
        auto person = engine::ScriptedOperator::from_json((*stage)->drill()->scenario().script);
        tests::Nobody nobody;
        std::unique_ptr<engine::Run> run;
        QEventLoop loop;
        (*stage)->open(library, runs, nobody, [&](Result<engine::Setup> setup) {
            QVERIFY2(setup.has_value(), setup ? "" : setup.error().text().c_str());
            m_run = setup->folder;
            setup->person = &*person;
            setup->who = "test";
            auto opened = engine::Run::open(std::move(*setup));
            QVERIFY(opened.has_value());
            run = std::move(*opened);
            connect(
                run.get(), &engine::Run::ended, &loop,
                [&](const QString& result, const QString& why) {
                    m_result = result.toStdString() + why.toStdString();
                    loop.quit();
                },
                Qt::QueuedConnection);
            run->start();
        });
        QVERIFY(run != nullptr);
        QTimer::singleShot(std::chrono::seconds(30), &loop, &QEventLoop::quit);
        loop.exec();
        m_facts = run->state().facts;
        QVERIFY2(m_result == "recovered", (m_result + " " + Json(person->log()).dump(1)).c_str());
    }

    void a_file_is_as_its_fact_says_data() {
        QTest::addColumn<QString>("fact");
        QTest::addColumn<bool>("secret");
        for (const auto* fact : {"raw", "dump", "clean"}) QTest::newRow(fact) << QString::fromLatin1(fact) << true;
        for (const auto* fact : {"pods", "names"}) QTest::newRow(fact) << QString::fromLatin1(fact) << false;
    }
    void a_file_is_as_its_fact_says() {
        QFETCH(QString, fact);
        QFETCH(bool, secret);
        const auto& value = m_facts[fact.toStdString()];
        const fs::path path = value["path"].get<std::string>();
        const auto bytes = content(path);
        QVERIFY(!bytes.empty());
        QCOMPARE(value["size"].get<std::size_t>(), bytes.size());
        QCOMPARE(value["sha256"].get<std::string>(), sha256_hex(bytes));
        QCOMPARE(value["secret"].get<bool>(), secret);
        const auto folder = fs::relative(path, m_run).begin()->string();
        QCOMPARE(folder, std::string(secret ? "secret" : "evidence"));
        const auto none = fs::perms::group_all | fs::perms::others_all;
        if (secret) QVERIFY((fs::status(path).permissions() & none) == fs::perms::none);
        for (auto at = path.parent_path(); secret && at != m_run; at = at.parent_path())
            QVERIFY2((fs::status(at).permissions() & none) == fs::perms::none, at.c_str());
    }

    /// The raw output is kept as it came, also what is known as a secret by now.
    void a_secret_file_is_not_masked() {
        const auto dump = Json::parse(content(m_facts["dump"]["path"].get<std::string>()));
        QCOMPARE(from_base64(dump["data"]["URL"].get<std::string>()).value_or(""),
                 std::string("postgresql://shop:pa55/word+canary@db.shop:5432/shop"));
    }

    /// Neither the journal nor an output nor the procedure's copy holds one of them, in any form.
    void secrets_are_in_no_other_file() {
        const std::vector<std::string> secrets{"pa55/word+canary", "canary-token-7f3a",
                                               "postgresql://shop:pa55/word+canary@db.shop:5432/shop"};
        std::vector<std::string> forms{"canary", "pa55%2Fword"};
        for (const auto& secret : secrets)
            for (std::size_t skip = 0; skip < 3; ++skip) // wherever it begins in what was encoded
                forms.push_back(to_base64(secret.substr(skip)).substr(0, 12));
        long looked = 0;
        for (const auto& file : files(m_run)) {
            if (fs::relative(file, m_run).begin()->string() == "secret") continue;
            ++looked;
            const auto bytes = content(file);
            for (const auto& form : forms)
                QVERIFY2(bytes.find(form) == std::string::npos, (file.string() + " holds " + form).c_str());
        }
        QVERIFY(looked > 5);
    }

    /// One byte of any file that the run keeps.
    void each_file_is_held_by_its_digest() {
        const auto whole = engine::Journal::verify(m_run);
        QCOMPARE(whole.problems, std::vector<std::string>());
        long looked = 0;
        for (const auto& file : files(m_run)) {
            const auto folder = fs::relative(file, m_run).begin()->string();
            const auto bytes = content(file);
            if ((folder != "evidence" && folder != "secret") || bytes.empty()) continue;
            ++looked;
            auto bad = bytes;
            bad[bad.size() / 2] = bad[bad.size() / 2] == 'x' ? 'y' : 'x';
            std::ofstream(file, std::ios::binary) << bad;
            const auto found = engine::Journal::verify(m_run).problems;
            std::ofstream(file, std::ios::binary) << bytes;
            QCOMPARE(found,
                     std::vector<std::string>{fs::relative(file, m_run).string() + " differs from what was written"});
        }
        QVERIFY(looked > 4);
    }

    /// The prelude is what its conditions mean.
    void another_prelude_is_another_procedure() {
        QVERIFY(assembly::Runs::procedure(m_run).has_value());
        const auto file = m_run / "procedure/prelude.jq";
        const auto bytes = content(file);
        std::ofstream(file, std::ios::binary) << bytes + "\ndef more: .;\n";
        const auto found = assembly::Runs::procedure(m_run);
        std::ofstream(file, std::ios::binary) << bytes;
        QVERIFY(!found && found.error().code == Error::Code::Refused);
    }

    void nothing_half_written_is_left() {
        for (const auto& file : files(m_run)) QVERIFY2(file.extension() != ".part", file.c_str());
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
