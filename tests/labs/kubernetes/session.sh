#!/bin/bash
# session.sh CMD...: the first process of a lab's namespaces. with-cluster.sh starts it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
. "$here/cluster.sh"

own_root "$0" "$@"
export LAB_RUN=$LAB_HOME/session
mount -t tmpfs -o mode=755 tmpfs "$LAB_RUN"
ip link set lo up
# Who works on this machine is said in /run; the machine around has its own.
mount -t tmpfs -o mode=755 tmpfs /run
# A home of its own, for what kubectl keeps, also for programs that ask the system where it is.
mkdir "$LAB_RUN/home" "$LAB_RUN/scratch"
awk -F: -v OFS=: -v home="$LAB_RUN/home" '$3 == 0 { $6 = home } 1' /etc/passwd >"$LAB_RUN/passwd"
mount --bind "$LAB_RUN/passwd" /etc/passwd
unset XDG_STATE_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR

cluster_start
export HOME=$LAB_RUN/home LAB_DIR=$LAB_RUN/scratch LAB_KUBECTL=$LAB_TREE/kubectl KUBECONFIG=$LAB_RUN/kubeconfig
install -m600 "$LAB_TREE/config" "$KUBECONFIG"
newest=$(printf '%s\n' "$LAB_KUBECTL"/* | sort -V | tail -n 1)
export PATH=$newest:$here:$PATH
cd "$LAB_START"
code=0
"$@" || code=$?
cluster_stop
exit $code
