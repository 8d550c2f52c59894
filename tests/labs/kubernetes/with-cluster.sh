#!/bin/bash
# with-cluster.sh [--] CMD...: runs CMD beside an empty Kubernetes cluster of one node and gives its exit code. Needs root.
#
# The cluster and CMD live in namespaces of their own: the machine around sees no port, mount or process of theirs, and everything ends
# with CMD. CMD finds in its environment:
#   KUBECONFIG    a copy of its own, with the contexts `lab` (may do everything; the current one), `viewer` (user viewer of the group viewers,
#                 who may do nothing until a test allows it), `stranger` (known to nobody) and `unreachable` (nothing listens there)
#   LAB_KUBECTL   a folder for each kubectl there is: 1.20, 1.24, …
#   LAB_DIR       a scratch folder in memory
# and in its PATH the newest `kubectl`, and `fresh-cluster` (another empty cluster at the same address, in seconds).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "${1:-}" != -- ] || shift
[ $# -gt 0 ] || die 'usage: with-cluster.sh [--] CMD...'
[ "$(id -u)" = 0 ] || die 'the Kubernetes lab needs root'

export LAB_HOME LAB_START=$PWD LAB_SESSION=$$ LAB_TREE
LAB_TREE=$("$here/build.sh")
exec 9<"$LAB_TREE/lock"
flock -s 9
mkdir -p "$LAB_HOME/session"
in_own_namespaces "$here/session.sh" "$@" 9<&-
