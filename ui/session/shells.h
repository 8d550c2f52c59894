#pragma once

#include "assembly/terminal.h"
#include "engine/run.h"
#include "models/run_rows.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// Where the step in the middle works, and how a person gets a shell there. Opening one is in the run's journal; when
/// it is closed, `cameBack` says so. GUI thread.
class Shells : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the run")
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    /// Why none can be opened; empty if one can.
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    /// The line by which a person logs in again, if that is what the run waits for; empty otherwise.
    Q_PROPERTY(QString login READ login NOTIFY changed)
    /// Open ones.
    Q_PROPERTY(int open READ open NOTIFY changed)
public:
    /// `here`: this machine, open; null in a drill. All outlive it.
    Shells(engine::Run& run, exec::Host* here, QObject* parent);
    QAbstractItemModel* rows() { return &m_rows; }
    QString reason() const;
    int open() const { return m_terminal == nullptr ? 0 : m_terminal->open(); }
    QString login() const;
    void show_step(int step);
    void set_login(const std::vector<std::string>& argv);
    /// Makes its texts again: the language is another one.
    void retell();
    Q_INVOKABLE void openShell(int row);
    /// A terminal with the login in it.
    Q_INVOKABLE void logIn();

Q_SIGNALS:
    void changed();
    void cameBack();

private:
    static QString in_pod(const procedure::Procedure& procedure, const std::string& target,
                          const procedure::Scope& scope, const QString& cluster);
    engine::Run& m_run;
    std::unique_ptr<assembly::Terminal> m_terminal;
    int m_step = -2;
    std::vector<std::string> m_login;
    std::vector<std::vector<std::string>> m_argvs; ///< by row
    Rows<ShellRow> m_rows;
};

} // namespace salvor::ui
