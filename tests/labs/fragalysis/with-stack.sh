#!/bin/bash
# with-stack.sh [--] CMD...: runs CMD beside an empty Kubernetes cluster, an NFS server and an object store, and gives its exit code. Needs root.
#
# All of it and CMD live in namespaces of their own: the machine around sees no port, mount, interface or process of theirs, and everything
# ends with CMD. CMD finds in its environment:
#   KUBECONFIG, LAB_KUBECTL   as beside the Kubernetes lab (kubernetes/with-cluster.sh)
#   LAB_SSH_CONFIG            ssh configuration: `nfs1`, user ops, sudo without password
#   LAB_HOSTS                 with the store's secret key in the file `key`; its id is LABKEYID000000000001, its owner lab:admin
#   LAB_DIR                   a scratch folder in memory
# and in its PATH `kubectl` of the cluster's own version.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "${1:-}" != -- ] || shift
[ $# -gt 0 ] || die 'usage: with-stack.sh [--] CMD...'
[ "$(id -u)" = 0 ] || die 'the Fragalysis lab needs root'

export LAB_HOME LAB_START=$PWD LAB_SESSION=$$ LAB_TREE LAB_HOSTS
LAB_TREE=$("$here/../kubernetes/build.sh")
LAB_HOSTS=$("$here/build.sh")
exec 7<"$LAB_HOSTS/lock" 9<"$LAB_TREE/lock"
flock -s 7
flock -s 9
mkdir -p "$LAB_HOME/session"
in_own_namespaces "$here/session.sh" "$@" 7<&- 9<&-
