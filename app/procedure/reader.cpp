#include "procedure/reader.h"

#include "base/sha256.h"
#include "procedure/fields.h"
#include "procedure/references.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace salvor::procedure {

std::string Diagnostic::text() const {
    static const char* words[] = {"error", "warning", "note"};
    auto out = file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " +
               words[static_cast<int>(severity)] + ": ";
    if (!path.empty()) out += path + ": ";
    out += what;
    if (!hint.empty()) out += " (" + hint + ")";
    return out;
}

bool ReadResult::ok() const {
    return std::none_of(diagnostics.begin(), diagnostics.end(),
                        [](const Diagnostic& d) { return d.severity == Diagnostic::Severity::Error; });
}

static std::optional<std::string> content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

/// Every file that a command's stdin names.
static void collect_files(const Procedure& procedure, std::vector<const Command*>& out) {
    const auto command = [&](const Command& one) {
        out.push_back(&one);
        for (const auto& stage : one.pipe) out.push_back(&stage);
    };
    const std::function<void(const Action&)> action = [&](const Action& one) {
        command(one.command);
        for (const auto& done : one.done) command(done.command);
        for (const auto& undo : one.undo) action(undo);
    };
    const auto input = [&](const Input& one) {
        if (one.options_look) command(one.options_look->command);
        if (one.rows) command(one.rows->command);
        for (const auto& must : one.must) command(must.command);
    };
    for (const auto& one : procedure.inputs) input(one);
    for (const auto& step : procedure.steps) {
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& look : *looks) command(look.command);
        for (const auto& one : step.act) {
            action(one);
            for (const auto& field : one.form) input(field);
        }
    }
}

static void load_files(Procedure& procedure, const std::filesystem::path& folder) {
    std::vector<const Command*> commands;
    collect_files(procedure, commands);
    for (const auto* command : commands) {
        const auto& name = command->in.beside;
        if (name.empty() || procedure.files.contains(name) || name.find("..") != std::string::npos ||
            name.front() == '/')
            continue;
        if (auto content = content_of(folder / name)) procedure.files[name] = std::move(*content);
    }
}

ReadResult read_bytes(const std::string& bytes, const std::string& name, const std::filesystem::path& folder,
                      const std::string& prelude) {
    ReadResult result;
    Reading reading(name);
    auto parsed = document::parse(bytes);
    for (const auto& problem : parsed.problems) reading.error(problem.mark, problem.what, problem.hint);
    auto& procedure = result.procedure;
    procedure.file = name;
    procedure.bytes = bytes;
    if (parsed.root) {
        reading.procedure = &procedure;
        read_top(reading, *parsed.root, procedure);
        load_files(procedure, folder);
        std::string all = bytes;
        for (const auto& [file, content] : procedure.files) all += file + content;
        procedure.digest = sha256_hex(all + prelude);
        References(reading, procedure).run(prelude);
    }
    result.diagnostics = std::move(reading.diagnostics);
    std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                         return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
                     });
    return result;
}

ReadResult read(const std::filesystem::path& file, const std::string& prelude) {
    auto bytes = content_of(file);
    if (bytes) return read_bytes(*bytes, file.string(), file.parent_path(), prelude);
    ReadResult result;
    result.diagnostics.push_back({Diagnostic::Severity::Error, file.string(), {}, {}, "the file cannot be read", {}});
    return result;
}

} // namespace salvor::procedure
