#pragma once

#include "fleet/device_store.h"
#include "fleet/selector.h"

#include <map>
#include <stop_token>

namespace salvor::fleet {

/// Which devices are wanted; all conditions must hold.
struct Filter {
    std::string text;                      ///< stands in name, alias, owner or a label, whatever its case (ASCII)
    std::vector<std::string> statuses;     ///< one of these, "" where none is reported; empty: any
    std::optional<std::string> owner;      ///< "Fleet/NAME"; "" wants those without one
    std::optional<std::int64_t> gap_least; ///< versions ahead of the service; one whose gap is not known does not pass
    std::optional<std::int64_t> gap_most;
    Selector labels;
    Selector fields;
};

/// By what rows can stand in order.
enum class SortField { Name, Alias, Status, Updated, Owner, ReportedImage, RestoredImage, Info, Labels, Gap };

struct SortKey {
    SortField field = SortField::Name;
    bool descending = false; ///< what is not reported stands last either way
};

struct Query {
    Filter filter;
    std::vector<SortKey> sort; ///< the first counts most; rows that agree in all stand in order of their names
};

/// How many devices have a status; "" is where none is reported.
using StatusCounts = std::map<std::string, std::size_t>;

/// What a table shows.
struct View {
    std::vector<Row> rows;
    StatusCounts by_status; ///< of these rows
};

/// The rows that pass, in order of their names. Nothing if it was asked to stop.
std::optional<std::vector<Row>> filtered(const DeviceStore& store, const Filter& filter, const std::stop_token& stop);
/// Nothing if it was asked to stop: whoever has a newer query drops this one. Pure; any thread.
std::optional<View> run(const DeviceStore& store, const Query& query, const std::stop_token& stop = {});
/// Over all devices.
StatusCounts count_by_status(const DeviceStore& store);
StatusCounts count_by_status(const DeviceStore& store, const std::vector<Row>& rows);

} // namespace salvor::fleet
