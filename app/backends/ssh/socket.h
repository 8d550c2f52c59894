#pragma once

#include "backends/ssh/link.h"

namespace salvor::backends {

/// Connects to host and port, at most 10 s for each of its addresses; gives up when the link is told to stop. The
/// socket finds a dead peer within 15 s. The caller closes it. Blocks: only on a connection's own thread.
Result<int> connect_to(const std::string& host, int port, Link& link);

} // namespace salvor::backends
