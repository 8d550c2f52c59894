#pragma once

#include "session/pane_runner.h"

#include <QQmlListProperty>

namespace salvor::ui {

/// A pane of a procedure: what it shows of each of its hosts, of which one is seen. All of them are looked at, so that
/// each says how it is. GUI thread. Goes away before its run.
class PaneHosts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the run")
    Q_PROPERTY(QString title READ title CONSTANT)
    /// In the operator's order; one if it is of no group, or of a group's first host only.
    Q_PROPERTY(QQmlListProperty<salvor::ui::PaneRunner> hosts READ hosts CONSTANT)
    /// Which of them is seen.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(salvor::ui::PaneRunner* shown READ shown NOTIFY changed)
public:
    PaneHosts(const procedure::Pane& pane, const engine::Run& run, Clock& clock, QObject* parent = nullptr);

    void start();
    /// Ends what runs; what was seen stays.
    void stop();
    void retell();
    /// Whether it is shown beside that step.
    bool belongs_to(const std::string& step) const;

    QString title() const { return QString::fromStdString(m_pane.title); }
    QQmlListProperty<PaneRunner> hosts() { return {this, &m_shown}; }
    const QList<PaneRunner*>& runners() const { return m_shown; }
    int current() const { return m_current; }
    /// One that there is not is left alone.
    void setCurrent(int current);
    PaneRunner* shown() const { return m_shown[m_current]; }

Q_SIGNALS:
    void changed();

private:
    void share_turns();
    const procedure::Pane& m_pane;
    int m_current = 0;
    std::vector<std::unique_ptr<PaneRunner>> m_hosts;
    QList<PaneRunner*> m_shown; ///< the same, for QML
};

} // namespace salvor::ui
