#include "assembly/runs.h"

#include "assembly/library.h"
#include "base/clock.h"
#include "base/id.h"
#include "engine/journal.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
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

bool Runs::put(const fs::path& path, const std::string& bytes) {
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

/// Whether a console on this machine has the journal open. Two that ask at once do not take each other for one.
static bool in_use(const fs::path& journal) {
    const int fd = ::open(journal.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    const bool free = ::flock(fd, LOCK_SH | LOCK_NB) == 0;
    if (free) ::flock(fd, LOCK_UN); // before a child that is just being started holds it too
    ::close(fd);
    return !free;
}

Result<fs::path> Runs::adopt(const fs::path& fetched, const std::string& run, const std::string& ssh_config) const {
    const auto folder = m_root / run;
    const auto journal = folder / "journal.jsonl";
    std::error_code error;
    if (!fs::exists(folder)) {
        auto known = session(fetched);
        if (!known) return tl::unexpected(known.error());
        (*known)["ssh_config"] = ssh_config;
        put(fetched / "session.json", known->dump(1) + "\n");
        if (!engine::Journal::forget_end(fetched))
            return fail(Error::Code::Failed, "cannot write into " + fetched.string(), "rights or free space");
        fs::create_directories(m_root, error);
        fs::rename(fetched, folder, error);
        if (error) return fail(Error::Code::Failed, "cannot write " + folder.string(), error.message());
        fs::create_directories(folder / "output", error);
        return folder;
    }
    if (in_use(journal))
        return fail(Error::Code::Refused, "this run is open in another console on this machine", "end that one first");
    const auto ours = read_file(journal).value_or("");
    const auto theirs = read_file(fetched / "journal.jsonl").value_or("");
    if (ours.starts_with(theirs)) return folder;
    if (!engine::Journal::forget_end(folder)) // what it says is of ours
        return fail(Error::Code::Failed, "cannot write into " + folder.string(), "rights or free space");
    if (!theirs.starts_with(ours)) {
        int number = 1;
        while (fs::exists(folder / ("journal.superseded-" + std::to_string(number)))) ++number;
        fs::rename(journal, folder / ("journal.superseded-" + std::to_string(number)), error);
    }
    if (!error) fs::rename(fetched / "journal.jsonl", journal, error);
    if (error) return fail(Error::Code::Failed, "cannot replace " + journal.string(), error.message());
    return folder;
}

std::vector<fs::path> Runs::all() const {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry :
         fs::directory_iterator(m_root, error)) // a hidden one is another console's, or half fetched
        if (!entry.path().filename().string().starts_with('.') && fs::exists(entry.path() / "session.json"))
            found.push_back(entry.path());
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
    std::string first;
    std::ifstream journal(folder / "journal.jsonl", std::ios::binary);
    std::getline(journal, first);
    const auto opened = Json::parse(first, nullptr, false);
    const auto digest = opened.is_object() ? opened.value("data", Json::object()).value("digest", std::string()) : "";
    if (!digest.empty() && digest != read.procedure.digest)
        return fail(Error::Code::Refused, "the run's copy of the procedure is not the one that it was opened with",
                    "take it back from where it was changed", (folder / "procedure").string());
    return std::move(read.procedure);
}

} // namespace salvor::assembly
