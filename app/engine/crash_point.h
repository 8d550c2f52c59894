#pragma once

#include <optional>
#include <string>

namespace salvor::engine {

/// Kill points for tests: the journal's thread ends the whole process by SIGKILL just before or after a line is
/// written. Set by SALVOR_CRASH_AT="<n>:before|after" (the n-th append of this process), or by SALVOR_CRASH_NEW=FILE:
/// at the first append, before or after, whose kind and subject are not in FILE yet; it is added first. So a run that
/// is resumed again and again passes each of its points exactly once. Without them it does nothing.
class CrashPoint {
public:
    static CrashPoint from_environment();
    void at(const std::string& key, const std::string& side);

private:
    long m_number = 0;
    std::string m_side;
    std::string m_file;
    long m_count = 0;
};

} // namespace salvor::engine
