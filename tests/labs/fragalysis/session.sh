#!/bin/bash
# session.sh CMD...: the first process of a lab's namespaces. with-stack.sh starts it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
. "$here/../kubernetes/cluster.sh"
. "$here/machines.sh"

own_root "$0" "$@"
export LAB_RUN=$LAB_HOME/session
mount -t tmpfs -o mode=755 tmpfs "$LAB_RUN"
ip link set lo up
mount -t tmpfs -o mode=755 tmpfs /run # also covers /run/netns
mkdir -p /run/netns "$LAB_RUN/home" "$LAB_RUN/scratch"
awk -F: -v OFS=: -v home="$LAB_RUN/home" '$3 == 0 { $6 = home } 1' /etc/passwd >"$LAB_RUN/passwd"
mount --bind "$LAB_RUN/passwd" /etc/passwd
unset XDG_STATE_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR

# Pods find here the programs of the lab and a real PostgreSQL.
export PATH=/usr/lib/postgresql/15/bin:$PATH
[ -x /usr/lib/postgresql/15/bin/initdb ] || die 'PostgreSQL 15 is missing (tests/labs/packages.txt)'
nfs_start
store_start
cluster_start
export HOME=$LAB_RUN/home LAB_DIR=$LAB_RUN/scratch KUBECONFIG=$LAB_RUN/kubeconfig LAB_SSH_CONFIG=$LAB_HOSTS/ssh_config
install -m600 "$LAB_TREE/config" "$KUBECONFIG"
export LAB_KUBECTL=$LAB_TREE/kubectl
export PATH=$LAB_KUBECTL/1.20:$PATH
cd "$LAB_START"
code=0
"$@" || code=$?
cluster_stop
store_stop
machine_stop nfs1
exit $code
