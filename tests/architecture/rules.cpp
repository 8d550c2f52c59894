#include "rules.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

namespace rules {
namespace {

using Re = QRegularExpression;

QString text_of(const char* utf8) { return QString::fromUtf8(utf8); }

/// A folder and what it may include besides itself.
const QMap<QString, QStringList>& arrows() {
    static const auto all = [] {
        const char* table[][2] = {
            {"app/base", ""},
            {"app/document", "base"},
            {"app/exec", "base"},
            {"app/fleet", "exec base"},
            {"app/jq", "exec base"},
            {"app/procedure", "document exec base"},
            {"app/engine", "procedure exec base"},
            {"app/backends/launcher", "exec base"},
            {"app/backends/process", "backends/launcher exec base"},
            {"app/backends/ssh", "backends/process backends/launcher exec base"},
            {"app/backends/drill", "document exec base"},
            {"app/vault", "base"},
            {"app/assembly",
             "engine jq procedure document exec base vault fleet backends/process backends/ssh backends/drill"},
            {"app/cli", "assembly engine jq procedure document fleet exec base"},
            {"app/console", "theme models session assembly base"},
            {"ui", "assembly engine procedure fleet exec base vault"},
        };
        QMap<QString, QStringList> out;
        for (const auto& row : table)
            out[text_of(row[0])] = text_of(row[1]).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return out;
    }();
    return all;
}

struct Ban {
    const char* pattern;
    const char* why;
    QHash<QString, int> allowed; ///< file -> how often
};

const QList<Ban>& bans() {
    const auto file = [](const char* path) { return text_of(path); };
    static const QList<Ban> all{
        {R"(\bQEventLoop\b|\bprocessEvents\b)", "nests an event loop", {}},
        {R"(\bwaitFor(Started|Finished|ReadyRead|BytesWritten|Connected|Disconnected|Done)\b)", "blocks", {}},
        {R"(\b(usleep|nanosleep|msleep|sleep_for|sleep_until)\b|\bQThread::sleep\b)", "blocks", {}},
        {R"(\bQProcess\b)", "is not how commands run here", {}},
        {R"(\bQTimer\b|\bQElapsedTimer\b)", "is time outside base/clock", {{file("app/base/clock.cpp"), 99}}},
        {R"(\bcurrent(DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\s*\()",
         "is time outside base/clock",
         {}},
        {R"(\b(steady|system|high_resolution)_clock::now\b)",
         "is time outside base/clock",
         {{file("app/base/clock.cpp"), 2}, {file("app/backends/launcher/timers.h"), 3}}},
        {R"(\bsetContextProperty\b)", "gives QML what it cannot see by type", {}},
        {R"(\bQJson\w+)", "is a second JSON library", {}},
        {R"(\bstd::system\b|\bpopen\s*\()", "gives a shell data", {}},
        {R"([.>]expose\s*\()",
         "reads a secret",
         {{file("app/exec/check.cpp"), 1},
          {file("app/engine/clear.cpp"), 1},
          {file("app/backends/launcher/sink.cpp"), 1},
          {file("app/backends/launcher/talk.cpp"), 1},
          {file("app/backends/ssh/login_keys.cpp"), 2},
          {file("app/base/masks.cpp"), 1},
          {file("app/vault/vault.cpp"), 4}}},
    };
    return all;
}

/// The most lines a file may have.
int budget(const QString& path) {
    if (path.endsWith(text_of(".cpp"))) return 400;
    if (path.endsWith(text_of(".h"))) return 200;
    if (path.endsWith(text_of(".qml"))) return 250;
    if (path.endsWith(text_of("CMakeLists.txt"))) return 150;
    return 0;
}

QString folder_of(const QString& path) {
    for (auto it = arrows().constBegin(); it != arrows().constEnd(); ++it)
        if (path.startsWith(it.key() + QLatin1Char('/'))) return it.key();
    return {};
}

} // namespace

QStringList includes(const QString& path, const QString& text) {
    const auto own = folder_of(path);
    if (own.isEmpty()) {
        const bool code = path.startsWith(text_of("app/")) && !path.endsWith(text_of("CMakeLists.txt"));
        return code ? QStringList{path + text_of(" is in a folder without arrows")} : QStringList();
    }
    static const Re include(text_of(R"re(^\s*#\s*include\s*"([^"]+)/[^"/]+")re"), Re::MultilineOption);
    auto may = arrows().value(own);
    may << (own.startsWith(text_of("app/")) ? own.mid(4) : own);
    if (own == text_of("ui")) may << text_of("theme") << text_of("models") << text_of("session") << text_of("devices");
    QStringList out;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const auto used = it.next().captured(1);
        if (!may.contains(used)) out << path + text_of(" includes ") + used;
    }
    return out;
}

QStringList calls(const QString& path, const QString& text) {
    static const Re comment(text_of(R"(//[^\n]*)"));
    auto code = text;
    code.remove(comment);
    QStringList out;
    for (const auto& ban : bans()) {
        int found = 0;
        for (auto it = Re(text_of(ban.pattern)).globalMatch(code); it.hasNext(); it.next()) ++found;
        if (found > ban.allowed.value(path))
            out << path + text_of(": ") + text_of(ban.pattern) + text_of(" ") + text_of(ban.why);
    }
    return out;
}

QStringList size(const QString& path, const QString& text) {
    const auto limit = budget(path);
    const auto lines = text.count(QLatin1Char('\n'));
    if (limit == 0 || lines <= limit) return {};
    return {path + text_of(" has %1 lines, more than %2").arg(lines).arg(limit)};
}

QStringList private_paths(const QString& path, const QString& text) {
    static const Re someones(text_of(R"((?<![\w/])/(work|home/\w+|Users/\w+)/|\.\./sha[r]ed)"));
    const auto match = someones.match(text);
    return match.hasMatch() ? QStringList{path + text_of(" names ") + match.captured()} : QStringList();
}

QStringList run_bit(const QString& path, const QString& text, bool executable) {
    return text.startsWith(text_of("#!")) && !executable ? QStringList{path + text_of(" has no run bit")}
                                                         : QStringList();
}

QStringList named_paths(const QString& page, bool (*exists)(const QString&)) {
    static const Re path(text_of(R"(`((?:app|ui|qml|tests|workflows|resources)(?:/[\w./-]*)?)`)"));
    QStringList out;
    for (auto it = path.globalMatch(page); it.hasNext();) {
        const auto name = it.next().captured(1);
        if (!exists(name)) out << text_of("the page names ") + name + text_of(", which is not there");
    }
    return out;
}

} // namespace rules
