#pragma once

#include "backends/launcher/job.h"

#include <map>

namespace salvor::launcher {

/// The jobs of one host, on its I/O thread. Whoever owns it calls `sweep` once per turn of its loop.
class Desk {
public:
    Desk(std::string host, Connection& connection, SecretStore& secrets, Reports& reports)
        : m_place{std::move(host), connection, secrets, reports} {}

    void run(std::uint64_t id, exec::Command command, bool with_mark, std::shared_ptr<Progress> progress);
    void script(std::uint64_t id, ScriptJob::Maker maker);
    /// See Place::exported.
    void know_exported(std::string names) { m_place.exported = std::move(names); }
    void cancel(std::uint64_t id);
    void abandon(std::uint64_t id);
    void answer(std::uint64_t id, bool known);
    /// Forgets jobs that have ended.
    void sweep();

private:
    Place m_place;
    std::map<std::uint64_t, std::unique_ptr<CommandJob>> m_commands;
    std::map<std::uint64_t, std::unique_ptr<ScriptJob>> m_scripts;
    std::vector<std::uint64_t> m_done;
};

/// What the main thread wants of a desk; called on the desk's thread.
using Order = std::function<void(Desk&)>;

} // namespace salvor::launcher
