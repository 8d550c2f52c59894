#include "session/question_view.h"

#include "engine/fold.h"
#include "session/ages.h"
#include "session/told.h"

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

/// The closed set of state kinds for what a resume says of a change.
static QString kind_of_verdict(const Json& row) {
    const auto verdict = row.value("verdict", std::string());
    const auto journal = row.value("journal", std::string());
    if (verdict == "as the journal says")
        return journal == "done" || journal == "was so already" ? QStringLiteral("done")
               : journal == "failed"                            ? QStringLiteral("failed")
               : journal == "taken as done without proof"       ? QStringLiteral("skipped")
               : journal == "ended, not proved"                 ? QStringLiteral("ended")
                                                                : QStringLiteral("unknown");
    if (verdict == "done") return QStringLiteral("done");
    if (verdict == "undone or half-done") return QStringLiteral("half-done");
    if (verdict == "it is waited for") return QStringLiteral("acting");
    return QStringLiteral("unknown");
}

QuestionView::QuestionView(engine::Question question, const engine::Context& context,
                           const std::vector<procedure::Input>* inputs, std::function<void(engine::Reply)> then,
                           QObject* parent)
    : QObject(parent), m_question(std::move(question)), m_context(context), m_then(std::move(then)) {
    fill();
    if (inputs != nullptr)
        m_form = new FormView(context, *inputs, m_question.detail.value("inputs", Json::array()),
                              m_question.detail.value("errors", std::vector<std::string>()), this);
}

void QuestionView::fill() {
    std::vector<ChoiceRow> choices;
    for (const auto& choice : m_question.choices)
        choices.push_back({qs(choice.id), told(choice.label), choice.needs_reason, qs(choice.type_this),
                           choices.empty() && !choice.needs_reason});
    m_choices.assign(std::move(choices));
    std::vector<ResumeRow> rows;
    for (const auto all = m_question.detail.value("rows", Json::array()); const auto& row : all) {
        const auto id = row.value("leaf", std::string());
        const auto* leaf = m_context.state->leaf(id);
        rows.push_back({qs(id), leaf == nullptr ? QString() : qs(leaf->shown), told(row.value("journal", "")),
                        told(row.value("world", "")), told(row.value("verdict", "")), kind_of_verdict(row)});
    }
    m_resume.assign(std::move(rows));
}

void QuestionView::retell() {
    fill();
    if (m_form != nullptr) m_form->retell();
    Q_EMIT retold();
}

QuestionView::~QuestionView() = default;

void QuestionView::repeats(const QuestionView& before, std::chrono::milliseconds now) {
    const auto& was = before.m_question;
    if (!stop() || was.kind != m_question.kind || was.subject != m_question.subject || was.text != m_question.text)
        return;
    m_times = before.m_times + 1;
    m_asked = now;
}

QString QuestionView::title() const { return told(m_question.title); }

QStringList QuestionView::lines() const {
    QStringList lines;
    for (const auto& line : m_question.text)
        if (!line.empty()) lines << told(line);
    if (m_times > 1)
        lines << tr("It is as before: %1 times now, the last at %2 UTC.").arg(m_times).arg(Ages::clock(m_asked));
    return lines;
}

bool QuestionView::stop() const {
    const auto& kind = m_question.kind;
    return !sheet() && kind != "form" && kind != "ask" && kind != engine::question::Gate;
}

bool QuestionView::bad() const {
    const auto& kind = m_question.kind;
    return kind == engine::question::Blocked || kind == engine::question::Failed || kind == engine::question::Hold ||
           kind == "undo_unproved";
}

QString QuestionView::typeThis() const {
    return m_question.choices.empty() ? QString() : qs(m_question.choices.front().type_this);
}

bool QuestionView::may(const QString& choice, const QString& reason, const QString& typed) const {
    const auto* found = m_question.choice(choice.toStdString());
    if (found == nullptr || !m_then) return false;
    if (found->needs_reason && reason.trimmed().isEmpty()) return false;
    if (!found->type_this.empty() && typed.toStdString() != found->type_this) return false;
    const bool fills = m_form != nullptr && choice == QLatin1String("go_on");
    return !fills || m_form->wrong() == 0;
}

bool QuestionView::answer(const QString& choice, const QString& reason, const QString& typed) {
    if (!may(choice, reason, typed)) return false;
    engine::Reply reply{choice.toStdString(), reason.trimmed().toStdString(), typed.toStdString(), Json::object()};
    if (m_form != nullptr) reply.values = m_form->values();
    auto then = std::exchange(m_then, nullptr);
    Q_EMIT answered(); // this may be let go of from here on
    then(reply);
    return true;
}

} // namespace salvor::ui
