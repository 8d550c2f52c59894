#include "jq/client.h"
#include "procedure/lint.h"
#include "procedure/schema.h"

#include <QTest>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

using namespace salvor;
using namespace salvor::procedure;
namespace fs = std::filesystem;

/// The files of tests/data/corpus: `valid` ones are clean; each other ends with "# refused LINE:COLUMN WHAT" and is
/// refused there with these words. `shape` is what the schema refuses too (schema_agrees.py), `meaning` what only the
/// reader can.
class TestCorpus : public QObject {
    Q_OBJECT

    std::string m_prelude;
    jq::Client m_jq{nullptr, SALVOR_BINARY_DIR "/bin/salvor-jq"};
    static inline const fs::path corpus = SALVOR_SOURCE_DIR "/tests/data/corpus";

    static std::string contents(const fs::path& file) {
        std::ostringstream out;
        out << std::ifstream(file).rdbuf();
        return out.str();
    }

    static void files(const char* folder) {
        QTest::addColumn<QString>("file");
        for (const auto& entry : fs::directory_iterator(corpus / folder))
            QTest::addRow("%s", entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
    }

    std::vector<Diagnostic> verdict(const std::string& file) {
        auto read = procedure::read(file, m_prelude);
        auto all = read.diagnostics;
        if (!read.ok()) return all;
        for (auto& one : lint(read.procedure)) all.push_back(std::move(one));
        std::optional<std::vector<Diagnostic>> found;
        lint_expressions(read.procedure, m_jq, [&](std::vector<Diagnostic> more) { found = std::move(more); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), 20'000); }();
        if (found) all.insert(all.end(), found->begin(), found->end());
        return all;
    }

    void refused() {
        QFETCH(QString, file);
        const auto text = contents(file.toStdString());
        const auto at = text.rfind("# refused ");
        QVERIFY2(at != std::string::npos, "the file does not say what is wrong with it");
        const auto wanted = text.substr(at + 10, text.find('\n', at) - at - 10);
        const auto blank = wanted.find(' ');
        const auto place = file.toStdString() + ":" + wanted.substr(0, blank) + ": error: ";
        std::string all;
        bool found = false;
        for (const auto& one : verdict(file.toStdString())) {
            const auto said = one.text();
            all += said + "\n";
            found = found || (said.rfind(place, 0) == 0 && said.find(wanted.substr(blank + 1)) != std::string::npos);
        }
        QVERIFY2(found, (wanted + "\nbut:\n" + all).c_str());
    }

private Q_SLOTS:
    void initTestCase() { m_prelude = contents(SALVOR_SOURCE_DIR "/workflows/prelude.jq"); }

    void is_large_enough() {
        const auto count = [](const char* folder) {
            return std::distance(fs::directory_iterator(corpus / folder), fs::directory_iterator());
        };
        QVERIFY(count("valid") >= 20);
        QVERIFY(count("shape") + count("meaning") >= 80);
    }

    void valid_data() { files("valid"); }
    void valid() {
        QFETCH(QString, file);
        std::string all;
        for (const auto& one : verdict(file.toStdString())) all += one.text() + "\n";
        QVERIFY2(all.empty(), all.c_str());
    }
    void shape_data() { files("shape"); }
    void shape() { refused(); }
    void meaning_data() { files("meaning"); }
    void meaning() { refused(); }

    /// Editors read the committed file; it is what the reader's tables say.
    void the_committed_schema_is_the_readers() {
        QVERIFY2(contents(SALVOR_SOURCE_DIR "/workflows/schema/procedure.schema.json") == schema().dump(1) + "\n",
                 "salvor schema > workflows/schema/procedure.schema.json");
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
