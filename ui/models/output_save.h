#pragma once

#include "models/output_index.h"

namespace salvor::ui {

/// Writes the lines that are shown into a file, 0600, piece by piece: time in UTC, mark, text without colours. The file
/// has its name only once it is whole. No Qt; one thread.
class OutputSave {
public:
    struct Ended {
        std::filesystem::path path;
        std::uint64_t lines = 0;
        int error = 0; ///< errno; 0: it is there
    };
    OutputSave(const OutputIndex& index, std::filesystem::path path);
    ~OutputSave();
    OutputSave(const OutputSave&) = delete;
    OutputSave& operator=(const OutputSave&) = delete;
    /// Some more; its end, once it has come.
    std::optional<Ended> step(OutputIndex& index);

private:
    void write(const std::string& bytes);
    Ended end();
    std::filesystem::path m_path;
    std::filesystem::path m_part;
    int m_fd = -1;
    int m_error = 0;
    std::size_t m_chunk = 0;
    std::uint64_t m_line = 0;
    std::uint64_t m_until; ///< lines there were when it began
    std::uint64_t m_lines = 0;
};

} // namespace salvor::ui
