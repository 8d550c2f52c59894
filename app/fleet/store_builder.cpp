#include "fleet/store_builder.h"

#include <algorithm>

namespace salvor::fleet {

using Block = DeviceStore::Block;
using Texts = DeviceStore::Texts;

static constexpr auto block_rows = DeviceStore::block_rows;

/// ASCII only, as names and most aliases are.
static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

StoreBuilder::StoreBuilder(std::shared_ptr<Spill> spill)
    : m_store(std::make_shared<DeviceStore>()), m_spill(std::move(spill)), m_anew(true) {
    for (auto& dictionary : m_store->m_dictionaries) dictionary = std::make_shared<const Dictionary>();
}

StoreBuilder::StoreBuilder(const std::shared_ptr<const DeviceStore>& old)
    : m_store(std::make_shared<DeviceStore>(*old)), m_spill(old->m_spill), m_anew(false), m_own(old->m_blocks.size()),
      m_own_texts(old->m_blocks.size()), m_marks(old->m_rows, Before) {
    for (const auto row : old->m_tail) m_tail.emplace(old->name(row), row);
}

std::optional<Row> StoreBuilder::find(std::string_view name) const {
    const auto sorted = static_cast<Row>(m_store->m_sorted);
    if (m_tail.empty() && (sorted == 0 || m_store->name(sorted - 1) < name)) return std::nullopt; // the usual page
    if (const auto found = m_tail.find(name); found != m_tail.end()) return found->second;
    return m_store->find(name); // its tail is the older state's, and a part of ours
}

std::uint32_t StoreBuilder::intern(std::size_t column, const std::string& text) {
    auto& last = m_last[column];
    if (last.id != Dictionary::missing && last.text == text) return last.id;
    auto& shared = m_store->m_dictionaries[column];
    auto id = shared->find(text);
    if (!id) {
        if (m_own_dictionaries[column] == nullptr) {
            auto copy = std::make_shared<Dictionary>(*shared);
            m_own_dictionaries[column] = copy.get();
            shared = std::move(copy);
        }
        id = m_own_dictionaries[column]->add(text);
    }
    last = {text, *id};
    return *id;
}

StoreBuilder::Ids StoreBuilder::intern(const Device& device) {
    Ids ids{};
    for (std::size_t column = 0; column < columns; ++column)
        if (device.texts[column]) ids[column] = intern(column, *device.texts[column]);
    return ids;
}

Block& StoreBuilder::own(std::size_t block) {
    if (m_own[block] == nullptr) {
        auto copy = std::make_shared<Block>(*m_store->m_blocks[block]);
        m_own[block] = copy.get();
        m_store->m_blocks[block] = std::move(copy);
    }
    return *m_own[block];
}

Texts& StoreBuilder::own_texts(std::size_t block) {
    if (m_own_texts[block] == nullptr) {
        auto copy = std::make_shared<Texts>(*m_store->m_blocks[block]->texts);
        m_own_texts[block] = copy.get();
        own(block).texts = std::move(copy);
    }
    return *m_own_texts[block];
}

Result<void> StoreBuilder::put(const Device& device, std::string_view document) {
    const auto found = find(device.name);
    if (!found) return append(device, document);
    m_twice += came(*found) ? 1 : 0;
    return replace(*found, device, document);
}

Result<void> StoreBuilder::append(const Device& device, std::string_view document) {
    const auto range = m_spill->append(document);
    if (!range) return tl::unexpected(range.error());
    auto& store = *m_store;
    const auto row = static_cast<Row>(store.m_rows);
    if (row % block_rows == 0) {
        if (!m_own.empty()) seal(m_own.size() - 1);
        auto block = std::make_shared<Block>();
        auto texts = std::make_shared<Texts>();
        texts->at.push_back(0);
        m_own.push_back(block.get());
        m_own_texts.push_back(texts.get());
        block->texts = std::move(texts);
        store.m_blocks.push_back(std::move(block));
    }
    const auto at = row / block_rows;
    auto& texts = own_texts(at);
    texts.shown.append(device.name).push_back('\0');
    texts.shown.append(device.alias).push_back('\0');
    texts.at.push_back(static_cast<std::uint32_t>(texts.shown.size()));
    texts.name_size.push_back(static_cast<std::uint8_t>(device.name.size()));
    auto& block = own(at);
    for (auto& ids : block.ids) ids.push_back(Dictionary::missing);
    block.reported_version.push_back(DeviceStore::no_version);
    block.service_version.push_back(DeviceStore::no_version);
    block.document_at.push_back(range->at);
    block.document_size.push_back(range->size);
    block.gone.push_back(0);
    write(row, intern(device), device);
    if (m_tail.empty() && store.m_sorted == row && (row == 0 || store.name(row - 1) < std::string_view(device.name)))
        ++store.m_sorted;
    else
        m_tail.emplace(device.name, row);
    ++store.m_rows;
    ++store.m_devices;
    m_marks.push_back(Came | Added);
    return {};
}

void StoreBuilder::write(Row row, const Ids& ids, const Device& device) {
    auto& block = own(row / block_rows);
    const auto at = row % block_rows;
    for (std::size_t column = 0; column < columns; ++column) block.ids[column][at] = ids[column];
    block.reported_version[at] = device.reported_version.value_or(DeviceStore::no_version);
    block.service_version[at] = device.service_version.value_or(DeviceStore::no_version);
}

Result<void> StoreBuilder::replace(Row row, const Device& device, std::string_view document) {
    const auto& before = m_store->block(row);
    const auto at = row % block_rows;
    const auto ids = intern(device);
    m_marks[row] |= Came;
    bool equal = before.gone[at] == 0 && m_store->alias(row) == device.alias &&
                 m_store->reported_version(row) == device.reported_version &&
                 m_store->service_version(row) == device.service_version;
    for (std::size_t column = 0; equal && column < columns; ++column) equal = before.ids[column][at] == ids[column];
    if (!m_spill->same({before.document_at[at], before.document_size[at]}, document)) {
        const auto range = m_spill->append(document);
        if (!range) return tl::unexpected(range.error());
        auto& block = own(row / block_rows);
        block.document_at[at] = range->at;
        block.document_size[at] = range->size;
    }
    if (equal) return {};
    if (m_store->alias(row) != device.alias) rename(row, device.alias);
    write(row, ids, device);
    auto& block = own(row / block_rows);
    if (block.gone[at] != 0) {
        ++m_store->m_devices;
        m_marks[row] |= (m_marks[row] & Removed) != 0 ? Changed : Added; // it was gone, in this build or before it
    }
    block.gone[at] = 0;
    m_marks[row] = static_cast<std::uint8_t>((m_marks[row] | Changed) & ~Removed);
    return {};
}

/// Texts stand in order of their rows, so the rest of the block moves.
void StoreBuilder::rename(Row row, const std::string& alias) {
    auto& texts = own_texts(row / block_rows);
    const auto at = row % block_rows;
    const auto begin = texts.at[at] + texts.name_size[at] + 1;
    const auto size = texts.at[at + 1] - begin - 1;
    texts.shown.replace(begin, size, alias);
    const auto more = static_cast<std::int64_t>(alias.size()) - static_cast<std::int64_t>(size);
    for (auto i = at + 1; i < texts.at.size(); ++i) texts.at[i] = static_cast<std::uint32_t>(texts.at[i] + more);
}

bool StoreBuilder::remove(std::string_view name) {
    const auto row = find(name);
    if (!row || m_store->gone(*row)) return false;
    own(*row / block_rows).gone[*row % block_rows] = 1;
    --m_store->m_devices;
    m_marks[*row] |= Removed;
    return true;
}

/// Nothing more is added to the block: no room is kept, its texts are folded, and it is shared from now on.
void StoreBuilder::seal(std::size_t at) {
    if (auto* texts = std::exchange(m_own_texts[at], nullptr); texts != nullptr) {
        texts->folded.assign(texts->shown.size(), '\0');
        std::transform(texts->shown.begin(), texts->shown.end(), texts->folded.begin(), lower);
        if (texts->folded == texts->shown) texts->folded.clear();
        texts->shown.shrink_to_fit();
        texts->folded.shrink_to_fit();
        texts->at.shrink_to_fit();
        texts->name_size.shrink_to_fit();
    }
    auto* block = std::exchange(m_own[at], nullptr);
    if (block == nullptr) return;
    for (auto& ids : block->ids) ids.shrink_to_fit();
    block->reported_version.shrink_to_fit();
    block->service_version.shrink_to_fit();
    block->document_at.shrink_to_fit();
    block->document_size.shrink_to_fit();
    block->gone.shrink_to_fit();
}

/// Blocks and dictionaries are shared from now on: whatever is written to them later goes to copies.
Result<std::shared_ptr<const DeviceStore>> StoreBuilder::so_far() {
    if (auto flushed = m_spill->flush(); !flushed) return tl::unexpected(flushed.error());
    for (std::size_t at = 0; at < m_own.size(); ++at) seal(at);
    m_own_dictionaries.fill(nullptr);
    auto store = std::make_shared<DeviceStore>(*m_store);
    store->m_spill = m_spill;
    store->m_tail.clear();
    for (const auto& [name, row] : m_tail) store->m_tail.push_back(row);
    return store;
}

Result<StoreBuilder::Built> StoreBuilder::finish() {
    if (auto flushed = m_spill->flush(); !flushed) return tl::unexpected(flushed.error());
    for (std::size_t at = 0; at < m_own.size(); ++at) seal(at);
    m_store->m_spill = m_spill;
    m_store->m_tail.clear();
    for (const auto& [name, row] : m_tail) m_store->m_tail.push_back(row);
    Built built;
    built.twice = m_twice;
    for (Row row = 0; !m_anew && row < m_marks.size(); ++row) {
        const auto mark = m_marks[row];
        const bool before = (mark & Before) != 0;
        if ((mark & Removed) != 0) {
            if (before) built.removed.push_back(row);
        } else if ((mark & Added) != 0)
            built.added.push_back(row);
        else if ((mark & Changed) != 0)
            built.changed.push_back(row);
    }
    built.store = std::move(m_store);
    return built;
}

} // namespace salvor::fleet
