#pragma once

#include "models/output_view.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace salvor;
using ui::OutputRow;
using ui::OutputView;

/// A view over files that a test writes.
class Bench {
public:
    explicit Bench(OutputView::Kind kind = OutputView::Log, int rows = 10, int columns = 60)
        : clock(std::chrono::hours(24 * 20000) + std::chrono::seconds(3897), 1), view(clock, kind) {
        view.setVisibleRows(rows);
        view.setColumns(columns);
    }
    std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary | std::ios::app) << bytes;
    }
    engine::CommandNews begin(const std::string& name, const std::string& shown, const std::string& entry = {}) {
        engine::CommandNews news;
        news.number = ++number;
        news.name = name;
        news.entry = entry;
        news.shown = shown;
        news.out = path(name + ".out");
        news.err = path(name + ".err");
        news.utc = clock.utc();
        view.tell(news);
        return news;
    }
    void end(engine::CommandNews news, int code = 0, bool accepted = true) {
        news.kind = engine::CommandNews::Kind::Ended;
        news.outcome = exec::Outcome::exited(code);
        news.accepted = accepted;
        news.utc += std::chrono::milliseconds(4100);
        view.tell(news);
    }
    void command(const std::string& name, const std::string& shown, const std::string& out,
                 const std::string& err = {}) {
        const auto news = begin(name, shown);
        write(name + ".out", out);
        write(name + ".err", err);
        end(news);
    }
    /// "mark text" of each row in sight.
    QStringList seen() {
        auto* rows = view.rows();
        const auto names = rows->roleNames();
        QStringList out;
        for (int i = 0; i < rows->rowCount(); ++i) {
            const auto value = [&](const char* role) { return rows->data(rows->index(i, 0), names.key(role)); };
            const auto mark = value("mark").toString();
            out << (mark.isEmpty() ? QString() : mark + QLatin1Char(' ')) +
                       QString(value("indent").toInt(), QLatin1Char(' ')) + value("plain").toString();
        }
        return out;
    }
    QVariant role(int row, const char* name) {
        return view.rows()->data(view.rows()->index(row, 0), view.rows()->roleNames().key(name));
    }
    bool shows(const QStringList& rows) {
        const bool came = QTest::qWaitFor([&] { return seen() == rows; }, 3000);
        if (!came) qWarning() << "seen:" << seen();
        return came;
    }
    static QStringList rows(const char* text) { return QString::fromUtf8(text).split(QLatin1Char('\n')); }
    static std::string numbered(int from, int to) {
        std::string out;
        for (int i = from; i <= to; ++i) out += "line " + std::to_string(i) + "\n";
        return out;
    }

    QTemporaryDir folder;
    VirtualClock clock;
    OutputView view;
    long number = 0;
};
