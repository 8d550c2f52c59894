#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salvor {

/// Lower-case hex digits of the bytes.
std::string to_hex(std::string_view bytes);
/// Base64 (RFC 4648) with padding.
std::string to_base64(std::string_view bytes);
/// The bytes of a base64 text; nothing if it is not one. Line ends inside are passed over.
std::optional<std::string> from_base64(std::string_view text);
/// One word of a POSIX shell: bare if every byte is safe, otherwise in single quotes. For bytes 1 to 255.
std::string shell_quote(std::string_view word);
/// The words quoted and joined by blanks.
std::string shell_line(const std::vector<std::string>& argv);
/// Whether the bytes are UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool is_utf8(std::string_view bytes);
/// Invalid bytes replaced by U+FFFD.
std::string to_utf8(std::string_view bytes);
std::vector<std::string> split(std::string_view text, char separator);
/// Lines without their ends; a last line without an end counts, an empty rest does not.
std::vector<std::string> lines(std::string_view text);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string_view trimmed(std::string_view text);
/// The first line of a UTF-8 text, at most `width` bytes of it; … says that something was left out.
std::string headline(std::string_view text, std::size_t width);
/// The candidate nearest to `word` by edit distance, if near enough to be meant; for hints.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);
/// "90s", "2m", "1h30m", "500ms"; nothing if it is no duration.
std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);
/// "1.5 s", "2 m 5 s": for people.
std::string show_duration(std::chrono::milliseconds duration);

} // namespace salvor
