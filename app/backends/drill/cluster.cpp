#include "backends/drill/cluster.h"

#include "base/sha256.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace salvor::backends::drill {

using Kind = Cluster::Kind;

static const std::vector<Kind>& usual_kinds() {
    static const std::vector<Kind> all{
        {"Namespace", "namespaces", "", "v1", false, {"ns"}},
        {"Node", "nodes", "", "v1", false, {"no"}},
        {"PersistentVolume", "persistentvolumes", "", "v1", false, {"pv"}},
        {"StorageClass", "storageclasses", "storage.k8s.io", "v1", false, {"sc"}},
        {"CustomResourceDefinition", "customresourcedefinitions", "apiextensions.k8s.io", "v1", false, {"crd", "crds"}},
        {"Pod", "pods", "", "v1", true, {"po"}},
        {"Service", "services", "", "v1", true, {"svc"}},
        {"Secret", "secrets", ""},
        {"ConfigMap", "configmaps", "", "v1", true, {"cm"}},
        {"PersistentVolumeClaim", "persistentvolumeclaims", "", "v1", true, {"pvc"}},
        {"Event", "events", "", "v1", true, {"ev"}},
        {"Deployment", "deployments", "apps", "v1", true, {"deploy"}},
        {"StatefulSet", "statefulsets", "apps", "v1", true, {"sts"}},
        {"Lease", "leases", "coordination.k8s.io"},
        {"Job", "jobs", "batch"},
        {"CronJob", "cronjobs", "batch", "v1", true, {"cj"}}};
    return all;
}

static std::string lower(std::string text) {
    for (auto& c : text) c = static_cast<char>(tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string Kind::object(const std::string& name) const {
    return lower(kind) + (group.empty() ? "" : "." + group) + "/" + name;
}

Cluster::Cluster(Json& state, Clock::Instant now) : m_state(state), m_now(now) {
    if (!m_state.contains("objects")) m_state["objects"] = Json::array();
}

static Kind declared(const Json& json) {
    Kind kind{json.value("kind", std::string()), json.value("plural", std::string()),
              json.value("group", std::string())};
    kind.version = json.value("version", std::string("v1"));
    kind.namespaced = json.value("namespaced", true);
    kind.names = json.value("names", std::vector<std::string>());
    return kind;
}

std::optional<Kind> Cluster::kind(std::string word) const {
    word = lower(std::move(word));
    const auto fits = [&](const Kind& one) {
        return word == one.plural || word == lower(one.kind) || word == one.resource() ||
               word == lower(one.kind) + "." + one.group ||
               std::find(one.names.begin(), one.names.end(), word) != one.names.end();
    };
    for (const auto& json : m_state.value("kinds", Json::array()))
        if (auto own = declared(json); fits(own)) return own;
    const auto& usual = usual_kinds();
    const auto found = std::find_if(usual.begin(), usual.end(), fits);
    return found == usual.end() ? std::nullopt : std::optional(*found);
}

std::optional<Kind> Cluster::kind_of(const Json& object) const {
    const auto found = kind(object.value("kind", std::string()));
    const auto version = object.value("apiVersion", std::string());
    return found && version == found->api_version() ? found : std::nullopt;
}

static std::string object_name(const Json& object) { return object["metadata"].value("name", std::string()); }
static std::string space_of(const Json& object) { return object["metadata"].value("namespace", std::string()); }

bool Cluster::has_namespace(const std::string& name) const {
    return std::any_of(objects().begin(), objects().end(), [&](const Json& one) {
        return space_of(one) == name || (one.value("kind", "") == "Namespace" && object_name(one) == name);
    });
}

Json* Cluster::find(const Kind& kind, const std::string& space, const std::string& name) {
    const auto found = std::find_if(objects().begin(), objects().end(), [&](const Json& one) {
        return one.value("kind", "") == kind.kind && object_name(one) == name &&
               (!kind.namespaced || space_of(one) == space);
    });
    return found == objects().end() ? nullptr : &*found;
}

/// "a=b,c!=d,e": equality and presence, all of them.
static bool selected(const Json& object, const std::string& selector) {
    const auto labels = object["metadata"].value("labels", Json::object());
    for (const auto& part : split(selector, ',')) {
        if (part.empty()) continue;
        const auto at = part.find('=');
        const bool negated = at != std::string::npos && at > 0 && part[at - 1] == '!';
        const auto key = part.substr(0, at == std::string::npos ? at : at - (negated ? 1 : 0));
        if (at == std::string::npos && !labels.contains(key)) return false;
        if (at == std::string::npos) continue;
        const auto wanted = part.substr(part.find_first_not_of('=', at));
        if ((labels.value(key, std::string("\n")) == wanted) == negated) return false;
    }
    return true;
}

std::vector<Json> Cluster::list(const Kind& kind, const std::string& space, const std::string& selector) const {
    std::vector<Json> out;
    for (const auto& one : objects())
        if (one.value("kind", "") == kind.kind && (space.empty() || !kind.namespaced || space_of(one) == space) &&
            selected(one, selector))
            out.push_back(one);
    std::sort(out.begin(), out.end(), [](const Json& a, const Json& b) {
        return std::pair(space_of(a), object_name(a)) < std::pair(space_of(b), object_name(b));
    });
    return out;
}

std::string Cluster::fresh_uid() {
    const auto number = m_state.value("made", 0) + 1;
    m_state["made"] = number;
    const auto hex = sha256_hex(m_state.value("uid", std::string()) + std::to_string(number));
    return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-4" + hex.substr(13, 3) + "-a" + hex.substr(17, 3) + "-" +
           hex.substr(20, 12);
}

Json& Cluster::put(Json object) {
    for (auto [key, value] : object.value("stringData", std::map<std::string, std::string>()))
        object["data"][key] = to_base64(value);
    object.erase("stringData");
    auto& meta = object["metadata"];
    m_state["version"] = m_state.value("version", 1000) + 1;
    meta["resourceVersion"] = std::to_string(m_state["version"].get<int>());
    const auto kind = this->kind(object.value("kind", std::string()));
    auto* old = kind ? find(*kind, space_of(object), object_name(object)) : nullptr;
    const bool known = old != nullptr && (*old)["metadata"].contains("uid");
    meta["uid"] = known ? (*old)["metadata"]["uid"] : Json(fresh_uid());
    const bool respecified = old != nullptr && (*old).value("spec", Json()) != object.value("spec", Json());
    meta["generation"] = old == nullptr ? 1 : (*old)["metadata"].value("generation", 1) + static_cast<int>(respecified);
    if (old == nullptr) {
        meta["creationTimestamp"] = "2026-01-10T03:00:00Z";
        objects().push_back(std::move(object));
        return objects().back();
    }
    *old = std::move(object);
    return *old;
}

static bool owned_by(const Json& object, const std::string& kind, const std::string& name) {
    const auto owners = object["metadata"].value("ownerReferences", Json::array());
    return std::any_of(owners.begin(), owners.end(), [&](const Json& owner) {
        return owner.value("kind", "") == kind && owner.value("name", "") == name;
    });
}

bool Cluster::remove(const Kind& kind, const std::string& space, const std::string& name) {
    auto& all = objects().get_ref<Json::array_t&>();
    const auto gone = std::erase_if(all, [&](const Json& one) {
        return one.value("kind", "") == kind.kind && object_name(one) == name &&
               (!kind.namespaced || space_of(one) == space);
    });
    if (gone == 0) return false;
    std::erase_if(all, [&](const Json& one) {
        return (!kind.namespaced || space_of(one) == space) && owned_by(one, kind.kind, name);
    });
    if (kind.kind == "Namespace") std::erase_if(all, [&](const Json& one) { return space_of(one) == name; });
    return true;
}

/// Whether what was changed has had its time; nothing is on its way once it is as wanted.
bool Cluster::is_due(const Json& object, bool as_wanted) {
    return is_due(object.value("kind", "") + "/" + space_of(object) + "/" + object_name(object), as_wanted,
                  m_state.value("settle_ms", 3000));
}

bool Cluster::is_due(const std::string& key, bool as_wanted, int wait_ms) {
    auto& moves = m_state["moves"];
    if (!moves.is_object()) moves = Json::object();
    if (as_wanted) {
        moves.erase(key);
        return false;
    }
    if (!moves.contains(key)) {
        moves[key] = m_now.count() + wait_ms;
        return false;
    }
    return m_now.count() >= moves[key].get<long>();
}

static Json pod_of(const Json& workload, const std::string& name) {
    const auto pod_template = workload.value("spec", Json::object()).value("template", Json::object());
    Json containers = Json::array();
    const auto specified = pod_template.value("spec", Json::object()).value("containers", Json::array());
    for (const auto& one : specified)
        containers.push_back({{"name", one.value("name", "")}, {"ready", true}, {"restartCount", 0}});
    return {{"apiVersion", "v1"},
            {"kind", "Pod"},
            {"metadata",
             {{"name", name},
              {"namespace", space_of(workload)},
              {"labels", pod_template.value("metadata", Json::object()).value("labels", Json::object())},
              {"ownerReferences", {{{"kind", workload["kind"]}, {"name", object_name(workload)}}}}}},
            {"spec", pod_template.value("spec", Json::object())},
            {"status", {{"phase", "Running"}, {"containerStatuses", containers}}}};
}

static bool is_ending(const Json& pod) { return pod["metadata"].contains("deletionTimestamp"); }

static bool is_running(const Json& pod) { return pod["status"].value("phase", "") == "Running" && !is_ending(pod); }

std::map<int, Json*> Cluster::pods_of(const Json& workload, const std::string& stem) {
    std::map<int, Json*> out;
    for (auto& one : objects()) {
        const auto name = object_name(one);
        if (one.value("kind", "") != "Pod" || space_of(one) != space_of(workload) || !name.starts_with(stem + "-"))
            continue;
        const auto number = name.substr(stem.size() + 1);
        if (!number.empty() && number.find_first_not_of("0123456789") == std::string::npos)
            out[std::stoi(number)] = &one;
    }
    return out;
}

/// As a server has it: a Deployment leaves pods that end out of its count, a StatefulSet does not, and what is zero is
/// left out but for a StatefulSet's count.
static void count(Json& workload, int wanted, int there, int ready) {
    auto& status = workload["status"];
    const bool numbered = workload.value("kind", "") == "StatefulSet";
    status["observedGeneration"] = workload["metadata"].value("generation", 1);
    const std::map<std::string, int> counts{{"replicas", numbered ? there : wanted},
                                            {"updatedReplicas", wanted},
                                            {"readyReplicas", ready},
                                            {"availableReplicas", ready}};
    for (const auto& [field, number] : counts) {
        if (number == 0 && !(numbered && field == "replicas"))
            status.erase(field);
        else
            status[field] = number;
    }
}

/// Pods that begin or end are there at once, and have begun or ended once it is due.
void Cluster::settle_workload(Json& workload, std::vector<Json>& made, std::vector<std::string>& gone) {
    const int wanted = workload["spec"].value("replicas", 1);
    const bool numbered = workload.value("kind", "") == "StatefulSet";
    const auto stem = object_name(workload) + (numbered ? "" : "-" + sha256_hex(object_name(workload)).substr(0, 9));
    const auto pods = pods_of(workload, stem);
    const bool as_wanted = std::ssize(pods) == wanted && std::all_of(pods.begin(), pods.end(), [&](const auto& one) {
                               return one.first < wanted && is_running(*one.second);
                           });
    const bool begun = m_state.value("begun", false); // what is there in the beginning runs already
    const bool due = is_due(workload, as_wanted);
    int there = wanted;
    int ready = begun ? 0 : wanted;
    for (const auto& [number, pod] : pods) {
        const bool stays = number < wanted;
        if (due && stays) {
            pod->at("status") = pod_of(workload, object_name(*pod))["status"];
            pod->at("metadata").erase("deletionTimestamp");
        } else if (due) {
            gone.push_back(space_of(*pod) + "/" + object_name(*pod));
        } else if (!stays) {
            pod->at("metadata")["deletionTimestamp"] = "2026-01-10T03:00:00Z";
        }
        if (!stays && !due) ++there;
        if (stays && is_running(*pod)) ++ready;
    }
    for (int number = 0; number < wanted; ++number) {
        if (pods.contains(number)) continue;
        auto& pod = made.emplace_back(pod_of(workload, stem + "-" + std::to_string(number)));
        if (begun) pod["status"] = {{"phase", "Pending"}};
    }
    const bool told = workload.contains("status") && workload["status"].contains("observedGeneration");
    if (!told || !as_wanted || workload["status"]["observedGeneration"] != workload["metadata"]["generation"])
        count(workload, wanted, there, ready);
    if (due) is_due(workload, true);
}

void Cluster::settle_job(Json& job, std::vector<Json>& made) {
    const bool over =
        job.contains("status") && (job["status"].contains("succeeded") || job["status"].contains("failed"));
    const bool due = is_due(job, over);
    const auto name = object_name(job) + "-" + sha256_hex(object_name(job)).substr(0, 5);
    auto pod = pod_of(job, name);
    pod["metadata"]["labels"]["job-name"] = object_name(job);
    if (!over && !due && !job.contains("status")) {
        job["status"] = {{"active", 1}};
        made.push_back(pod);
    }
    if (!due) return;
    const auto ends = m_state.value("jobs", Json::object()).value(object_name(job), Json::object());
    const bool good = ends.value("succeeds", true);
    job["status"] = {{good ? "succeeded" : "failed", 1}};
    pod["status"] = {
        {"phase", good ? "Succeeded" : "Failed"},
        {"containerStatuses",
         {{{"state",
            {{"terminated", {{"exitCode", good ? 0 : 1}, {"message", ends.value("message", std::string())}}}}}}}}};
    made.push_back(pod);
    is_due(job, true);
}

/// As the real collector judges: an owner is known by its uid, and one that came back under another uid is another.
void Cluster::collect_garbage() {
    std::set<std::string> known;
    for (const auto& one : objects()) known.insert(one["metadata"].value("uid", std::string()));
    const auto orphan = [&](const Json& one) {
        const auto owners = one["metadata"].value("ownerReferences", Json::array());
        return !owners.empty() && std::all_of(owners.begin(), owners.end(), [&](const Json& owner) {
            return owner.contains("uid") && !known.contains(owner["uid"].get<std::string>());
        });
    };
    std::erase_if(objects().get_ref<Json::array_t&>(), [&](const Json& one) {
        const auto key = "collect/" + one["metadata"].value("uid", std::string());
        return is_due(key, !orphan(one), m_state.value("collect_ms", 8000));
    });
}

void Cluster::settle() {
    std::vector<Json> made;
    std::vector<std::string> gone;
    auto& all = objects().get_ref<Json::array_t&>();
    for (auto& one : all)
        if (!one["metadata"].contains("uid") || one.contains("stringData")) made.push_back(one);
    for (auto& one : made) put(one);
    made.clear();
    collect_garbage();
    for (auto& one : all) {
        const auto kind = one.value("kind", "");
        if (kind == "Deployment" || kind == "StatefulSet") settle_workload(one, made, gone);
        if (kind == "Job") settle_job(one, made);
    }
    std::erase_if(all, [&](const Json& one) {
        return one.value("kind", "") == "Pod" &&
               std::find(gone.begin(), gone.end(), space_of(one) + "/" + object_name(one)) != gone.end();
    });
    const auto pods = *kind("pods");
    for (auto& pod : made) {
        auto* there = find(pods, space_of(pod), object_name(pod));
        if (there == nullptr)
            put(std::move(pod));
        else
            (*there)["status"] = pod["status"];
    }
    m_state["begun"] = true;
}

} // namespace salvor::backends::drill
