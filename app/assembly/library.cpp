#include "assembly/library.h"

#include "base/pattern.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace salvor::assembly {

namespace fs = std::filesystem;

Result<std::string> read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(Error::Code::NotFound, "cannot read " + path.string());
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

static std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value == '/' ? value : std::string(); // relative values are to be ignored (XDG basedir)
}

Library::Library(fs::path given) {
    const auto add = [this](const fs::path& root) {
        std::error_code error;
        if (!root.empty() && fs::is_directory(root, error)) m_roots.push_back(fs::canonical(root, error));
    };
    if (!given.empty()) {
        add(given);
        return;
    }
    const auto home = variable("XDG_DATA_HOME");
    if (!home.empty())
        add(fs::path(home) / "salvor/workflows");
    else if (const auto user = variable("HOME"); !user.empty())
        add(fs::path(user) / ".local/share/salvor/workflows");
    std::error_code error;
    add(fs::read_symlink("/proc/self/exe", error).parent_path() / "../share/salvor/workflows");
    auto dirs = std::string(std::getenv("XDG_DATA_DIRS") != nullptr ? std::getenv("XDG_DATA_DIRS")
                                                                    : "/usr/local/share:/usr/share");
    for (const auto& dir : split(dirs, ':'))
        if (!dir.empty() && dir[0] == '/') add(fs::path(dir) / "salvor/workflows");
    std::vector<fs::path> unique;
    for (const auto& root : m_roots)
        if (std::find(unique.begin(), unique.end(), root) == unique.end()) unique.push_back(root);
    m_roots = unique;
}

/// The id of a procedure file without reading all of it: its own `id:` line; nothing if it is not a procedure.
static std::string id_in(const fs::path& file) {
    std::ifstream in(file);
    std::string id;
    bool procedure = false;
    static const Pattern id_line("^id:\\s*['\"]?([a-z0-9.-]+)['\"]?\\s*(#.*)?$");
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("salvor:", 0) == 0) procedure = true;
        if (const auto found = id_line.all(line); id.empty() && !found.empty()) id = found[0][1];
        if (procedure && !id.empty()) return id;
    }
    return {};
}

std::vector<Library::Entry> Library::files() const {
    std::vector<Entry> found;
    for (const auto& root : m_roots) {
        std::error_code error;
        for (const auto& system : fs::directory_iterator(root, error)) {
            if (!system.is_directory() || system.path().filename() == "worlds") continue;
            for (const auto& file : fs::directory_iterator(system.path(), error))
                if (file.path().extension() == ".yaml" && file.path().filename().string().rfind("answers.", 0) != 0)
                    found.push_back({id_in(file.path()), file.path()});
        }
    }
    std::sort(found.begin(), found.end(), [](const Entry& a, const Entry& b) { return a.file < b.file; });
    return found;
}

Result<std::vector<Library::Entry>> Library::entries() const {
    std::map<std::string, fs::path> found;
    for (const auto& [id, file] : files()) {
        if (id.empty()) continue;
        const auto [at, fresh] = found.emplace(id, file);
        if (!fresh)
            return fail(Error::Code::Invalid,
                        "two procedures have the id " + id + ": " + at->second.string() + " and " + file.string(),
                        "rename or remove one");
    }
    std::vector<Entry> entries;
    for (const auto& [id, file] : found) entries.push_back({id, file});
    return entries;
}

Result<std::string> Library::prelude() const {
    for (const auto& root : m_roots)
        if (fs::exists(root / "prelude.jq")) return read_file(root / "prelude.jq");
    return fail(Error::Code::NotFound, "no prelude.jq in any workflows folder", "--workflows FOLDER names one");
}

Result<procedure::ReadResult> Library::read(const std::string& id_or_path) const {
    auto text = prelude();
    if (!text) return tl::unexpected(text.error());
    if (id_or_path.find('/') != std::string::npos || id_or_path.ends_with(".yaml"))
        return procedure::read(id_or_path, *text);
    auto all = entries();
    if (!all) return tl::unexpected(all.error());
    std::vector<std::string> ids;
    for (const auto& entry : *all) {
        if (entry.id == id_or_path) return procedure::read(entry.file, *text);
        ids.push_back(entry.id);
    }
    const auto near = nearest(id_or_path, ids);
    return fail(Error::Code::NotFound, "there is no procedure " + id_or_path,
                near ? "did you mean " + *near + "?" : "salvor list shows all");
}

std::vector<fs::path> Library::scenarios(const fs::path& procedure_file) const {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& file : fs::directory_iterator(procedure_file.parent_path() / "drills", error))
        if (file.path().extension() == ".yaml") found.push_back(file.path());
    std::sort(found.begin(), found.end());
    return found;
}

Result<fs::path> Library::world(const std::string& name) const {
    for (const auto& root : m_roots)
        if (fs::exists(root / "worlds" / (name + ".yaml"))) return root / "worlds" / (name + ".yaml");
    return fail(Error::Code::NotFound, "there is no world " + name);
}

} // namespace salvor::assembly
