#pragma once

#include "engine/preflight.h"
#include "engine/run.h"
#include "models/run_rows.h"
#include "session/question_view.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// What a run needs before its first change, a row each: what is claimed, what was seen, what can be done about it.
/// Each way in, and each program and permission that can be named by then, is tried while the form is filled in. Runs
/// looks only. GUI thread.
class Readiness : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the run")
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    /// "7 of 9 hold, 1 does not".
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool looking READ looking NOTIFY changed)
public:
    /// The run outlives it.
    explicit Readiness(const engine::Run& run, QObject* parent);
    ~Readiness() override;
    QAbstractItemModel* rows() { return &m_rows; }
    QString summary() const;
    bool looking() const { return m_way != nullptr || m_flight != nullptr; }

    /// Tries everything (again), one after the other; nothing while it does.
    Q_INVOKABLE void look();
    /// Makes its texts again: the language is another one.
    void retell();
    /// Of the operator's keyring, as the vault says it; without it there is no row.
    void set_keyring(const CheckRow& row) { m_keyring = row; }
    /// `question`: the one that is asked now, or null; `before`: the steps that come before the first change.
    void update(const QuestionView* question, std::vector<CheckRow> before);

Q_SIGNALS:
    void changed();

private:
    /// A user on a host.
    struct Way {
        std::string target;
        CheckRow row;
    };
    QString says(const std::string& target) const;
    void try_way(std::size_t at);
    void fly();
    CheckRow answers(const QuestionView* question) const;
    void add_preflight(std::vector<CheckRow>& rows) const;

    const engine::Run& m_run;
    std::vector<Way> m_ways;
    std::optional<Json> m_seen; ///< of programs and permissions, as far as they can be named
    std::optional<CheckRow> m_keyring;
    engine::LaterPtr<engine::CommandRun> m_way;
    engine::LaterPtr<engine::Preflight> m_flight;
    Rows<CheckRow> m_rows;
};

} // namespace salvor::ui
