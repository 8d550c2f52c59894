#include "base/log.h"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/null_sink.h>
#include <sys/stat.h>

namespace salvor {

static std::shared_ptr<spdlog::logger>& current() {
    static auto logger = std::make_shared<spdlog::logger>("salvor", std::make_shared<spdlog::sinks::null_sink_mt>());
    return logger;
}

std::shared_ptr<spdlog::logger> log() { return current(); }

void log_to(const std::string& path) {
    const auto before = umask(077);
    current() = std::make_shared<spdlog::logger>("salvor", std::make_shared<spdlog::sinks::basic_file_sink_mt>(path));
    umask(before);
    current()->flush_on(spdlog::level::info);
}

} // namespace salvor
