#include "session/question_view.h"

#include "engine/fold.h"
#include "session/ages.h"
#include "session/told.h"

#include <map>

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

/// A choice in a word or two.
static QString verb_of(const std::string& choice) {
    static const std::map<std::string, const char*> verbs{
        {"again", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Again")},
        {"look", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Look again")},
        {"repeat", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Go back")},
        {"waive", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Go on…")},
        {"skip", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Skip…")},
        {"override", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Go on…")},
        {"undo", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Undo…")},
        {"inputs", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "To the form")},
        {"leave", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Leave")},
        {"take", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Take it")},
        {"run", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Do it")},
        {"wait", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Wait on")},
        {"cancel", QT_TRANSLATE_NOOP("salvor::ui::QuestionView", "Stop it")}};
    const auto found = verbs.find(choice);
    return found == verbs.end() ? QuestionView::tr("Choose") : QuestionView::tr(found->second);
}

/// What comes of a choice.
static QString consequence_of(const std::string& kind, const std::string& choice) {
    const bool of_change = kind == engine::question::Failed || kind == engine::question::Unclear;
    if (choice == "look" || (choice == "again" && !of_change))
        return QuestionView::tr("Looks once more. Changes nothing.");
    if (choice == "again") return QuestionView::tr("Runs the same command once more.");
    if (choice == "repeat") return QuestionView::tr("Its commands are shown before any of them runs.");
    if (choice == "waive") return QuestionView::tr("Needs a reason, which stands first in the report.");
    if (choice == "override")
        return QuestionView::tr("Nothing proves it. Needs a reason, which stands first in the report.");
    if (choice == "skip")
        return QuestionView::tr("Nothing of the step is done. Needs a reason, which stands first in the report.");
    if (choice == "undo") return QuestionView::tr("Shows what would be undone, the last change first, and asks.");
    if (choice == "inputs") return QuestionView::tr("What was seen with the answers of before counts no more.");
    if (choice == "leave") return QuestionView::tr("Nothing more is done until the run is resumed.");
    if (choice == "take" && kind == engine::question::AlreadyDone)
        return QuestionView::tr("Runs nothing; its proofs are looked at.");
    if (kind == "lock" && choice == "take")
        return QuestionView::tr("What the other console had begun is not finished. Needs a reason.");
    if (kind == "lock" && choice == "go_on")
        return QuestionView::tr(
            "Nobody is told, nobody is kept out. Needs a reason, which stands first in the report.");
    if (choice == "run") return QuestionView::tr("Its commands are shown before any of them runs.");
    if (choice == "cancel") return QuestionView::tr("Ends the command, and looks what became of it.");
    return {};
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
                           choices.empty() && !choice.needs_reason, verb_of(choice.id),
                           consequence_of(m_question.kind, choice.id)});
    m_choices.assign(std::move(choices));
    m_facts.assign(fact_rows());
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

/// It asks about a look: its lines are what is claimed, what was seen, and what is known about that.
bool QuestionView::of_look() const {
    return m_question.text.size() > 1 &&
           (m_question.kind == engine::question::Blocked || m_question.kind == engine::question::Hold);
}

/// It asks about a change: its lines are the command, how it ended, and what is known about that.
bool QuestionView::of_leaf() const {
    return m_question.text.size() > 1 &&
           (m_question.kind == engine::question::Failed || m_question.kind == engine::question::Unclear);
}

/// "cas3: seen: 2" is said as what was seen. That it was not so says nothing but of what.
static QString what_was_seen(std::string text) {
    static const std::string seen = "seen: ";
    const auto at = text.find(seen);
    if (at == 0 || (at != std::string::npos && at > 1 && text.substr(at - 2, 2) == ": ")) {
        text.erase(at, seen.size());
        if (text.substr(at) == "false") text.erase(at == 0 ? 0 : at - 2);
    }
    return told(text);
}

std::vector<FactRow> QuestionView::fact_rows() const {
    std::vector<FactRow> rows;
    if (of_leaf()) {
        rows.push_back({tr("Command"), qs(m_question.text[0]), {}, true});
        if (!m_question.text[1].empty()) rows.push_back({tr("Ended"), told(m_question.text[1]), {}, false});
    }
    if (!of_look()) return rows;
    if (auto seen = what_was_seen(m_question.text[1]); !seen.isEmpty())
        rows.push_back({tr("Seen"), std::move(seen), {}, false});
    const auto* look = engine::look_of(*m_context.procedure, m_question.subject);
    if (look == nullptr || !look->command.present()) return rows;
    const auto command =
        m_context.resolve(look->command, m_context.scope(look->each), procedure::Unknowns::ShowAsHoles);
    if (command) rows.push_back({tr("Looked with"), qs(command->shown()), {}, true});
    return rows;
}

QString QuestionView::title() const {
    const auto& kind = m_question.kind;
    if (of_look())
        return (kind == engine::question::Hold ? tr("No longer so: %1") : tr("This does not hold: %1"))
            .arg(told(m_question.text[0]));
    if (of_leaf()) return kind == engine::question::Failed ? tr("This failed") : tr("Nobody knows what became of this");
    return told(m_question.title);
}

QString QuestionView::text() const {
    auto all = lines();
    if (of_look() || of_leaf()) all.erase(all.begin(), all.begin() + (m_question.text[1].empty() ? 1 : 2));
    return all.join(QLatin1Char('\n'));
}

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
