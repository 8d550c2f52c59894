#include "fleet/device_query.h"

#include "base/text.h"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <functional>

namespace salvor::fleet {

namespace {

std::string folded(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::optional<std::string_view> label(std::string_view labels, std::string_view key) {
    while (!labels.empty()) {
        const auto line = labels.substr(0, labels.find('\n'));
        labels.remove_prefix(std::min(line.size() + 1, labels.size()));
        if (line.size() > key.size() && line[key.size()] == '=' && line.starts_with(key))
            return line.substr(key.size() + 1);
    }
    return std::nullopt;
}

/// A filter made ready for one store: what dictionaries decide is decided once for each of their texts.
class Passing {
public:
    Passing(const DeviceStore& store, const Filter& filter) : m_store(store), m_filter(filter) {
        if (!filter.statuses.empty())
            require(Column::Status, [&](auto text) {
                return std::find(filter.statuses.begin(), filter.statuses.end(), text.value_or("")) !=
                       filter.statuses.end();
            });
        if (filter.owner) require(Column::Owner, [&](auto text) { return text.value_or("") == *filter.owner; });
        for (const auto& one : filter.labels) {
            if (one.key == "alias")
                m_rows.push_back([&store, &one](Row row) { return holds(one, alias(store, row)); });
            else
                require(Column::Labels, [&](auto text) { return holds(one, label(text.value_or(""), one.key)); });
        }
        for (const auto& one : filter.fields) field(one);
        if (filter.gap_least || filter.gap_most)
            m_rows.push_back([&store, &filter](Row row) {
                const auto gap = store.gap(row);
                return gap && *gap >= filter.gap_least.value_or(INT64_MIN) &&
                       *gap <= filter.gap_most.value_or(INT64_MAX);
            });
        if (!filter.text.empty()) search();
    }

    void add_rows_of(std::size_t at, std::vector<Row>& out) {
        const auto& block = *m_store.blocks()[at];
        if (!m_needle.empty()) find_texts(*block.texts);
        for (std::size_t i = 0; i < block.rows(); ++i) {
            if (block.gone[i] != 0 || !by_masks(block, i)) continue;
            if (!m_needle.empty() && !m_found[i] && !m_owners[block.ids[index_of(Column::Owner)][i]] &&
                !m_labels[block.ids[index_of(Column::Labels)][i]])
                continue;
            const auto row = static_cast<Row>(at * DeviceStore::block_rows + i);
            if (std::all_of(m_rows.begin(), m_rows.end(), [&](const auto& passes) { return passes(row); }))
                out.push_back(row);
        }
    }

private:
    static std::optional<std::string_view> alias(const DeviceStore& store, Row row) {
        const auto text = store.alias(row);
        return text.empty() ? std::nullopt : std::optional(text);
    }

    template<class Test> std::vector<char> decide(Column column, const Test& test) const {
        const auto& dictionary = m_store.dictionary(column);
        std::vector<char> out(dictionary.size());
        out[Dictionary::missing] = test(std::optional<std::string_view>());
        for (std::uint32_t id = 1; id < out.size(); ++id)
            out[id] = test(std::optional<std::string_view>(dictionary.text(id)));
        return out;
    }

    template<class Test> void require(Column column, const Test& test) {
        auto passes = decide(column, test);
        auto& mask = m_masks[index_of(column)];
        if (!mask.empty())
            for (std::size_t id = 0; id < passes.size(); ++id) passes[id] = passes[id] != 0 && mask[id] != 0;
        mask = std::move(passes);
    }

    void field(const Requirement& one) {
        static const std::pair<const char*, Column> in_columns[] = {
            {"metadata.owner", Column::Owner},
            {"status.summary.status", Column::Status},
            {"status.updated.status", Column::Updated},
            {"status.lifecycle.status", Column::Lifecycle},
            {"status.applicationsSummary.status", Column::Applications}};
        for (const auto& [name, column] : in_columns)
            if (one.key == name) return require(column, [&](auto text) { return holds(one, text); });
        const auto by_name = [&store = m_store, &one](Row row) { return holds(one, store.name(row)); };
        const auto by_alias = [&store = m_store, &one](Row row) { return holds(one, alias(store, row)); };
        if (one.key == "metadata.name") return m_rows.push_back(by_name);
        if (one.key == "metadata.alias") return m_rows.push_back(by_alias);
        if (denies(one.op)) // metadata.nameOrAlias: what is not to be must stand in neither
            m_rows.push_back([by_name, by_alias](Row row) { return by_name(row) && by_alias(row); });
        else
            m_rows.push_back([by_name, by_alias](Row row) { return by_name(row) || by_alias(row); });
    }

    static bool denies(Requirement::Op op) {
        using Op = Requirement::Op;
        return op == Op::NotEquals || op == Op::NotIn || op == Op::NotContains || op == Op::NotExists;
    }

    void search() {
        m_needle = folded(m_filter.text);
        const auto in = [this](auto text) { return text && folded(*text).find(m_needle) != std::string::npos; };
        m_owners = decide(Column::Owner, in);
        m_labels = decide(Column::Labels, [this](auto text) {
            for (const auto& line : split(text.value_or(""), '\n'))
                if (folded(line).find(m_needle) != std::string::npos) return true;
            return false;
        });
    }

    void find_texts(const DeviceStore::Texts& texts) {
        m_found.reset();
        const auto& all = texts.searched();
        for (const char* at = all.data(); at < all.data() + all.size();) {
            const auto left = static_cast<std::size_t>(all.data() + all.size() - at);
            const auto* hit = static_cast<const char*>(::memmem(at, left, m_needle.data(), m_needle.size()));
            if (hit == nullptr) return;
            const auto next = std::upper_bound(texts.at.begin(), texts.at.end(), hit - all.data());
            m_found.set(static_cast<std::size_t>(next - texts.at.begin()) - 1);
            at = all.data() + *next;
        }
    }

    bool by_masks(const DeviceStore::Block& block, std::size_t at) const {
        for (std::size_t column = 0; column < columns; ++column)
            if (!m_masks[column].empty() && m_masks[column][block.ids[column][at]] == 0) return false;
        return true;
    }

    const DeviceStore& m_store;
    const Filter& m_filter;
    std::array<std::vector<char>, columns> m_masks; ///< by id; empty: all pass
    std::vector<std::function<bool(Row)>> m_rows;
    std::string m_needle;
    std::vector<char> m_owners;
    std::vector<char> m_labels;
    std::bitset<DeviceStore::block_rows> m_found;
};

} // namespace

std::optional<std::vector<Row>> filtered(const DeviceStore& store, const Filter& filter, const std::stop_token& stop) {
    std::vector<Row> rows;
    if (filter.text.find('\0') != std::string::npos) return rows; // stands in no text, and parts ours
    Passing passing(store, filter);
    for (std::size_t at = 0; at < store.blocks().size(); ++at) {
        if (stop.stop_requested()) return std::nullopt;
        passing.add_rows_of(at, rows);
    }
    if (store.sorted_rows() == store.rows()) return rows;
    const auto tail = std::lower_bound(rows.begin(), rows.end(), static_cast<Row>(store.sorted_rows()));
    const auto by_name = [&](Row a, Row b) { return store.name(a) < store.name(b); };
    std::sort(tail, rows.end(), by_name);
    std::inplace_merge(rows.begin(), tail, rows.end(), by_name);
    return rows;
}

} // namespace salvor::fleet
