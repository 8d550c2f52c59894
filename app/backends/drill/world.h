#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "exec/evaluator.h"
#include "exec/outcome.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace salvor::backends::drill {

/// The simulated world: one JSON value that tools read and change. `hosts` (files, units, containers, secrets),
/// `clusters` (see cluster.h), `postgres`, `kv`, `fleet`, `queries` (what psql answers to a file of that name, as jq
/// over {world, database}). Main thread.
class World {
public:
    World(Json state, exec::Evaluator& evaluator, Clock& clock);
    /// Reads a world's file.
    static Result<Json> read(const std::filesystem::path& file);

    Json& state() { return m_state; }
    const Json& state() const { return m_state; }
    Json& host(const std::string& name) { return m_state["hosts"][name]; }
    Clock& clock() { return m_clock; }
    /// Called by each tool that changes something: looks must leave it as it is.
    void changed() { ++m_revision; }
    long revision() const { return m_revision; }

    /// What a query's file answers over a database's state.
    void query(const std::string& file, const Json& database, std::function<void(Result<Json>)> then);
    /// Whether the world itself says what a program of that name does: `programs: {name: jq}`, over
    /// {argv, env, stdin, user, host, now, world}, giving {exit, signal, out, err, takes, world}, each optional;
    /// `takes` in seconds, `out` also as `out64` for bytes that are no text.
    bool has_program(const std::string& name) const;
    /// `wanted`: asked once the answer is there. What nobody waits for any more (the console that called was lost) was
    /// never started: it changes nothing, and `then` is not called.
    void program(const std::string& name, Json call, std::function<bool()> wanted,
                 std::function<void(Result<Json>)> then);
    /// Whether a cluster has an operator, and what it does now: see cluster.h.
    bool has_operator(const std::string& cluster) const { return has_program(operator_name(cluster)); }
    /// (once a second, and after each change)
    void let_operate(const std::string& cluster, std::function<void(Result<Json>)> then);
    /// Changes the world by a jq expression over it; `then` once it is so.
    void change(const std::string& expression, std::function<void(Result<void>)> then);
    /// A change is on its way: nothing else may look before it is there.
    bool busy() const { return m_pending > 0; }
    /// At once, or after the changes that are on their way: they would undo it.
    void when_free(std::function<void()> then);
    /// What detached commands leave, by their mark: found again by whoever looks for them, who waits for their end.
    struct Left {
        exec::Outcome outcome;
        std::string out;
        std::string err;
        Clock::Instant ends{0};
    };
    std::map<std::string, Left>& left() { return m_left; }
    /// Every program that was started and could change something, in order: what tests count.
    struct Change {
        std::string line;
        bool detached = false;
    };
    std::vector<Change>& log() { return m_log; }
    /// The link to a host is cut in the middle of the next change that begins, and for so long afterwards nobody
    /// reaches it; what runs there goes on.
    void cut_next(std::chrono::milliseconds away) { m_cut_next = away; }
    std::optional<std::chrono::milliseconds> take_cut() { return std::exchange(m_cut_next, std::nullopt); }
    void cut(const std::string& name, std::chrono::milliseconds away) { m_cut_until[name] = m_clock.now() + away; }
    bool reached(const std::string& name) const {
        const auto found = m_cut_until.find(name);
        return found == m_cut_until.end() || m_clock.now() >= found->second;
    }
    /// What moves by itself: devices that reconnect since the API runs. Called before each tool.
    void pass_time();

private:
    void landed();
    static std::string operator_name(const std::string& cluster) { return "operator of " + cluster; }
    Json m_state;
    exec::Evaluator& m_evaluator;
    Clock& m_clock;
    int m_program = -1;
    std::vector<std::string> m_queries;
    std::vector<std::string> m_programs;
    long m_revision = 0;
    std::map<std::string, std::pair<long, long>> m_operated; ///< by cluster: second and revision
    int m_pending = 0;
    std::vector<std::function<void()>> m_waiting; ///< until none is pending
    std::map<std::string, Left> m_left;
    std::vector<Change> m_log;
    std::optional<std::chrono::milliseconds> m_cut_next;
    std::map<std::string, Clock::Instant> m_cut_until;
};

} // namespace salvor::backends::drill
