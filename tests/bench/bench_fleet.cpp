#include "figures.h"
#include "fleet/conflict_groups.h"
#include "fleet/device_list.h"
#include "fleet/store_builder.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <fstream>
#include <random>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace salvor;
using fleet::Column;
using fleet::Row;

/// A fleet of a million devices (DEVICES=n for another number; DOCUMENT=bytes pads each document, 2000 to 6000 is usual
/// in the field) beside jq and sort over the same files, and QSortFilterProxyModel over the same rows.
class BenchFleet : public QObject {
    Q_OBJECT

    /// A plain model over the rows, as a table has it without a store: a QString for each cell.
    class Plain : public QAbstractTableModel {
    public:
        explicit Plain(const fleet::DeviceStore& store) {
            m_rows.reserve(store.rows());
            for (Row row = 0; row < store.rows(); ++row)
                m_rows.push_back({text(store.name(row)), text(store.alias(row)),
                                  text(store.text(Column::Owner, row).value_or("")),
                                  text(store.text(Column::Status, row).value_or("")),
                                  text(store.text(Column::ReportedImage, row).value_or(""))});
        }
        int rowCount(const QModelIndex& parent) const override {
            return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
        }
        int columnCount(const QModelIndex&) const override { return 5; }
        QVariant data(const QModelIndex& index, int role) const override {
            if (role != Qt::DisplayRole) return {};
            return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
        }

    private:
        static QString text(std::string_view text) {
            return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        }
        std::vector<std::array<QString, 5>> m_rows;
    };

    static std::size_t number(const char* name, std::size_t usual) {
        const auto* text = std::getenv(name);
        return text == nullptr ? usual : std::stoul(text);
    }
    static double since(const QElapsedTimer& clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }
    template<class Work> static double timed(const Work& work, int rounds = 5) {
        std::vector<double> all;
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer clock;
            clock.start();
            work();
            all.push_back(since(clock));
        }
        return figures::median(all);
    }
    /// Milliseconds of a program; it must exit 0.
    static double program(const QString& name, const QStringList& arguments) {
        return timed(
            [&] {
                QProcess process;
                process.setStandardOutputFile(QProcess::nullDevice());
                process.start(name, arguments);
                if (!process.waitForFinished(600000) || process.exitCode() != 0) qFatal("%s failed", qPrintable(name));
            },
            1);
    }

    /// One document of the fleet.
    void device(std::string& out, const std::string& name, std::size_t at) {
        const bool paused = at % 20 == 0;
        const auto group = at / 20 % 30; // of those that are paused
        const auto fleet = paused ? group : at % 50;
        const auto image = [](std::size_t number) {
            return "registry.example.com/pos/os:2." + std::to_string(number % 12) + ".0";
        };
        const auto owner = std::to_string(fleet);
        const auto begin = static_cast<std::ptrdiff_t>(out.size());
        out += "{'apiVersion':'flightctl.io/v1beta1','kind':'Device','metadata':{'name':'" + name +
               "','owner':'Fleet/fleet-" + owner + "','labels':{'alias':'pos-" + std::to_string(at) +
               "','site':'store-" + std::to_string(at % 290) + "','region':'region-" + std::to_string(at % 290 % 10) +
               "'},'annotations':{'device-controller/renderedVersion':'12'}},'spec':{'os':{'image':'" + image(fleet) +
               "'},'config':[{'name':'motd'}]},'status':{'config':{'renderedVersion':'" +
               std::to_string(paused ? 13 + group % 5 : 12) + "'},'os':{'image':'" +
               image(paused ? fleet + 1 + group / 5 : fleet) + "'},'updated':{'status':'" +
               (paused ? "OutOfDate" : "UpToDate") + "'},'summary':{'status':'" +
               (paused         ? "ConflictPaused"
                : at % 17 == 0 ? "AwaitingReconnect"
                               : "Online") +
               "'}" + m_padding + "}}";
        std::replace(out.begin() + begin, out.end(), '\'', '"');
    }

    QTemporaryDir m_folder;
    std::size_t m_count = number("DEVICES", 1000000);
    std::string m_padding;
    std::string m_page; ///< file: pages of a thousand, one after the other
    std::vector<std::size_t> m_ends;
    std::string m_lines; ///< name, alias, owner, status, OS, by tabs
    std::shared_ptr<const fleet::DeviceStore> m_store;

private Q_SLOTS:
    void initTestCase() {
        if (const auto bytes = number("DOCUMENT", 0); bytes > 700)
            m_padding = ",'systemInfo':{'note':'" + std::string(bytes - 700, 'x') + "'}";
        std::mt19937_64 random(42);
        std::vector<std::string> names(m_count, std::string(52, 'a'));
        for (auto& name : names)
            for (auto& letter : name) letter = "abcdefghijklmnopqrstuvwxyz234567"[random() % 32];
        std::sort(names.begin(), names.end());
        m_page = m_folder.filePath(QStringLiteral("page.json")).toStdString();
        std::ofstream page(m_page);
        std::string item;
        for (std::size_t at = 0; at < m_count; ++at) {
            item.assign(at % 1000 == 0 ? "{\"kind\":\"DeviceList\",\"metadata\":{},\"items\":[" : ",");
            device(item, names[at], at);
            const bool last = at % 1000 == 999 || at + 1 == m_count;
            page << item << (last ? "]}\n" : "");
            if (last) m_ends.push_back(static_cast<std::size_t>(page.tellp()));
        }
        page.close();
        if (!page) qFatal("no room for the fleet");
    }

    void load() {
        const int fd = ::open(m_page.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat seen {};
        QVERIFY(fd >= 0 && ::fstat(fd, &seen) == 0);
        const auto size = static_cast<std::size_t>(seen.st_size);
        auto* bytes = static_cast<char*>(::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0));
        ::close(fd);
        const auto ours = timed(
            [&] {
                m_store.reset();
                fleet::StoreBuilder builder(*fleet::Spill::make(m_folder.path().toStdString()));
                std::size_t begin = 0;
                for (const auto end : m_ends) {
                    const auto read = fleet::read_device_list(
                        {bytes + begin, end - begin}, [&](const fleet::Device& device, std::string_view document) {
                            if (!builder.put(device, document)) qFatal("no room for documents");
                        });
                    if (!read) qFatal("%s", read.error().text().c_str());
                    begin = end;
                }
                m_store = builder.finish()->store;
            },
            3);
        ::munmap(bytes, size);
        QCOMPARE(m_store->devices(), m_count);
        const auto page = QString::fromStdString(m_page);
        const auto peer = program(QStringLiteral("jq"), {QStringLiteral(".items|length"), page});
        figures::note("devices", static_cast<double>(m_count), "", "1,000,000");
        figures::note("  a document", static_cast<double>(size) / static_cast<double>(m_count), "bytes", "-");
        figures::line("load: parse, columns, documents kept", ours, "jq, parsing", peer, "ms", "-");
        figures::note("  resident in the store, each device",
                      static_cast<double>(m_store->bytes()) / static_cast<double>(m_count), "bytes", "250");
    }

    void write_lines() { // what sort and jq are given, made once by jq itself
        m_lines = m_folder.filePath(QStringLiteral("lines.tsv")).toStdString();
        QProcess jq;
        jq.setStandardOutputFile(QString::fromStdString(m_lines));
        jq.start(QStringLiteral("jq"),
                 {QStringLiteral("-r"),
                  QStringLiteral(".items[] | [.metadata.name, .metadata.labels.alias, .metadata.owner, "
                                 ".status.summary.status, .status.os.image] | @tsv"),
                  QString::fromStdString(m_page)});
        QVERIFY(jq.waitForFinished(600000) && jq.exitCode() == 0);
    }

    void filter() {
        Plain plain(*m_store);
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&plain);
        proxy.setFilterKeyColumn(-1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        fleet::Filter text;
        text.text = "pos-4711";
        std::size_t hits = 0;
        const auto ours = timed([&] { hits = fleet::filtered(*m_store, text, {})->size(); });
        const auto theirs = timed(
            [&] {
                proxy.setFilterFixedString(QString());
                proxy.setFilterFixedString(QStringLiteral("pos-4711"));
            },
            3);
        QCOMPARE(static_cast<std::size_t>(proxy.rowCount()), hits);
        figures::line("filter: text in name, alias, owner, labels", ours, "QSortFilterProxyModel", theirs, "ms", "-");
        fleet::Filter status;
        status.statuses = {"ConflictPaused"};
        const auto by_status = timed([&] { hits = fleet::filtered(*m_store, status, {})->size(); });
        const auto jq =
            program(QStringLiteral("jq"),
                    {QStringLiteral("-n"),
                     QStringLiteral("[inputs.items[]|select(.status.summary.status==\"ConflictPaused\")]|length"),
                     QString::fromStdString(m_page)});
        QCOMPARE(hits, (m_count + 19) / 20);
        figures::line("filter: status", by_status, "jq, which parses", jq, "ms", "-");
        fleet::Filter labels;
        labels.labels = *fleet::read_label_selector("region in (region-1,region-2),site!=store-11");
        figures::note("filter: label selector", timed([&] { fleet::filtered(*m_store, labels, {}); }), "ms", "-");
        const auto sorted = timed(
            [&] {
                proxy.setFilterFixedString(QString());
                proxy.sort(-1);
                proxy.sort(2);
            },
            1);
        using fleet::SortField;
        const auto by = [&](std::vector<fleet::SortKey> keys) {
            return timed([&] { fleet::run(*m_store, {{}, keys}); });
        };
        const auto sort = [&](const char* key) {
            return program(QStringLiteral("sort"),
                           {QStringLiteral("-t\t"), QString::fromUtf8(key), QStringLiteral("-s"),
                            QStringLiteral("--parallel=1"), QString::fromStdString(m_lines)});
        };
        qputenv("LC_ALL", "C");
        figures::line("sort: owner", by({{SortField::Owner, false}}), "QSortFilterProxyModel", sorted, "ms", "-");
        figures::line("sort: owner", by({{SortField::Owner, false}}), "sort -k3", sort("-k3,3"), "ms", "-");
        figures::line("sort: alias", by({{SortField::Alias, false}}), "sort -k2", sort("-k2,2"), "ms", "-");
        figures::line("sort: name, descending", by({{SortField::Name, true}}), "sort -rk1", sort("-rk1,1"), "ms", "-");
        figures::note("sort: status, then gap, then alias",
                      by({{SortField::Status, false}, {SortField::Gap, true}, {SortField::Alias, false}}), "ms", "-");
    }

    void group() {
        std::size_t groups = 0;
        const auto ours = timed([&] { groups = fleet::difference_groups(*m_store, {}, true, true)->size(); });
        const auto jq =
            program(QStringLiteral("jq"),
                    {QStringLiteral("-n"),
                     QStringLiteral("[inputs.items[]|select(.status.summary.status==\"ConflictPaused\")|"
                                    "[.metadata.owner,.status.config.renderedVersion,.status.os.image,.spec.os.image]]|"
                                    "group_by(.)|map({key:.[0],count:length})|length"),
                     QString::fromStdString(m_page)});
        figures::line("groups of one difference", ours, "jq, which parses", jq, "ms", "-");
        figures::note("  groups", static_cast<double>(groups), "", "-");
    }

    void refresh() { // one device in a hundred has changed
        std::string page = "{\"kind\":\"DeviceList\",\"items\":[";
        for (std::size_t at = 0; at < m_count; at += 100) {
            auto document = m_store->document(static_cast<Row>(at));
            QVERIFY(document);
            (*document)["status"]["summary"]["status"] = "Error";
            page += (at == 0 ? "" : ",") + document->dump();
        }
        page += "]}";
        std::size_t changed = 0;
        const auto ours = timed([&] {
            fleet::StoreBuilder builder(m_store);
            if (!fleet::read_device_list(page, [&](const fleet::Device& device, std::string_view document) {
                    if (!builder.put(device, document)) qFatal("no room for documents");
                }))
                qFatal("the page is not taken");
            changed = builder.finish()->changed.size();
        });
        QCOMPARE(changed, (m_count + 99) / 100);
        figures::note("refresh of one percent, spread over all", ours, "ms", "-");
    }
};

QTEST_GUILESS_MAIN(BenchFleet)
#include "bench_fleet.moc"
