#pragma once

#include "assembly/beside.h"
#include "base/clock.h"
#include "models/rows.h"
#include "session/worker.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// A run of another console, as the copy of its journal beside its target tells it.
struct OtherRow {
    Q_GADGET
    Q_PROPERTY(QString runId MEMBER runId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString place MEMBER place)
    /// A kind of StateLabel and its words.
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString standing MEMBER standing)
    Q_PROPERTY(QString holder MEMBER holder)
    Q_PROPERTY(QString alive MEMBER alive)
    /// Why nothing newer is known; empty as long as it is followed.
    Q_PROPERTY(QString problem MEMBER problem)
    /// Its report can be read under this name.
    Q_PROPERTY(QString report MEMBER report)
    /// It has not ended, and can be taken over.
    Q_PROPERTY(bool open MEMBER open)
public:
    QString runId;
    QString title;
    QString place;
    QString kind;
    QString standing;
    QString holder;
    QString alive;
    QString problem;
    QString report;
    bool open = false;
    bool operator==(const OtherRow&) const = default;
};

/// Other operators' runs on the hosts that were looked at: read only, followed until the window closes or somebody says
/// that it is enough. Nobody is logged in anywhere before `look`. GUI thread.
class Others : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    /// Where to look: "here", "ssh:HOST" or "env:ID".
    Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY changed)
    Q_PROPERTY(bool looking READ looking NOTIFY changed)
    /// What the last look found, or why it found nothing; empty before it.
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(bool failed READ failed NOTIFY changed)
public:
    /// All outlive it.
    Others(const assembly::Runs& runs, exec::Prompter& prompter, Clock& clock, QObject* parent = nullptr);
    ~Others() override;

    QAbstractItemModel* rows() { return &m_rows; }
    QString place() const { return m_place; }
    void setPlace(const QString& place);
    bool looking() const { return m_looking != nullptr; }
    QString verdict() const { return m_verdict; }
    bool failed() const { return m_failed; }

    /// Looks at the place; what is found there is followed.
    Q_INVOKABLE void look();
    /// Follows that one no more.
    Q_INVOKABLE void drop(const QString& run);
    /// Takes it over: its console is fenced off. The reason is needed, and stands first in the report.
    Q_INVOKABLE void takeOver(const QString& run, const QString& reason);
    void retell(); ///< makes its texts again: the language is another one

Q_SIGNALS:
    void changed();
    /// There is more in that report.
    void grown(const QString& report);
    /// It is one of our runs now. `how` is for Stage::take_over.
    void taken(const QString& run, const salvor::Json& how);
    void refused(const salvor::Error& error);

private:
    struct Host;
    struct Followed;
    void when_free(Host& host, std::function<void()> act);
    void go_round(Host& host);
    void meet(Host& host, const std::string& run);
    void bring(Host& host, std::vector<std::string> left);
    void end_round(Host& host, bool well);
    void read(const Followed& one);
    void show();
    std::vector<std::string> runs_on(const Host& host) const;
    Followed* find(const QString& run) const;
    OtherRow row(const Followed& one) const;

    const assembly::Runs& m_runs;
    exec::Prompter& m_prompter;
    Clock& m_clock;
    QString m_place;
    QString m_verdict;
    bool m_failed = false;
    Host* m_looking = nullptr;
    std::vector<std::unique_ptr<Host>> m_hosts;
    std::vector<std::unique_ptr<Followed>> m_followed;
    Rows<OtherRow> m_rows;
    Worker m_worker; ///< last: it is gone first
};

} // namespace salvor::ui
