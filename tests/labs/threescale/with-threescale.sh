#!/bin/bash
# with-threescale.sh [--] CMD...: runs CMD beside an empty Kubernetes cluster and servers of databases, and gives its exit code. Needs root.
#
# All of it and CMD live in namespaces of their own: the machine around sees no port, mount or process of theirs, and everything ends with CMD.
# CMD finds in its environment:
#   KUBECONFIG, LAB_KUBECTL   as beside the Kubernetes lab (kubernetes/with-cluster.sh)
#   LAB_IMAGE                 the Debian tree that containers and the tools of the databases run in
#   LAB_DIR                   a scratch folder in memory
# and in its PATH `kubectl` of the cluster's own version, PostgreSQL 15, and the tools of Redis and MariaDB.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "${1:-}" != -- ] || shift
[ $# -gt 0 ] || die 'usage: with-threescale.sh [--] CMD...'
[ "$(id -u)" = 0 ] || die 'the 3scale lab needs root'

export LAB_HOME LAB_START=$PWD LAB_SESSION=$$ LAB_TREE LAB_IMAGE
LAB_TREE=$("$here/../kubernetes/build.sh")
LAB_IMAGE=$("$here/build.sh")/root
exec 7<"$LAB_IMAGE/../lock" 9<"$LAB_TREE/lock"
flock -s 7
flock -s 9
mkdir -p "$LAB_HOME/session"
in_own_namespaces "$here/session.sh" "$@" 7<&- 9<&-
