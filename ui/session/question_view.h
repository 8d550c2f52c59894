#pragma once

#include "engine/operator.h"
#include "models/report_rows.h"
#include "models/run_rows.h"
#include "session/form_view.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace salvor::ui {

/// What a run stops for, and the answer to it. It is answered once; then it is gone. GUI thread.
class QuestionView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a run")
    /// form, ask, gate, resume, undo, or a stop: blocked, preflight, already_done, failed, unclear, undecided, hold,
    /// overdue, lock, unreachable.
    Q_PROPERTY(QString kind READ kind CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY retold)
    Q_PROPERTY(QStringList lines READ lines NOTIFY retold)
    /// The lines, one below the other; without those that `facts` has.
    Q_PROPERTY(QString text READ text NOTIFY retold)
    /// Of something that does not hold, failed or is unclear: what was seen, with what.
    Q_PROPERTY(QAbstractItemModel* facts READ facts CONSTANT)
    /// Something is not as it must be; a card in the step says so.
    Q_PROPERTY(bool stop READ stop CONSTANT)
    /// Of a stop: it failed, or does not hold.
    Q_PROPERTY(bool bad READ bad CONSTANT)
    /// It is answered in a sheet of its own: resume, undo.
    Q_PROPERTY(bool sheet READ sheet CONSTANT)
    Q_PROPERTY(QAbstractItemModel* choices READ choices CONSTANT)
    Q_PROPERTY(QAbstractItemModel* resumeRows READ resumeRows CONSTANT)
    /// Null unless something is to be filled in.
    Q_PROPERTY(salvor::ui::FormView* form READ form CONSTANT)
    /// What must be typed before the first choice; empty if nothing.
    Q_PROPERTY(QString typeThis READ typeThis CONSTANT)
public:
    QuestionView(engine::Question question, const engine::Context& context, const std::vector<procedure::Input>* inputs,
                 std::function<void(engine::Reply)> then, QObject* parent);
    ~QuestionView() override;

    QString kind() const { return QString::fromStdString(m_question.kind); }
    QString title() const;
    QStringList lines() const;
    QString text() const;
    QAbstractItemModel* facts() { return &m_facts; }
    bool stop() const;
    bool bad() const;
    bool sheet() const { return m_question.kind == "resume" || m_question.kind == "undo"; }
    QAbstractItemModel* choices() { return &m_choices; }
    QAbstractItemModel* resumeRows() { return &m_resume; }
    FormView* form() const { return m_form; }
    QString typeThis() const;
    const engine::Question& question() const { return m_question; }

    /// Whether this choice may be made so: it is offered, its reason is given, what must be typed is typed.
    Q_INVOKABLE bool may(const QString& choice, const QString& reason, const QString& typed) const;
    /// Answers, if it may. The values of the form go with it.
    Q_INVOKABLE bool answer(const QString& choice, const QString& reason, const QString& typed);
    /// Makes its texts again: the language is another one.
    void retell();
    /// Whoever answered `before` by looking or trying again learns that it was done, when (UTC, since 1970), and that
    /// nothing came of it. Does nothing if something did.
    void repeats(const QuestionView& before, std::chrono::milliseconds now);

Q_SIGNALS:
    void answered();
    void retold();

private:
    void fill();
    bool of_look() const;
    bool of_leaf() const;
    std::vector<FactRow> fact_rows() const;
    engine::Question m_question;
    const engine::Context& m_context;
    std::function<void(engine::Reply)> m_then;
    Rows<ChoiceRow> m_choices;
    Rows<FactRow> m_facts;
    Rows<ResumeRow> m_resume;
    FormView* m_form = nullptr;
    int m_times = 1; ///< asked in these words, one after the other
    std::chrono::milliseconds m_asked{0};
};

} // namespace salvor::ui
