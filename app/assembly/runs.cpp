#include "assembly/runs.h"

#include "assembly/library.h"
#include "base/clock.h"
#include "base/id.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace salvor::assembly {

namespace fs = std::filesystem;

Runs::Runs(fs::path given) : m_root(std::move(given)) {
    if (!m_root.empty()) return;
    const char* state = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    m_root =
        state != nullptr && *state == '/' ? fs::path(state) : fs::path(home != nullptr ? home : "/") / ".local/state";
    m_root /= "salvor/runs";
}

/// Writes a file durably, 0600.
static bool put(const fs::path& path, const std::string& bytes) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) return false;
    const bool ok = ::write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

Result<Runs::Made> Runs::make(const procedure::Procedure& procedure, const std::string& prelude,
                              const Json& session) const {
    const auto before = ::umask(077);
    Made made{random_id(12), {}};
    made.folder = m_root / made.id;
    std::error_code error;
    fs::create_directories(made.folder / "output", error);
    const auto name = fs::path(procedure.file).filename();
    bool ok =
        put(made.folder / "procedure" / name, procedure.bytes) && put(made.folder / "procedure/prelude.jq", prelude);
    for (const auto& [file, bytes] : procedure.files) ok = ok && put(made.folder / "procedure" / file, bytes);
    auto full = session;
    full["file"] = name.string();
    full["made"] = RealClock().utc().count(); // a drill's journal has the time of its world
    ok = ok && put(made.folder / "session.json", full.dump(1) + "\n");
    ::umask(before);
    if (!ok) return fail(Error::Code::Failed, "cannot write " + made.folder.string(), "rights or free space");
    return made;
}

std::vector<fs::path> Runs::all() const {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(m_root, error))
        if (fs::exists(entry.path() / "session.json")) found.push_back(entry.path());
    std::sort(found.begin(), found.end(), [](const fs::path& a, const fs::path& b) {
        std::error_code ignored;
        return fs::last_write_time(a / "session.json", ignored) < fs::last_write_time(b / "session.json", ignored);
    });
    return found;
}

Result<fs::path> Runs::find(const std::string& id) const {
    std::vector<fs::path> fits;
    const auto known = all();
    if (id == "last" && !known.empty()) return known.back();
    for (const auto& folder : known)
        if (folder.filename().string().rfind(id, 0) == 0) fits.push_back(folder);
    if (fits.size() == 1) return fits.front();
    if (fits.empty() && fs::exists(fs::path(id) / "journal.jsonl")) return fs::path(id);
    return fail(Error::Code::NotFound, fits.empty() ? "there is no run " + id : "more than one run begins with " + id,
                "salvor list --all shows them", m_root.string());
}

Result<Json> Runs::session(const fs::path& folder) {
    auto text = read_file(folder / "session.json");
    if (!text) return tl::unexpected(text.error());
    auto json = Json::parse(*text, nullptr, false);
    if (!json.is_object()) return fail(Error::Code::Invalid, "session.json is damaged", {}, folder.string());
    return json;
}

Result<procedure::Procedure> Runs::procedure(const fs::path& folder) {
    auto known = session(folder);
    if (!known) return tl::unexpected(known.error());
    auto prelude = read_file(folder / "procedure/prelude.jq");
    if (!prelude) return tl::unexpected(prelude.error());
    auto read = procedure::read(folder / "procedure" / known->value("file", std::string()), *prelude);
    if (!read.ok())
        return fail(Error::Code::Invalid, "the run's copy of the procedure cannot be read", {},
                    read.diagnostics.front().text());
    return std::move(read.procedure);
}

} // namespace salvor::assembly
