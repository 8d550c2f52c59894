#pragma once

#include "session/pane_hosts.h"

#include <QQmlListProperty>
#include <QRegularExpression>

namespace salvor::ui {

/// What stands in the panes of a run: the output of the step that is shown, one view a step, and the procedure's own
/// panes. GUI thread. Goes away before its run.
class RunOutputs : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the run")
    /// Of the procedure: by it the width of the panes is kept.
    Q_PROPERTY(QString procedure READ procedure CONSTANT)
    Q_PROPERTY(salvor::ui::OutputView* step READ step NOTIFY stepChanged)
    Q_PROPERTY(QQmlListProperty<salvor::ui::PaneHosts> panes READ panes NOTIFY panesChanged)
public:
    /// Hears of the run's commands from now on; the clock is the run's.
    RunOutputs(engine::Run& run, Clock& clock, QObject* parent = nullptr);
    ~RunOutputs() override;

    /// The step whose output and panes are shown; panes that were begun go on.
    void show_step(const std::string& step);
    /// Begins the panes; before, nothing looks at a host.
    void start();
    /// The run is over: nothing looks at its hosts any more.
    void close();
    /// Makes its texts again: the language is another one.
    void retell();

    QString procedure() const { return QString::fromStdString(m_run.procedure().id); }
    /// Of every pane: pixels of a letter, and what is drawn as dots; an empty expression hides nothing.
    void read_as(int zoom, const QRegularExpression& hidden);
    /// Made when it is first asked for; whatever the step, it is never null.
    OutputView* of(const std::string& step);
    OutputView* step() { return of(m_step); }
    QQmlListProperty<PaneHosts> panes() { return {this, &m_shown}; }

Q_SIGNALS:
    void stepChanged();
    void panesChanged();
    /// By the keys of a pane.
    void zoomed(int pixels);

private:
    void prepare(OutputView& view);
    void told(const engine::CommandNews& news);
    engine::Run& m_run;
    Clock& m_clock;
    int m_zoom = OutputView::usual_zoom;
    QRegularExpression m_hidden;
    std::string m_step;
    bool m_started = false;
    bool m_closed = false;
    std::map<std::string, std::unique_ptr<OutputView>> m_views;
    bool m_several = false;                ///< it works on several systems: each command says on which
    std::map<long, OutputView*> m_running; ///< where a command that runs is told of
    std::vector<std::unique_ptr<PaneHosts>> m_panes;
    QList<PaneHosts*> m_shown;
};

} // namespace salvor::ui
