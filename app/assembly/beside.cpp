#include "assembly/beside.h"

#include "assembly/policy.h"
#include "assembly/real_session.h"
#include "base/text.h"
#include "engine/journal_copy.h"

#include <QPointer>
#include <fstream>

namespace salvor::assembly {

namespace fs = std::filesystem;

static constexpr std::size_t file_limit = 64U << 20;

static std::string folder_of(const std::string& run) { return std::string(engine::JournalCopy::parent) + "/" + run; }

Result<std::string> Beside::Kept::choose(const std::string& wanted) const {
    std::vector<std::string> fits;
    for (const auto& run : runs)
        if (run.starts_with(wanted)) fits.push_back(run);
    if (fits.size() == 1) return fits.front();
    if (runs.empty()) return fail(Error::Code::NotFound, "no run has a copy of its journal on this host");
    return fail(Error::Code::NotFound, fits.empty() ? "there is no run " + wanted : "there is more than one run",
                "one of " + Json(runs).dump());
}

Beside::Beside(exec::Prompter& prompter, const std::string& place, const std::string& ssh_config)
    : m_host(make_host(place, ssh_config, m_secrets, prompter)) {
    if (m_host) m_asker = std::make_unique<Asker>(*m_host);
}

Beside::~Beside() = default;

void Beside::open(std::function<void(Result<std::string>)> then) {
    if (!m_host) return then(fail(Error::Code::Invalid, "there is no such place", "here, or ssh:HOST"));
    m_host->open([this, alive = QPointer<Beside>(this), then = std::move(then)](Result<exec::HostIdentity> who) {
        if (!alive) return;
        if (!who) return then(tl::unexpected(who.error()));
        m_become = who->user == "root" ? "" : "root";
        then(who->user);
    });
}

/// What a command printed; NotFound if it exited with anything but 0, Failed if it could not run.
void Beside::ask(std::vector<std::string> argv, std::function<void(Result<std::string>)> then) {
    open([this, argv = std::move(argv), then = std::move(then)](Result<std::string> user) mutable {
        if (!user) return then(tl::unexpected(user.error()));
        m_asker->run(
            std::move(argv), m_become,
            [then = std::move(then)](const exec::Outcome& outcome, const std::string& out, const std::string& err) {
                if (outcome.kind != exec::Outcome::Kind::Exited)
                    return then(fail(Error::Code::Failed, outcome.text(), "root on the host is needed"));
                if (outcome.code != 0) return then(fail(Error::Code::NotFound, std::string(trimmed(err))));
                then(out);
            },
            file_limit);
    });
}

void Beside::look(std::function<void(Result<Kept>)> then) {
    ask({"find", engine::JournalCopy::parent, "-mindepth", "2", "-maxdepth", "2", "-name", "journal.jsonl"},
        [this, then = std::move(then)](Result<std::string> found) {
            if (!found && found.error().code != Error::Code::NotFound) return then(tl::unexpected(found.error()));
            Kept kept;
            for (const auto& path : lines(found.value_or("")))
                kept.runs.push_back(fs::path(path).parent_path().filename().string());
            // Files of the lock that are not there make cat exit 1; what it printed counts all the same.
            m_asker->run(engine::LockHolder::look(), m_become,
                         [then, kept](const exec::Outcome&, const std::string& out, const std::string&) mutable {
                             kept.holder = engine::LockHolder::from(out);
                             then(std::move(kept));
                         });
        });
}

/// Gives the host's lock a token that nobody knows: whoever held it changes nothing more, and the copy grows no more.
void Beside::fence_off(std::function<void(Result<void>)> then) {
    ask({"cp", "/proc/sys/kernel/random/uuid", engine::HostLock::token_file},
        [then = std::move(then)](const Result<std::string>& done) {
            if (!done) return then(tl::unexpected(done.error()));
            then({});
        });
}

void Beside::fetch(const std::string& run, const fs::path& folder, std::function<void(Result<void>)> then) {
    ask({"find", folder_of(run), "-type", "f"}, [this, run, folder, then = std::move(then)](Result<std::string> found) {
        if (!found) return then(tl::unexpected(found.error()));
        std::vector<std::string> files;
        for (const auto& path : lines(*found)) files.push_back(path.substr(folder_of(run).size() + 1));
        fetch_next(run, folder, std::move(files), then);
    });
}

void Beside::fetch_next(const std::string& run, const fs::path& folder, std::vector<std::string> files,
                        std::function<void(Result<void>)> then) {
    if (files.empty()) return then({});
    const auto file = files.back();
    files.pop_back();
    const auto path = (folder / file).lexically_normal();
    if (path.lexically_relative(folder).string().starts_with(".."))
        return then(fail(Error::Code::Refused, "a file of the copy lies outside of it", {}, file));
    ask({"cat", "--", folder_of(run) + "/" + file},
        [this, run, folder, path, files = std::move(files), then = std::move(then)](Result<std::string> bytes) {
            if (!bytes) return then(tl::unexpected(bytes.error()));
            if (!Runs::put(path, *bytes))
                return then(fail(Error::Code::Failed, "cannot write " + path.string(), "rights or free space"));
            fetch_next(run, folder, files, then);
        });
}

void Beside::follow(const std::string& run, const fs::path& folder, std::function<void(Result<void>)> then) {
    const auto journal = folder / "journal.jsonl";
    std::error_code error;
    const auto size = fs::file_size(journal, error);
    ask({"tail", "-c", "+" + std::to_string(size + 1), folder_of(run) + "/journal.jsonl"},
        [journal, then = std::move(then)](Result<std::string> more) {
            if (!more) return then(tl::unexpected(more.error()));
            std::ofstream(journal, std::ios::binary | std::ios::app) << *more;
            then({});
        });
}

void Beside::take_over(const Decision& decision, const Runs& runs, std::function<void(Result<Json>)> then) {
    if (auto may = may_change(); !may) return then(tl::unexpected(may.error()));
    if (decision.holder.run != decision.run) return adopt(decision, "nobody who holds the lock", runs, then);
    fence_off([this, decision, runs, then = std::move(then)](const Result<void>& done) {
        if (!done) return then(tl::unexpected(done.error()));
        adopt(decision, decision.holder.who, runs, then);
    });
}

void Beside::adopt(const Decision& decision, const std::string& who, const Runs& runs,
                   std::function<void(Result<Json>)> then) {
    const auto folder = runs.root() / (".fetched-" + decision.run);
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    fetch(decision.run, folder, [decision, who, runs, folder, then = std::move(then)](Result<void> fetched) {
        if (!fetched) return then(tl::unexpected(fetched.error()));
        const auto journal = engine::Journal::contents(folder);
        Result<fs::path> adopted = fail(Error::Code::Invalid, "the copy of the journal is damaged: " + journal.problem);
        if (journal.problem.empty()) adopted = runs.adopt(folder, decision.run, decision.ssh_config);
        std::error_code ignored_too;
        fs::remove_all(folder, ignored_too);
        if (!adopted) return then(tl::unexpected(adopted.error()));
        then(Json{{"who", who}, {"lines", journal.events.size()}, {"reason", decision.reason}});
    });
}

} // namespace salvor::assembly
