#pragma once

#include "assembly/stage.h"
#include "models/run_rows.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// The systems that a run works on, a row a machine, with the word and colour of the environment that each was chosen
/// from; and which of them the step in hand acts on. GUI thread.
class RunTargets : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the run")
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    /// Of the one that is acted on: PROD, TEST; empty if it has none.
    Q_PROPERTY(QString word READ word NOTIFY changed)
    /// Name of the theme's colour for it.
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
public:
    /// Both outlive it.
    RunTargets(const assembly::Stage& stage, const engine::Setup& setup, QObject* parent);
    /// It works on more systems than one: each of its commands says on which.
    static bool several(const engine::Context& context);
    QAbstractItemModel* rows() { return &m_rows; }
    QString word() const { return row().word; }
    QString tone() const { return row().tone; }
    QString kindText() const { return row().kindText; }
    /// The one that the step acts on; without a step, or if it acts on this machine only, the first.
    void follow(const procedure::Step* step);
    /// Its id; "here" if there is no other.
    const std::string& current() const { return m_current; }
    /// What it is bound to: itself, or each host of the group that it is.
    std::vector<std::string> hosts() const { return hosts_of(m_current); }
    QString name() const { return row().name; }
    /// The identity that each was bound with: a machine's machine-id and host key, the uid of a cluster's kube-system.
    QString identity() const { return row().identity; }
    /// Makes its texts again: the language is another one.
    void retell() { publish(); }

Q_SIGNALS:
    void changed();

private:
    /// The bound target that a target stands on.
    std::string bound(const std::string& target) const;
    std::vector<std::string> hosts_of(const std::string& id) const;
    /// Which of those that are shown is the same system; empty if none is.
    std::string shown_as(const std::string& id) const;
    static QString identity_of(const engine::Binding& bound);
    QString kind_of(const engine::Binding& bound) const;
    TargetRow row_of(const std::string& id) const;
    TargetRow row() const { return row_of(m_current); }
    void publish();

    const assembly::Stage& m_stage;
    const engine::Setup& m_setup;
    std::vector<std::string> m_ids; ///< one a machine, cluster or group
    std::string m_current;
    Rows<TargetRow> m_rows;
};

} // namespace salvor::ui
