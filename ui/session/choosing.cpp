#include "session/choosing.h"

#include "session/run_words.h"

#include <algorithm>

namespace salvor::ui {

using engine::Verdict;

Choosing::Choosing(const assembly::Library& library, exec::Prompter& prompter, QObject* parent)
    : QObject(parent), m_chooser(library, prompter) {
    connect(&m_chooser, &assembly::Chooser::changed, this, &Choosing::show);
}

void Choosing::setPlace(const QString& place) {
    if (place == m_place) return;
    m_place = place;
    m_looked = false;
    m_rows.assign({});
    Q_EMIT changed();
}

void Choosing::begin(const QString& system, const QString& offer, std::vector<std::string> procedures) {
    m_system = system;
    m_offer = offer;
    m_procedures = std::move(procedures);
    m_looked = false;
    m_rows.assign({});
    Q_EMIT changed();
}

void Choosing::look() {
    if (looking() || m_place.trimmed().isEmpty()) return;
    m_looked = true;
    m_chooser.look(m_procedures, m_place.trimmed().toStdString());
}

void Choosing::show() {
    std::vector<FitRow> rows;
    bool in_hand = true; // those after the first that has no verdict wait
    for (const auto& fit : m_chooser.fits()) {
        FitRow row;
        row.procedureId = text_of(fit.id);
        row.title = text_of(fit.title.empty() ? fit.id : fit.title);
        row.fits = fit.verdict == Verdict::Holds;
        row.kind = row.fits                          ? QStringLiteral("holds")
                   : fit.verdict == Verdict::Fails   ? QStringLiteral("fails")
                   : fit.verdict == Verdict::Unknown ? QStringLiteral("unknown")
                   : in_hand                         ? QStringLiteral("observing")
                                                     : QStringLiteral("waiting");
        if (fit.verdict == Verdict::NotYet) in_hand = false;
        QStringList reasons;
        for (const auto& reason : fit.reasons) reasons << text_of(reason);
        row.reason = reasons.join(QLatin1Char('\n'));
        rows.push_back(std::move(row));
    }
    if (m_looked) m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

QString Choosing::verdict() const {
    if (looking() || !m_looked || m_rows.rows().empty()) return {};
    const auto fit =
        std::count_if(m_rows.rows().begin(), m_rows.rows().end(), [](const FitRow& row) { return row.fits; });
    if (fit == 1) return tr("One procedure is for it.");
    return fit == 0 ? tr("No procedure is seen to be for it. One may be taken with a reason.")
                    : tr("%n procedure(s) are for it.", "", static_cast<int>(fit));
}

void Choosing::take(const QString& procedure, const QString& reason) {
    const auto& rows = m_rows.rows();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const FitRow& one) { return one.procedureId == procedure; });
    if (row == rows.end() || looking() || (!row->fits && reason.trimmed().isEmpty())) return;
    Json chosen{{"place", m_place.toStdString()}, {"fits", row->fits}, {"seen", row->reason.toStdString()}};
    if (!row->fits) chosen["reason"] = reason.trimmed().toStdString();
    Q_EMIT taken(procedure, m_place.trimmed(), chosen);
}

} // namespace salvor::ui
