#include "engine/same_cluster.h"

#include "base/text.h"

namespace salvor::engine {

exec::Command identity_look(const Context& context, const Binding& cluster) {
    exec::Command look;
    look.stages = {cluster.cluster->argv()};
    look.stages.front().insert(look.stages.front().end(), cluster_identity.begin(), cluster_identity.end());
    look.mark = context.passing_mark();
    return look;
}

Result<void> same_cluster(const Binding& cluster, const Ran& ran) {
    const bool seen = ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0;
    if (!seen)
        return fail(Error::Code::Unknown, "the cluster " + cluster.name + " does not say who it is: " +
                                              ran.outcome.text() + " " + std::string(trimmed(ran.err)));
    if (trimmed(ran.out) == cluster.cluster->uid) return {};
    return fail(Error::Code::Refused, cluster.name + " is another cluster than the one this run was opened on: uid " +
                                          std::string(trimmed(ran.out)) + ", bound " + cluster.cluster->uid);
}

} // namespace salvor::engine
