#pragma once

#include "engine/run.h"
#include "models/output_view.h"

namespace salvor::ui {

/// A live view that a procedure has beside its steps, on one host: a look made again and again, or one that follows.
/// Nothing of it is in the journal; its files are in the run's folder, output/panes. A lost host is looked at again
/// after a pause, and the pane says since when it could not look. GUI thread. Goes away before its run.
class PaneRunner : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the run")
    Q_PROPERTY(QString host READ host CONSTANT)
    /// One of the closed set of states; never one of those that are green.
    Q_PROPERTY(QString kind READ kind NOTIFY noted)
    /// "every 2 s · seen 1 s ago", or why it cannot look and since when.
    Q_PROPERTY(QString note READ note NOTIFY noted)
    /// What is shown is older than three intervals, or it could not look.
    Q_PROPERTY(bool stale READ stale NOTIFY noted)
    Q_PROPERTY(salvor::ui::OutputView* view READ view CONSTANT)
public:
    /// `host`: the one of its group, as Context::placed says it; empty if the pane is of no group.
    PaneRunner(const procedure::Pane& pane, const engine::Run& run, Clock& clock, std::string host = {},
               QObject* parent = nullptr);
    ~PaneRunner() override;

    void start();
    /// Ends what runs; what was seen stays.
    void stop();
    bool running() const { return m_started; }
    /// One whose output nobody sees is looked at only every `turns` intervals, so that a large group costs no more
    /// than a small one. 1: it is seen now, and looked at at once.
    void set_turns(int turns);

    /// Its name; empty if the pane is of no group.
    QString host() const;
    QString kind() const;
    QString note() const;
    bool stale() const;
    OutputView* view() { return &m_view; }
    /// Makes its texts again: the language is another one.
    void retell();

Q_SIGNALS:
    void noted();

private:
    void look();
    void looked(const engine::Ran& ran);
    void failed(const QString& why);
    void again(std::chrono::milliseconds pause);
    void tick();
    std::chrono::milliseconds interval() const;

    const procedure::Pane& m_pane;
    const engine::Run& m_run;
    std::string m_host;
    int m_turns = 1;
    engine::Context m_context; ///< the run's, but for the files and who hears of its commands
    Clock& m_clock;
    OutputView m_view;
    engine::LaterPtr<engine::CommandRun> m_command;
    std::optional<engine::CommandNews> m_ended; ///< of the command that just ended
    bool m_started = false;
    int m_looks = 0;
    int m_ends = 0;                        ///< of one that follows
    std::optional<Clock::Instant> m_seen;  ///< when it last could look
    std::optional<Clock::Instant> m_began; ///< the first look, if none could be made yet
    QString m_failure;
    std::chrono::milliseconds m_failed_since{0}; ///< UTC
    RealClock m_ticker; ///< the pace of looks is the screen's, also where a drill's time goes in leaps
    Clock::Timer m_next;
    Clock::Timer m_tick;
};

} // namespace salvor::ui
