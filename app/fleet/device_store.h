#pragma once

#include "base/json.h"
#include "fleet/device.h"
#include "fleet/dictionary.h"
#include "fleet/spill.h"

#include <limits>
#include <memory>
#include <span>

namespace salvor::fleet {

/// A row of a store. Rows keep their number from one snapshot to the next, until a fleet is read anew.
using Row = std::uint32_t;

/// One state of a fleet, in columns; never changes. Snapshots share the parts in which they agree, so that one more
/// costs what has changed. Any thread.
class DeviceStore {
public:
    /// So many rows stand in one block; the last may have fewer.
    static constexpr std::size_t block_rows = 4096;
    static constexpr std::int64_t no_version = std::numeric_limits<std::int64_t>::min();

    /// Names and aliases of a block: "name NUL alias NUL" for each row.
    struct Texts {
        std::string shown;
        std::string folded;            ///< lower case, for searches; empty if `shown` is in lower case
        std::vector<std::uint32_t> at; ///< where each row begins, and where the last one ends
        std::vector<std::uint8_t> name_size;
        const std::string& searched() const { return folded.empty() ? shown : folded; }
    };
    struct Block {
        std::shared_ptr<const Texts> texts;
        std::array<std::vector<std::uint32_t>, columns> ids;
        std::vector<std::int64_t> reported_version; ///< or no_version
        std::vector<std::int64_t> service_version;  ///< or no_version
        std::vector<std::uint64_t> document_at;
        std::vector<std::uint32_t> document_size;
        std::vector<std::uint8_t> gone; ///< 1: was removed since the fleet was read
        std::size_t rows() const { return gone.size(); }
    };

    /// Rows, with those that are gone.
    std::size_t rows() const { return m_rows; }
    /// Devices: rows that are not gone.
    std::size_t devices() const { return m_devices; }
    std::span<const std::shared_ptr<const Block>> blocks() const { return m_blocks; }
    const Dictionary& dictionary(Column column) const { return *m_dictionaries[index_of(column)]; }
    /// Whether rows stand in the order of their names; if not, those from `sorted_rows` on came out of order.
    std::size_t sorted_rows() const { return m_sorted; }

    bool gone(Row row) const { return block(row).gone[row % block_rows] != 0; }
    std::string_view name(Row row) const;
    std::string_view alias(Row row) const;
    std::uint32_t id(Column column, Row row) const { return block(row).ids[index_of(column)][row % block_rows]; }
    /// Nothing where it is not reported.
    std::optional<std::string_view> text(Column column, Row row) const;
    std::optional<std::int64_t> reported_version(Row row) const { return known(block(row).reported_version, row); }
    std::optional<std::int64_t> service_version(Row row) const { return known(block(row).service_version, row); }
    /// How many versions the device is ahead of the service; nothing if either is not known.
    std::optional<std::int64_t> gap(Row row) const;
    /// The row of that name, also of one that is gone.
    std::optional<Row> find(std::string_view name) const;
    /// The whole device as the service said it, from the spill; reads a file.
    Result<Json> document(Row row) const;
    /// Memory held by columns, texts and dictionaries.
    std::size_t bytes() const;

private:
    friend class StoreBuilder;
    const Block& block(Row row) const { return *m_blocks[row / block_rows]; }
    static std::optional<std::int64_t> known(const std::vector<std::int64_t>& versions, Row row) {
        const auto version = versions[row % block_rows];
        return version == no_version ? std::nullopt : std::optional(version);
    }
    std::size_t m_rows = 0;
    std::size_t m_devices = 0;
    std::size_t m_sorted = 0;
    std::vector<Row> m_tail; ///< rows from m_sorted on, by name
    std::vector<std::shared_ptr<const Block>> m_blocks;
    std::array<std::shared_ptr<const Dictionary>, columns> m_dictionaries;
    std::shared_ptr<Spill> m_spill;
};

} // namespace salvor::fleet
