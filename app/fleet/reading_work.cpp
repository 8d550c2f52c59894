#include "fleet/reading_work.h"

#include "fleet/states.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace salvor::fleet {

/// The service refuses addresses beyond 2,000 characters; the rest of ours has about 200, and a comma becomes three.
static constexpr std::size_t room_for_names = 1600;

static std::string taken(const std::filesystem::path& file) {
    std::ostringstream in;
    in << std::ifstream(file, std::ios::binary).rdbuf();
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return std::move(in).str();
}

Result<std::shared_ptr<ReadingWork>> ReadingWork::anew(const std::filesystem::path& folder) {
    auto spill = Spill::make(folder);
    if (!spill) return tl::unexpected(spill.error());
    auto work = std::make_shared<ReadingWork>();
    work->builder = std::make_unique<StoreBuilder>(std::move(*spill));
    return work;
}

std::shared_ptr<ReadingWork> ReadingWork::after(std::shared_ptr<const DeviceStore> old) {
    auto work = std::make_shared<ReadingWork>();
    work->builder = std::make_unique<StoreBuilder>(old);
    work->old = std::move(old);
    return work;
}

Result<PageEnd> ReadingWork::take_page(const std::filesystem::path& file) {
    const auto bytes = taken(file);
    std::vector<std::pair<Device, std::string_view>> devices;
    auto end = read_device_list(
        bytes, [&](const Device& device, std::string_view document) { devices.emplace_back(device, document); });
    if (!end) return end;
    for (const auto& [device, document] : devices)
        if (auto kept = builder->put(device, document); !kept) return tl::unexpected(kept.error());
    return end;
}

std::shared_ptr<const DeviceStore> ReadingWork::so_far() {
    if (builder->rows() < m_next_shown) return nullptr;
    auto store = builder->so_far();
    if (!store) return nullptr; // the next page says why
    m_next_shown = builder->rows() + std::max<std::size_t>(builder->rows() / 10, 1);
    return *store;
}

Result<Summary> read_summary_file(const std::filesystem::path& file) {
    const auto end = read_device_list(taken(file), [](const Device&, std::string_view) {});
    if (!end) return tl::unexpected(end.error());
    if (!end->summary) return fail(Error::Code::Invalid, "there is no summary in it");
    return *end->summary;
}

std::vector<std::string> ReadingWork::missing(const std::vector<std::string>& also) const {
    std::vector<std::string> names;
    if (!old) return names;
    const auto& statuses = old->dictionary(Column::Status);
    const auto waiting = statuses.find(awaiting_reconnect);
    const auto paused = statuses.find(conflict_paused);
    for (Row row = 0; row < old->rows(); ++row) {
        const auto status = old->id(Column::Status, row);
        if (status == Dictionary::missing || (status != waiting && status != paused)) continue;
        if (!old->gone(row) && !builder->came(row)) names.emplace_back(old->name(row));
    }
    for (const auto& name : also) {
        const auto row = old->find(name);
        if (!row || old->gone(*row) || builder->came(*row)) continue;
        const auto status = old->id(Column::Status, *row);
        if (status != waiting && status != paused) names.push_back(name);
    }
    return names;
}

void ReadingWork::remove_missing(const std::vector<std::string>& names) {
    for (const auto& name : names)
        if (const auto row = old->find(name); row && !builder->came(*row)) builder->remove(name);
}

std::vector<std::string> names_for_one_request(const std::vector<std::string>& names, std::size_t at) {
    std::vector<std::string> out;
    for (std::size_t size = 0; at < names.size(); ++at) {
        size += names[at].size() + 3;
        if (!out.empty() && size > room_for_names) break;
        out.push_back(names[at]);
    }
    return out;
}

} // namespace salvor::fleet
