#include "fleet/device_store.h"

#include <algorithm>

namespace salvor::fleet {

std::string_view DeviceStore::name(Row row) const {
    const auto& texts = *block(row).texts;
    const auto at = row % block_rows;
    return std::string_view(texts.shown).substr(texts.at[at], texts.name_size[at]);
}

std::string_view DeviceStore::alias(Row row) const {
    const auto& texts = *block(row).texts;
    const auto at = row % block_rows;
    const auto begin = texts.at[at] + texts.name_size[at] + 1;
    return std::string_view(texts.shown).substr(begin, texts.at[at + 1] - begin - 1);
}

std::optional<std::string_view> DeviceStore::text(Column column, Row row) const {
    const auto number = id(column, row);
    if (number == Dictionary::missing) return std::nullopt;
    return dictionary(column).text(number);
}

std::optional<std::int64_t> DeviceStore::gap(Row row) const {
    const auto reported = reported_version(row);
    const auto service = service_version(row);
    if (!reported || !service) return std::nullopt;
    return *reported - *service;
}

std::optional<Row> DeviceStore::find(std::string_view wanted) const {
    Row low = 0;
    for (auto count = static_cast<Row>(m_sorted); count > 0;) { // lower bound over rows
        const auto half = count / 2;
        if (name(low + half) < wanted)
            low += half + 1, count -= half + 1;
        else
            count = half;
    }
    if (low < m_sorted && name(low) == wanted) return low;
    const auto found = std::lower_bound(m_tail.begin(), m_tail.end(), wanted,
                                        [this](Row row, std::string_view other) { return name(row) < other; });
    if (found != m_tail.end() && name(*found) == wanted) return *found;
    return std::nullopt;
}

Result<Json> DeviceStore::document(Row row) const {
    const auto& one = block(row);
    const auto at = row % block_rows;
    auto bytes = m_spill->read({one.document_at[at], one.document_size[at]});
    if (!bytes) return tl::unexpected(bytes.error());
    auto json = Json::parse(*bytes, nullptr, false);
    if (json.is_discarded()) return fail(Error::Code::Failed, "the device's document cannot be read again");
    return json;
}

std::size_t DeviceStore::bytes() const {
    const auto held = [](const auto& vector) { return vector.capacity() * sizeof(vector[0]); };
    std::size_t sum = held(m_tail) + held(m_blocks);
    for (const auto& one : m_blocks) {
        sum += sizeof(Block) + sizeof(Texts) + one->texts->shown.capacity() + one->texts->folded.capacity() +
               held(one->texts->at) + held(one->texts->name_size);
        for (const auto& ids : one->ids) sum += held(ids);
        sum += held(one->reported_version) + held(one->service_version) + held(one->document_at) +
               held(one->document_size) + held(one->gone);
    }
    for (const auto& dictionary : m_dictionaries) sum += dictionary->bytes();
    return sum;
}

} // namespace salvor::fleet
