#pragma once

#include "fleet/device_store.h"

#include <functional>

namespace salvor::fleet {

/// Makes a store: of a fleet that is read anew, or of an older state and what has come since. Of two devices with one
/// name the last wins. One thread.
class StoreBuilder {
public:
    explicit StoreBuilder(std::shared_ptr<Spill> spill);
    /// Everything that is not put or removed stays as it is, and stays shared.
    explicit StoreBuilder(const std::shared_ptr<const DeviceStore>& old);
    StoreBuilder(const StoreBuilder&) = delete;
    StoreBuilder& operator=(const StoreBuilder&) = delete;

    /// Failed if the document cannot be kept.
    Result<void> put(const Device& device, std::string_view document);
    /// Whether there was such a device.
    bool remove(std::string_view name);
    /// Whether the row was put.
    bool came(Row row) const { return row < m_marks.size() && (m_marks[row] & Came) != 0; }
    std::size_t rows() const { return m_store->m_rows; }

    /// What was put so far, as a store of its own; its rows keep their numbers in what follows. Failed if documents
    /// cannot be kept.
    Result<std::shared_ptr<const DeviceStore>> so_far();

    struct Built {
        std::shared_ptr<const DeviceStore> store;
        /// Against the older state, ascending; of a fleet read anew all empty. A change that no column shows (a
        /// condition's time) is no change.
        std::vector<Row> changed;
        std::vector<Row> added;
        std::vector<Row> removed;
        std::size_t twice = 0; ///< names that came more than once
    };
    /// The last call.
    Result<Built> finish();

private:
    enum Mark : std::uint8_t { Came = 1, Changed = 2, Added = 4, Removed = 8, Before = 16 };
    using Ids = std::array<std::uint32_t, columns>;
    std::optional<Row> find(std::string_view name) const;
    std::uint32_t intern(std::size_t column, const std::string& text);
    Ids intern(const Device& device);
    DeviceStore::Block& own(std::size_t block);
    DeviceStore::Texts& own_texts(std::size_t block);
    Result<void> append(const Device& device, std::string_view document);
    Result<void> replace(Row row, const Device& device, std::string_view document);
    void rename(Row row, const std::string& alias);
    void write(Row row, const Ids& ids, const Device& device);
    void seal(std::size_t block);

    std::shared_ptr<DeviceStore> m_store;
    std::shared_ptr<Spill> m_spill;
    bool m_anew;
    std::vector<DeviceStore::Block*> m_own; ///< blocks of this builder; null: shared with the older state
    std::vector<DeviceStore::Texts*> m_own_texts;
    std::array<Dictionary*, columns> m_own_dictionaries{};
    struct Last {
        std::string text;
        std::uint32_t id = Dictionary::missing;
    };
    std::array<Last, columns> m_last;               ///< most devices are like the one before
    std::map<std::string, Row, std::less<>> m_tail; ///< rows that came out of order
    std::vector<std::uint8_t> m_marks;
    std::size_t m_twice = 0;
};

} // namespace salvor::fleet
