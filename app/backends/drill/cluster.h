#pragma once

#include "base/clock.h"
#include "base/json.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salvor::backends::drill {

/// The objects of a simulated cluster: `clusters: {NAME: {uid, objects: […], kinds: […], settle_ms, collect_ms}}` of a
/// world. What its controllers do (pods that follow a workload's scale, jobs that end) comes `settle_ms` after what
/// caused it; an object whose owners, by uid, are all gone is collected after `collect_ms`. What an operator does is jq
/// in the world: `operators: {NAME: jq}` over {world, now}, giving {world}; asked before each kubectl. Times that it
/// remembers stand in the cluster's `memory`.
class Cluster {
public:
    struct Kind {
        std::string kind;
        std::string plural;
        std::string group; ///< empty for the core group
        std::string version = "v1";
        bool namespaced = true;
        std::vector<std::string> names = {}; ///< short names
        /// "deployments.apps", as kubectl says it.
        std::string resource() const { return group.empty() ? plural : plural + "." + group; }
        /// "deployment.apps/NAME", as `-o name` says it.
        std::string object(const std::string& name) const;
        std::string api_version() const { return group.empty() ? version : group + "/" + version; }
    };

    Cluster(Json& state, Clock::Instant now);
    /// By kind, singular, plural, short name or resource, in any case.
    std::optional<Kind> kind(std::string word) const;
    /// Of an object, by its apiVersion and kind.
    std::optional<Kind> kind_of(const Json& object) const;
    bool has_namespace(const std::string& name) const;
    Json* find(const Kind& kind, const std::string& space, const std::string& name);
    /// In all namespaces if `space` is empty; `selector` as kubectl's -l takes it.
    std::vector<Json> list(const Kind& kind, const std::string& space, const std::string& selector) const;
    /// Adds or replaces it, and gives it what a server gives: uid, resourceVersion, generation.
    Json& put(Json object);
    /// Removes it and what it owns; false if there is none.
    bool remove(const Kind& kind, const std::string& space, const std::string& name);
    /// What the controllers have done by now.
    void settle();

private:
    void settle_workload(Json& workload, std::vector<Json>& made, std::vector<std::string>& gone);
    /// A workload's pods by their number, also those that end.
    std::map<int, Json*> pods_of(const Json& workload, const std::string& stem);
    void settle_job(Json& job, std::vector<Json>& made);
    void collect_garbage();
    bool is_due(const std::string& key, bool as_wanted, int wait_ms);
    bool is_due(const Json& object, bool as_wanted);
    Json& objects() const { return m_state["objects"]; }
    std::string fresh_uid();
    Json& m_state;
    Clock::Instant m_now;
};

} // namespace salvor::backends::drill
