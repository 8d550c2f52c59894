#include "session/told.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace salvor::ui {

namespace {

const QRegularExpression place(QStringLiteral("%([1-9])"));

/// A pattern with places, and which of them stands where.
struct Pattern {
    const char* source;
    QRegularExpression fits;
    QList<int> places;
};

struct Patterns {
    QHash<QString, const char*> whole; ///< without places
    std::vector<Pattern> others;

    Patterns() {
        for (const auto* source : told_patterns()) {
            const auto text = QString::fromUtf8(source);
            QString expression;
            QList<int> places;
            qsizetype from = 0;
            for (auto all = place.globalMatch(text); all.hasNext();) {
                const auto one = all.next();
                expression += QRegularExpression::escape(text.mid(from, one.capturedStart() - from));
                expression += all.hasNext() ? QStringLiteral("(.+?)") : QStringLiteral("(.+)");
                places << one.captured(1).toInt();
                from = one.capturedEnd();
            }
            expression += QRegularExpression::escape(text.mid(from));
            if (places.isEmpty())
                whole.insert(text, source);
            else
                others.push_back({source,
                                  QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                                     QRegularExpression::DotMatchesEverythingOption),
                                  places});
        }
    }
};

QString in_words(const char* source) { return QCoreApplication::translate("Engine", source); }

QString told(const QString& english, int depth) {
    static const Patterns patterns;
    if (const auto whole = patterns.whole.constFind(english); whole != patterns.whole.constEnd())
        return in_words(*whole);
    if (depth == 0) return english;
    for (const auto& pattern : patterns.others) {
        const auto match = pattern.fits.match(english);
        if (!match.hasMatch()) continue;
        const auto text = in_words(pattern.source);
        QString out;
        qsizetype from = 0;
        for (auto all = place.globalMatch(text); all.hasNext();) {
            const auto one = all.next();
            const auto which = static_cast<int>(pattern.places.indexOf(one.captured(1).toInt()));
            out += text.mid(from, one.capturedStart() - from) + told(match.captured(which + 1), depth - 1);
            from = one.capturedEnd();
        }
        return out + text.mid(from);
    }
    return english;
}

} // namespace

QString told(const std::string& english) {
    constexpr int most = 3; // a reason within a reason
    const auto text = QString::fromStdString(english);
    const bool spoken = in_words(told_patterns().front()) == QLatin1String(told_patterns().front());
    return spoken ? text : told(text, most);
}

QString told(const Error& error) {
    auto text = told(error.what);
    if (!error.place.empty()) text = QString::fromStdString(error.place) + QStringLiteral(": ") + text;
    return error.hint.empty() ? text : text + QStringLiteral(" (%1)").arg(told(error.hint));
}

} // namespace salvor::ui
