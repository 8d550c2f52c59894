#include "backends/drill/world.h"

#include "document/to_json.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace salvor::backends::drill {

Result<Json> World::read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(Error::Code::NotFound, "cannot read " + file.string());
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return document::to_json(bytes.str(), file.string());
}

World::World(Json state, exec::Evaluator& evaluator, Clock& clock)
    : m_state(std::move(state)), m_evaluator(evaluator), m_clock(clock) {
    std::string program;
    for (const auto all = m_state.value("queries", Json::object()); const auto& [file, expression] : all.items()) {
        program += "def c" + std::to_string(m_queries.size()) + ": (" + expression.get<std::string>() + "\n);\n";
        m_queries.push_back(file);
    }
    auto programs = m_state.value("programs", Json::object());
    for (const auto all = m_state.value("operators", Json::object()); const auto& [name, expression] : all.items())
        programs[operator_name(name)] = expression;
    for (const auto& [name, expression] : programs.items()) {
        program += "def c" + std::to_string(m_queries.size() + m_programs.size()) + ": (" +
                   expression.get<std::string>() + "\n);\n";
        m_programs.push_back(name);
    }
    m_program = m_evaluator.add_program(program);
}

void World::when_free(std::function<void()> then) {
    if (!busy()) return then();
    m_waiting.push_back(std::move(then));
}

void World::landed() {
    if (--m_pending > 0) return;
    for (const auto& one : std::exchange(m_waiting, {})) one();
}

bool World::has_program(const std::string& name) const {
    return std::find(m_programs.begin(), m_programs.end(), name) != m_programs.end();
}

void World::program(const std::string& name, Json call, std::function<bool()> wanted,
                    std::function<void(Result<Json>)> then) {
    const auto found = std::find(m_programs.begin(), m_programs.end(), name);
    call["world"] = m_state;
    ++m_pending; // nothing else may change the world it speaks of
    const auto number = m_queries.size() + static_cast<std::size_t>(found - m_programs.begin());
    m_evaluator.evaluate(m_program, "c" + std::to_string(number), call,
                         [this, wanted = std::move(wanted), then = std::move(then)](Result<std::vector<Json>> got) {
                             if (!wanted()) return landed();
                             const bool single = got && got->size() == 1 && got->front().is_object();
                             if (single && got->front().contains("world")) {
                                 m_state = got->front()["world"];
                                 changed();
                             }
                             landed();
                             if (!got) return then(tl::unexpected(got.error()));
                             if (!single) return then(fail(Error::Code::Failed, "the program gave no single answer"));
                             then(std::move(got->front()));
                         });
}

void World::let_operate(const std::string& cluster, std::function<void(Result<Json>)> then) {
    const auto now = m_clock.now().count() / 1000;
    const auto last = m_operated.find(cluster);
    if (last != m_operated.end() && last->second == std::pair(now, m_revision)) return then(Json::object());
    const auto always = [] { return true; }; // it works whoever looks
    program(operator_name(cluster), {{"now", now}}, always,
            [this, cluster, now, then = std::move(then)](Result<Json> got) {
                m_operated[cluster] = {now, m_revision};
                then(std::move(got));
            });
}

void World::query(const std::string& file, const Json& database, std::function<void(Result<Json>)> then) {
    const auto found = std::find(m_queries.begin(), m_queries.end(), file);
    if (found == m_queries.end()) return then(fail(Error::Code::NotFound, "this world knows no answer to " + file));
    m_evaluator.evaluate(m_program, "c" + std::to_string(found - m_queries.begin()),
                         {{"database", database}, {"world", m_state}},
                         [then = std::move(then)](Result<std::vector<Json>> got) {
                             if (!got) return then(tl::unexpected(got.error()));
                             if (got->size() != 1)
                                 return then(fail(Error::Code::Failed, "the query gave no single value"));
                             then(std::move(got->front()));
                         });
}

void World::change(const std::string& expression, std::function<void(Result<void>)> then) {
    ++m_pending;
    m_evaluator.evaluate(m_program, expression, m_state, [this, then = std::move(then)](Result<std::vector<Json>> got) {
        const bool single = got && got->size() == 1 && got->front().is_object();
        if (single) {
            m_state = std::move(got->front());
            changed();
        }
        landed();
        if (!got) return then(tl::unexpected(got.error()));
        if (!single) return then(fail(Error::Code::Invalid, "the change of the world gave no world"));
        then({});
    });
}

/// A device leaves "awaiting reconnect" only if its key is in the store (facts on the product's device handler); every
/// n-th was ahead of the backup and is paused in conflict.
void World::pass_time() {
    if (!m_state.contains("fleet")) return;
    auto& fleet = m_state["fleet"];
    if (!fleet.value("api_since", Json()).is_number()) return;
    const auto seconds = (m_clock.now().count() - fleet["api_since"].get<long>()) / 1000;
    const auto due = static_cast<long>(seconds * fleet.value("reconnects_per_second", 1.0));
    long done = fleet.value("reconnected", 0L);
    auto& devices = m_state["postgres"]["databases"]["flightctl"]["devices"];
    auto& keys = m_state["kv"]["keys"];
    for (auto& device : devices) {
        if (done >= due) break;
        if (device.value("status", std::string()) != "AwaitingReconnect") continue;
        const auto key = "v1/" + device.value("org", std::string()) + "/device/" + device.value("name", std::string()) +
                         "/awaiting-reconnect";
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) continue;
        ++done;
        device["status"] = done % fleet.value("conflict_every", 25L) == 0 ? "ConflictPaused" : "Online";
        device["marked"] = false;
    }
    fleet["reconnected"] = done;
}

} // namespace salvor::backends::drill
