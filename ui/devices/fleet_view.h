#pragma once

#include "assembly/fleet_link.h"
#include "devices/device_table.h"
#include "devices/difference_view.h"
#include "devices/export_view.h"
#include "devices/fleet_held.h"
#include "devices/held_view.h"
#include "devices/request_view.h"
#include "devices/trend_view.h"
#include "devices/view_list.h"
#include "fleet/last_seen.h"
#include "session/run_view.h"

#include <QPointer>

namespace salvor::ui {

/// The devices of one fleet, as the window shows and sorts them: read through a host's flightctl, or through that of
/// the run that is open. Changes nothing; what is to be resumed goes to a run, by name. GUI thread.
class FleetView : public QObject, private FleetHeld {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// "none", "opening", "reading" (for the first time: nothing is shown, or what came so far), "ready", "failed"
    /// (nothing could be read).
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed)
    Q_PROPERTY(QString identity READ identity NOTIFY changed)
    Q_PROPERTY(bool drill READ drill NOTIFY changed)
    /// A run's form waits for names from here.
    Q_PROPERTY(bool choosing READ choosing NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// What is being read, or waited for; empty if nothing is. And how much of it is there, 0 to 1.
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(double progressValue READ progressValue NOTIFY changed)
    /// Why the last reading failed, what can be done, and in what state that leaves the page.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)
    /// "10,000 devices, 8 s ago".
    Q_PROPERTY(QString age READ age NOTIFY ticked)
    /// Of day, UTC, of the last reading.
    Q_PROPERTY(QString readAt READ readAt NOTIFY ticked)
    /// Older than three intervals.
    Q_PROPERTY(bool old READ old NOTIFY ticked)
    /// Where what was listed and what the service counts do not agree.
    Q_PROPERTY(QString difference READ difference NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* counts READ counts CONSTANT)
    Q_PROPERTY(int deviceCount READ deviceCount NOTIFY changed)
    /// All of them were read, and sorted into groups: what is not there is not there.
    Q_PROPERTY(bool complete READ complete NOTIFY changed)
    /// What is shown is a part of the first reading, which goes on.
    Q_PROPERTY(bool growing READ growing NOTIFY changed)
    Q_PROPERTY(QString deviceCountText READ deviceCountText NOTIFY changed)
    Q_PROPERTY(QString awaitingText READ awaitingText NOTIFY changed)
    /// "groups", "devices", "awaiting", "requests" or "history".
    Q_PROPERTY(QString view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString filterError READ filterError NOTIFY filterChanged)
    /// At least so many versions ahead; 0: any.
    Q_PROPERTY(int ahead READ ahead WRITE setAhead NOTIFY filterChanged)
    /// "1,204 of 10,000 · 5 selected".
    Q_PROPERTY(QString figures READ figures NOTIFY changed)
    /// Rows are not where they would stand now: "12 rows changed, F5 to sort again".
    Q_PROPERTY(QString unsorted READ unsorted NOTIFY changed)
    Q_PROPERTY(salvor::ui::DeviceTable* table READ table CONSTANT)
    Q_PROPERTY(salvor::ui::DeviceTable* members READ members CONSTANT)
    Q_PROPERTY(salvor::ui::GroupTable* groups READ groups CONSTANT)
    Q_PROPERTY(salvor::ui::DifferenceView* part READ part CONSTANT)
    Q_PROPERTY(salvor::ui::TrendView* trend READ trend CONSTANT)
    Q_PROPERTY(salvor::ui::RequestView* requests READ requests CONSTANT)
    Q_PROPERTY(salvor::ui::ViewList* views READ views CONSTANT)
    /// When the service last heard of the device in hand.
    Q_PROPERTY(QString lastSeen READ lastSeen NOTIFY ticked)
    Q_PROPERTY(salvor::ui::HeldView* held READ held CONSTANT)
    Q_PROPERTY(salvor::ui::ExportView* exporting READ exporting CONSTANT)
public:
    /// The prompter outlives it. `folder`: where what is decided and counted is kept.
    FleetView(exec::Prompter& prompter, std::filesystem::path folder, QObject* parent = nullptr);
    ~FleetView() override;

    QString state() const { return m_state; }
    QString placeName() const;
    QString identity() const;
    bool drill() const { return m_drill; }
    bool choosing() const { return m_field != nullptr; }
    bool busy() const;
    QString progress() const { return m_progress; }
    double progressValue() const { return m_progress_value; }
    QString problem() const { return m_problem; }
    QString remedy() const { return m_remedy; }
    QString age() const;
    QString readAt() const;
    bool old() const;
    QString difference() const;
    QAbstractItemModel* counts() { return &m_counts; }
    int deviceCount() const { return m_store ? static_cast<int>(m_store->devices()) : 0; }
    bool complete() const;
    bool growing() const;
    QString deviceCountText() const;
    QString awaitingText() const;
    QString view() const { return m_view; }
    void setView(const QString& view);
    QString filter() const { return m_filter; }
    void setFilter(const QString& text);
    QString filterError() const { return m_filter_error; }
    int ahead() const { return m_ahead; }
    void setAhead(int versions);
    QString figures() const;
    QString unsorted() const;
    DeviceTable* table() { return &m_table; }
    DeviceTable* members() { return &m_members; }
    GroupTable* groups() { return &m_groups; }
    DifferenceView* part() { return &m_part; }
    TrendView* trend() { return &m_trend; }
    RequestView* requests() { return &m_requests; }
    ViewList* views() { return &m_views; }
    QString lastSeen() const;
    HeldView* held() { return &m_held; }
    ExportView* exporting() { return &m_export; }

    /// Connects to "here", "ssh:HOST" or "env:ID" and reads all devices.
    Q_INVOKABLE void open(const QString& place);
    Q_INVOKABLE void close();
    /// F5: reads what may have changed, and brings rows to where they stand now.
    Q_INVOKABLE void lookAgain();
    Q_INVOKABLE void readAll();
    Q_INVOKABLE void cancel(); ///< what came stays
    /// Of that status alone, or again all.
    Q_INVOKABLE void chooseStatus(const QString& status);
    Q_INVOKABLE void fixFleet(); ///< of the group in hand, by a run of its own
    /// The frozen names go to the run that waits for them, or to a new one.
    Q_INVOKABLE void useFrozen();

    /// Reads through a run's target and clock; with a field its names are given there.
    void follow(RunView& run, FieldView* field, const std::string& target);
    /// The run that is open now, or null: what another one lent is given back.
    void run_changed(RunView* run);
    void show_page(bool shown);
    void retell();

Q_SIGNALS:
    void changed();
    void ticked(); ///< also with each change
    void viewChanged();
    void filterChanged();
    void chosen(); ///< names were given to the run's form
    // These devices are to be resumed, this fleet is to be corrected, by a run of its own.
    void resumeWanted(const QString& place, const Json& names);
    void fixWanted(const QString& place, const QString& fleet);

private:
    void begin(std::unique_ptr<assembly::FleetLink> link, const std::string& kept);
    void opened(const Result<void>& result);
    void read(bool all);
    void grew(std::shared_ptr<const fleet::DeviceStore> store);
    void took(const fleet::Reading& reading);
    void fail_with(const Error& error);
    std::optional<ExportView::Source> shown_rows() const;
    SavedView shown_view() const;
    void use_view(const SavedView& view);
    void tick();
    bool few() const;
    bool run_acts() const; ///< whether one uses the login now
    void ask(bool groups);
    void sort_again();
    void give_way();
    void drop();
    struct Answer;
    void answered(Answer answer);
    void let_go(std::shared_ptr<const fleet::DeviceStore> store);
    void show_members();
    void show_part();
    void count();
    std::string in_hand() const;
    fleet::Query query() const;
    exec::Prompter& m_prompter;
    const std::filesystem::path m_folder;
    fleet::BackWorker m_worker;
    std::stop_source m_stop;
    RealClock m_clock;
    Clock::Timer m_tick;
    std::unique_ptr<assembly::FleetLink> m_link;
    QPointer<RunView> m_run;  ///< whose host is used
    QPointer<RunView> m_open; ///< the one that is open
    QPointer<FieldView> m_field;
    Rows<StatusRow> m_counts;
    DeviceTable m_table;
    DeviceTable m_members;
    GroupTable m_groups;
    DifferenceView m_part;
    TrendView m_trend;
    RequestView m_requests;
    ViewList m_views;
    HeldView m_held;
    ExportView m_export;
    std::unique_ptr<fleet::LastSeen> m_seen; ///< gone before the link whose call it uses
};

} // namespace salvor::ui
