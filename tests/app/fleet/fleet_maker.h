#pragma once

#include "base/json.h"
#include "fleet/device_list.h"
#include "fleet/store_builder.h"

#include <QTest>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// A comparison that fails says what was there.
template<> inline char* QTest::toString(const std::string& text) { return qstrdup(text.c_str()); }

/// Fleets by a seed: the same seed, the same fleet. Some of everything that a service may leave out is left out.
class FleetMaker {
public:
    explicit FleetMaker(std::uint64_t seed) : m_random(seed) {}
    /// 52 characters, as an agent's fingerprint.
    std::string name();
    /// One device as the API has it.
    salvor::Json device(const std::string& name);
    /// Sorted by name, each name once.
    std::vector<salvor::Json> devices(std::size_t count);
    std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random); }
    bool one_in(std::size_t bound) { return below(bound) == 0; }
    /// The seed of a test: of its row, and printed if it fails.
    static std::string page(const std::vector<salvor::Json>& items, const std::string& next = {});
    std::mt19937_64& random() { return m_random; }

private:
    salvor::Json spec();
    salvor::Json status(const salvor::Json& spec);
    std::mt19937_64 m_random;
};

/// Rows of these documents, read as pages are.
salvor::Result<salvor::fleet::PageEnd> put_page(const std::string& page, salvor::fleet::StoreBuilder& builder);
/// A store of these documents.
std::shared_ptr<const salvor::fleet::DeviceStore> store_of(const std::vector<salvor::Json>& items,
                                                           const std::string& folder);
