#include "fleet/device_query.h"

#include <algorithm>
#include <numeric>

namespace salvor::fleet {

namespace {

/// A row and where it stands; `last` for what is not reported.
struct Ranked {
    std::uint64_t rank;
    Row row;
};
constexpr std::uint64_t last = UINT64_MAX;

/// Stable, by rank: eleven bits at a time, and only those in which ranks differ.
bool sort_by_rank(std::vector<Ranked>& rows, const std::stop_token& stop) {
    std::vector<Ranked> other(rows.size());
    std::uint64_t any = 0;
    std::uint64_t all = last;
    for (const auto& one : rows) any |= one.rank, all &= one.rank;
    constexpr unsigned bits = 11;
    for (unsigned shift = 0; shift < 64; shift += bits) {
        if (stop.stop_requested()) return false;
        constexpr std::uint64_t mask = (1U << bits) - 1;
        if ((((any ^ all) >> shift) & mask) == 0) continue;
        std::array<std::uint32_t, (1U << bits) + 1> begin{};
        for (const auto& one : rows) ++begin[((one.rank >> shift) & mask) + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        for (const auto& one : rows) other[begin[(one.rank >> shift) & mask]++] = one;
        rows.swap(other);
    }
    return !stop.stop_requested();
}

std::uint64_t turned(std::uint64_t rank, std::uint64_t most, bool descending) {
    return rank == last || !descending ? rank : most - rank;
}

/// A dictionary's texts in order; the number of each is its place.
std::vector<std::uint64_t> places(const Dictionary& dictionary) {
    std::vector<std::uint32_t> ids(dictionary.size() - 1);
    std::iota(ids.begin(), ids.end(), 1);
    std::sort(ids.begin(), ids.end(), [&](auto a, auto b) { return dictionary.text(a) < dictionary.text(b); });
    std::vector<std::uint64_t> out(dictionary.size(), last);
    for (std::uint64_t place = 0; place < ids.size(); ++place) out[ids[place]] = place;
    return out;
}

class Sorter {
public:
    Sorter(const DeviceStore& store, std::vector<Row>& rows, const std::stop_token& stop)
        : m_store(store), m_rows(rows), m_stop(stop), m_ranked(rows.size()) {}

    bool sort(const SortKey& key) {
        switch (key.field) {
        case SortField::Name:
            return by_name(key.descending);
        case SortField::Alias:
            return by_alias(key.descending);
        case SortField::Status:
            return by_column(Column::Status, key.descending);
        case SortField::Updated:
            return by_column(Column::Updated, key.descending);
        case SortField::Owner:
            return by_column(Column::Owner, key.descending);
        case SortField::ReportedImage:
            return by_column(Column::ReportedImage, key.descending);
        case SortField::RestoredImage:
            return by_column(Column::RestoredImage, key.descending);
        case SortField::Info:
            return by_column(Column::Info, key.descending);
        case SortField::Labels:
            return by_column(Column::Labels, key.descending);
        case SortField::Gap:
            return by_gap(key.descending);
        }
        return false;
    }

private:
    template<class Rank> bool by(const Rank& rank) {
        for (std::size_t i = 0; i < m_rows.size(); ++i) m_ranked[i] = {rank(m_rows[i]), m_rows[i]};
        return end();
    }
    bool end() {
        if (!sort_by_rank(m_ranked, m_stop)) return false;
        for (std::size_t i = 0; i < m_rows.size(); ++i) m_rows[i] = m_ranked[i].row;
        return true;
    }

    bool by_column(Column column, bool descending) {
        const auto order = places(m_store.dictionary(column));
        const auto most = order.size();
        return by([&](Row row) { return turned(order[m_store.id(column, row)], most, descending); });
    }

    bool by_gap(bool descending) {
        constexpr auto half = std::uint64_t{1} << 63;
        return by([&](Row row) {
            const auto gap = m_store.gap(row);
            return gap ? turned(static_cast<std::uint64_t>(*gap) + half, last - 1, descending) : last;
        });
    }

    /// All names differ; rows up to `sorted_rows` are in their order.
    bool by_name(bool descending) {
        if (m_store.sorted_rows() != m_store.rows())
            return by_text([this](Row row) { return m_store.name(row); }, descending);
        return by([&](Row row) { return turned(row, UINT32_MAX, descending); });
    }
    bool by_alias(bool descending) {
        return by_text([this](Row row) { return m_store.alias(row); }, descending);
    }

    /// The first eight bytes decide, and a comparison where these agree.
    template<class Text> bool by_text(const Text& text, bool descending) {
        const auto prefix = [&](Row row) {
            const auto bytes = text(row);
            std::uint64_t out = 0;
            for (std::size_t i = 0; i < 8; ++i)
                out = out << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0);
            return bytes.empty() ? last : turned(std::min(out, last - 1), last - 1, descending);
        };
        if (!by(prefix)) return false;
        for (std::size_t begin = 0; begin < m_rows.size();) {
            if (m_stop.stop_requested()) return false;
            auto end = begin + 1;
            while (end < m_rows.size() && m_ranked[end].rank == m_ranked[begin].rank) ++end;
            if (end - begin > 1 && m_ranked[begin].rank != last)
                std::stable_sort(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                                 m_rows.begin() + static_cast<std::ptrdiff_t>(end),
                                 [&](Row a, Row b) { return descending ? text(b) < text(a) : text(a) < text(b); });
            begin = end;
        }
        return true;
    }

    const DeviceStore& m_store;
    std::vector<Row>& m_rows;
    const std::stop_token& m_stop;
    std::vector<Ranked> m_ranked;
};

StatusCounts named(const DeviceStore& store, const std::vector<std::size_t>& by_id) {
    StatusCounts out;
    for (std::uint32_t id = 0; id < by_id.size(); ++id)
        if (by_id[id] > 0) out[store.dictionary(Column::Status).text(id)] = by_id[id];
    return out;
}

} // namespace

StatusCounts count_by_status(const DeviceStore& store, const std::vector<Row>& rows) {
    std::vector<std::size_t> by_id(store.dictionary(Column::Status).size());
    for (const auto row : rows) ++by_id[store.id(Column::Status, row)];
    return named(store, by_id);
}

StatusCounts count_by_status(const DeviceStore& store) {
    std::vector<std::size_t> by_id(store.dictionary(Column::Status).size());
    for (const auto& block : store.blocks())
        for (std::size_t i = 0; i < block->rows(); ++i)
            if (block->gone[i] == 0) ++by_id[block->ids[index_of(Column::Status)][i]];
    return named(store, by_id);
}

std::optional<View> run(const DeviceStore& store, const Query& query, const std::stop_token& stop) {
    auto rows = filtered(store, query.filter, stop);
    if (!rows) return std::nullopt;
    Sorter sorter(store, *rows, stop);
    for (auto key = query.sort.rbegin(); key != query.sort.rend(); ++key)
        if (!sorter.sort(*key)) return std::nullopt;
    View view{std::move(*rows), {}};
    view.by_status = count_by_status(store, view.rows);
    return view;
}

} // namespace salvor::fleet
