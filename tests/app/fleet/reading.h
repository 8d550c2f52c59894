#pragma once

#include "fleet/device_reader.h"
#include "service.h"

/// Reading from a service, quickly.

inline salvor::fleet::FlightctlOptions options(const Service& service) {
    using namespace std::chrono_literals;
    salvor::fleet::FlightctlOptions out;
    out.folder = service.folder();
    out.program = Service::program();
    out.env["FLIGHTCTL_SERVICE"] = salvor::exec::MixedText(service.file());
    out.per_minute = 60000;
    out.pause = 5ms;
    out.rate_wait = 1s;
    return out;
}

using Start = bool (salvor::fleet::DeviceReader::*)(salvor::fleet::DeviceReader::Then);

/// Reads and waits for it.
inline salvor::fleet::Reading read(salvor::fleet::DeviceReader& reader,
                                   Start start = &salvor::fleet::DeviceReader::read_all, int ms = 30000) {
    std::optional<salvor::fleet::Reading> got;
    if (!(reader.*start)([&](const salvor::fleet::Reading& reading) { got = reading; })) qFatal("it was busy");
    if (!QTest::qWaitFor([&] { return got.has_value(); }, ms)) qFatal("it does not end");
    return *got;
}

inline salvor::Json small(const std::string& name, const std::string& status) {
    return {{"metadata", {{"name", name}}}, {"status", {{"summary", {{"status", status}}}}}};
}

/// "d000", "d001", …
inline std::string numbered(std::size_t number) {
    auto digits = std::to_string(number);
    return "d" + std::string(3 - digits.size(), '0') + digits;
}

inline std::vector<salvor::Json> small_fleet(std::size_t count, const std::string& status) {
    std::vector<salvor::Json> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(small(numbered(i), status));
    return out;
}
