#pragma once

#include "backends/drill/call.h"

namespace salvor::backends::drill {

/// Runs one program by its name. A name that no tool has is a program that is not there.
Answer run_tool(Call& call);
/// Whether the host (or the container) has a program of that name.
bool has_tool(const Call& call, const std::string& name);

Answer tool_awk(Call& call);
Answer tool_files(Call& call); ///< test cat mkdir rmdir rm tee cp install stat find od df sha256sum gzip grep
Answer tool_systemctl(Call& call);
Answer tool_ss(Call& call);
Answer tool_podman(Call& call);
Answer tool_kubectl(Call& call); ///< also oc
Answer tool_psql(Call& call);
Answer tool_pg(Call& call); ///< pg_isready pg_restore
Answer tool_kv(Call& call); ///< redis-cli valkey-cli
Answer tool_flightctl(Call& call);
Answer tool_flightctl_restore(Call& call);

/// The devices that a dump in the world's notation holds, and its columns; for loading and for what awk tells of it.
Json devices_of_dump(const std::string& dump);

/// A port of the console's machine that leads somewhere, in the world's `forwards`; empty if the wanted one is taken.
std::string take_port(World& world, const std::string& wanted, const Json& to);
void give_port(World& world, const std::string& port);

} // namespace salvor::backends::drill
