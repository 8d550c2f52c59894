#pragma once

#include "base/clock.h"
#include "devices/group_table.h"
#include "fleet/device_query.h"

#include <QString>

#include <optional>

namespace salvor::ui {

/// What the page of devices has in hand; see FleetView. GUI thread.
struct FleetHeld {
    std::shared_ptr<fleet::GroupMemory> m_memory;       ///< used on the worker's thread
    std::shared_ptr<const fleet::DeviceStore> m_newest; ///< as it was read
    std::shared_ptr<const fleet::DeviceStore> m_store;  ///< what table and groups show
    fleet::StatusCounts m_by_status;                    ///< of `m_store`
    // of the next answer, however many questions are given up before it comes
    bool m_anew = false;
    bool m_groups_due = false;
    bool m_sort_due = false;
    bool m_members_anew = false;
    bool m_fresh_due = false;    ///< requests and templates are to be read again
    bool m_coming = false;       ///< the first reading is under way, and `m_newest` is what came so far
    bool m_newest_whole = false; ///< `m_newest` is the whole list
    bool m_asked = false;        ///< a question is under way
    bool m_may_retry = true;
    bool m_stale = false; ///< the service's counts by state are others
    bool m_grouped = false;
    GroupTable::Whole m_whole = GroupTable::Whole::Yes; ///< of `m_store`
    std::string m_place;
    std::string m_target;
    bool m_drill = false;
    bool m_shown = false;
    Clock::Instant m_polled{0};
    Clock::Instant m_counted{0};
    std::size_t m_moved = 0;
    QString m_state = QStringLiteral("none");
    QString m_progress;
    double m_progress_value = 0;
    QString m_problem;
    QString m_remedy;
    QString m_view = QStringLiteral("groups");
    QString m_filter;
    QString m_filter_error;
    std::optional<QString> m_status; ///< "" is of those that report none
    int m_ahead = 0;
    fleet::Filter m_wanted;
};

} // namespace salvor::ui
