#include "fleet/history.h"

#include "base/json.h"
#include "base/text.h"
#include "fleet/kept_file.h"
#include "fleet/states.h"

#include <algorithm>

namespace salvor::fleet {

namespace {

/// So many of the newest stay as they are.
constexpr std::size_t newest = History::most / 5;

std::string line_of(const Sample& sample) {
    Json counts = Json::object();
    for (const auto& [status, count] : sample.summary.by_status) counts[status] = count;
    const Json json{{"at_ms", sample.at_ms}, {"total", sample.summary.total}, {"by_status", counts}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Sample> sample_of(const std::string& line) {
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const auto at = json.value("at_ms", Json());
    const auto total = json.value("total", Json());
    const auto counts = json.value("by_status", Json());
    if (!at.is_number_integer() || !total.is_number_integer() || !counts.is_object()) return std::nullopt;
    Sample out{at.get<std::int64_t>(), {total.get<std::int64_t>(), {}}};
    for (const auto& [status, count] : counts.items()) {
        if (!count.is_number_integer()) return std::nullopt;
        out.summary.by_status[status] = count.get<std::int64_t>();
    }
    return out;
}

void put_in_order(std::vector<Sample>& samples) {
    const auto earlier = [](const Sample& a, const Sample& b) { return a.at_ms < b.at_ms; };
    if (!std::is_sorted(samples.begin(), samples.end(), earlier))
        std::stable_sort(samples.begin(), samples.end(), earlier);
}

bool thin(std::vector<Sample>& samples) {
    if (samples.size() < History::most) return false;
    while (samples.size() >= History::most) {
        const auto old = samples.size() - newest;
        std::vector<Sample> kept;
        for (std::size_t i = 0; i < samples.size(); ++i)
            if (i >= old || i % 2 == 0) kept.push_back(std::move(samples[i]));
        samples = std::move(kept);
    }
    return true;
}

} // namespace

Result<History> History::read(const std::filesystem::path& path) {
    History history;
    history.m_path = path;
    if (path.empty()) return history;
    const auto text = read_kept(path);
    if (!text) return tl::unexpected(text.error());
    history.m_torn = !text->empty() && text->back() != '\n';
    std::size_t left_out = 0;
    for (const auto& line : lines(*text)) {
        if (auto sample = sample_of(line))
            history.m_samples.push_back(std::move(*sample));
        else
            ++left_out;
    }
    if (left_out > 0)
        history.m_left_out = std::to_string(left_out) + (left_out == 1 ? " line is" : " lines are") +
                             " no count and left out: " + path.string();
    put_in_order(history.m_samples);
    thin(history.m_samples);
    return history;
}

Result<void> History::add(Sample sample) {
    if (!m_samples.empty()) {
        const auto& last = m_samples.back();
        const auto after = sample.at_ms - last.at_ms;
        if (last.summary == sample.summary && after >= 0 && after < same_ms) return {};
    }
    m_samples.push_back(sample);
    put_in_order(m_samples);
    const bool thinned = thin(m_samples);
    if (m_path.empty()) return {};
    if (thinned || m_torn)
        if (const FolderLock lock(m_path.parent_path()); lock.held()) {
            auto more = append_kept(m_path, (m_torn ? "\n" : "") + line_of(sample));
            return more ? rewrite() : more;
        }
    return append_kept(m_path, (std::exchange(m_torn, false) ? "\n" : "") + line_of(sample));
}

/// With what other consoles have written meanwhile.
Result<void> History::rewrite() {
    auto now = read(m_path);
    if (!now) return tl::unexpected(now.error());
    m_samples = std::move(now->m_samples);
    m_torn = false;
    std::string text;
    for (const auto& sample : m_samples) text += line_of(sample);
    return replace_kept(m_path, text);
}

std::int64_t waiting_of(const Sample& sample) {
    const auto at = sample.summary.by_status.find(std::string(awaiting_reconnect));
    return at == sample.summary.by_status.end() ? 0 : at->second;
}

} // namespace salvor::fleet
