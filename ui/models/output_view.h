#pragma once

#include "base/clock.h"
#include "engine/command_news.h"
#include "models/output_log.h"
#include "models/output_row.h"
#include "models/rows.h"
#include "theme/palette.h"

#include <QRegularExpression>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// What a pane shows and does: the visible rows of a log, follow and pause, filter, search, selection, copy, save. GUI
/// thread; files are read by the log's own thread.
class OutputView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the run")
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString stateWord READ stateWord NOTIFY changed)
    /// "22 lines · 1.3 KiB · E marks stderr", or for some seconds what was just done.
    Q_PROPERTY(QString figures READ figures NOTIFY changed)
    Q_PROPERTY(QString lastLine READ lastLine NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    /// Its content is replaced as a whole: no times, no commands.
    Q_PROPERTY(bool snapshot READ snapshot CONSTANT)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(QString matches READ matches NOTIFY changed)
    Q_PROPERTY(bool wraps READ wraps WRITE setWraps NOTIFY changed)
    /// Pixels of a letter before the desktop's text scale, 9 to 24.
    Q_PROPERTY(int zoom READ zoom WRITE setZoom NOTIFY changed)
    // from the pane
    Q_PROPERTY(int visibleRows READ visibleRows WRITE setVisibleRows NOTIFY geometryChanged)
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY geometryChanged)
    Q_PROPERTY(int scheme READ scheme WRITE setScheme NOTIFY geometryChanged)
    // of the scroll bars, 0 to 1; columns of the widest row
    Q_PROPERTY(double position READ position NOTIFY changed)
    Q_PROPERTY(double size READ size NOTIFY changed)
    Q_PROPERTY(int widest READ widest NOTIFY changed)
    /// The first column in sight, if lines are not wrapped.
    Q_PROPERTY(int shift READ shift WRITE setShift NOTIFY changed)
public:
    enum State { Following, Paused, Ended };
    Q_ENUM(State)
    enum Filter { All, Stdout, Stderr, Commands };
    Q_ENUM(Filter)
    enum Kind { Log, Snapshot };
    static constexpr int least_zoom = 9;
    static constexpr int usual_zoom = 12;
    static constexpr int most_zoom = 24;

    /// The clock is the run's: it says the times of lines, and outlives the view.
    OutputView(Clock& clock, Kind kind, QObject* parent = nullptr);
    ~OutputView() override;

    /// A command began or ended; its files are followed in between.
    void tell(const engine::CommandNews& news);
    /// A snapshot's new content: the files of a command that ended, which are not touched before the one after next.
    void replace(const engine::CommandNews& ended);
    /// Nothing comes any more.
    void close();
    /// Makes its texts again: the language is another one.
    void retell();

    QAbstractItemModel* rows() { return &m_rows; }
    State state() const;
    QString stateWord() const;
    QString figures() const;
    QString lastLine() const { return m_last_line; }
    bool isEmpty() const { return m_lines == 0; }
    bool snapshot() const { return m_kind == Snapshot; }
    Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    QString matches() const;
    bool wraps() const { return m_wraps; }
    void setWraps(bool on);
    int zoom() const { return m_zoom; }
    void setZoom(int pixels);
    /// What fits is drawn as dots, letter by letter: for a room that looks on. Empty: nothing is hidden.
    void hide(const QRegularExpression& what);
    int visibleRows() const { return m_visible; }
    void setVisibleRows(int rows);
    int columns() const { return m_columns; }
    void setColumns(int columns);
    int scheme() const { return m_scheme; }
    void setScheme(int scheme);
    double position() const;
    double size() const;
    int widest() const { return m_widest; }
    int shift() const { return m_wraps ? 0 : m_shift; }
    void setShift(int column);

    /// A key of the pane; false if it is not one.
    Q_INVOKABLE bool key(int key, int modifiers);
    /// Eighths of a degree, as a wheel tells them.
    Q_INVOKABLE void wheel(double x, double y);
    Q_INVOKABLE void pause(bool on);
    Q_INVOKABLE void togglePause() { pause(m_following); }
    Q_INVOKABLE void scroll(int rows);
    Q_INVOKABLE void scrollTo(double position);
    Q_INVOKABLE void home() { scrollTo(0); }
    Q_INVOKABLE void end() { pause(false); }
    Q_INVOKABLE void findNext(bool forward);
    Q_INVOKABLE void firstError();
    /// The row, or on from the last one selected to it.
    Q_INVOKABLE void select(int row, bool extend);
    /// As the pointer is dragged; above the first and below the last row it scrolls.
    Q_INVOKABLE void drag(int row);
    Q_INVOKABLE void moveCurrent(int by, bool extend);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void selectNone();
    /// The selected lines, whole, to the clipboard; else the last one in sight.
    Q_INVOKABLE void copy();
    /// All lines of the filter, whole, into a file of this URL or path.
    Q_INVOKABLE void save(const QUrl& file);

Q_SIGNALS:
    void changed();
    void geometryChanged();
    void findWanted();
    void saveWanted();
    void copied(const QString& text);
    void saved(const QString& path);
    void saveFailed(const QString& why);

private:
    void reported(const OutputReport& report);
    void show_rows();
    void geometry();
    void tick_soon();
    void tick();
    void say(const QString& message);
    bool is_selected(std::uint64_t line) const;
    QString note_of(const engine::CommandNews& news, std::chrono::milliseconds span) const;

    Clock& m_clock;
    const Kind m_kind;
    OutputLog m_log;
    Rows<OutputRow> m_rows;
    struct Running {
        std::chrono::milliseconds began{0}; ///< UTC
        Clock::Instant seen{0};             ///< by the screen's clock: a drill's time goes in leaps
    };
    std::map<long, Running> m_running;
    std::set<long> m_silent; ///< of them: wrote nothing yet
    OutputPage m_page;
    std::uint64_t m_lines = 0;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_found = 0;
    std::uint64_t m_found_at = 0;
    bool m_has_errors = false;
    bool m_busy = false;
    bool m_following = true;
    bool m_closed = false;
    bool m_wraps = true;
    Filter m_filter = All;
    QString m_query;
    QString m_last_line;
    QString m_message;
    QRegularExpression m_hidden;
    int m_zoom = usual_zoom;
    int m_visible = 0;
    int m_columns = 80;
    int m_scheme = 0;
    int m_widest = 0;
    int m_shift = 0;
    double m_wheel = 0;
    int m_quiet = 0; ///< ticks in which nothing came
    int m_edge = 0;  ///< the current line goes to the edge of the next page: -1 upper, 1 lower
    bool m_edge_extends = false;
    std::optional<std::uint64_t> m_anchor;
    std::optional<std::uint64_t> m_current;
    std::optional<engine::CommandNews> m_held_back;
    RealClock m_ticker; ///< of the screen: the run's clock may be a drill's
    Clock::Timer m_tick;
    Clock::Timer m_message_timer;
};

} // namespace salvor::ui
