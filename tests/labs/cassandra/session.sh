#!/bin/bash
# session.sh CMD...: the first process of a lab's namespaces. with-ring.sh starts it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
. "$here/../fragalysis/machines.sh"
. "$here/nodes.sh"

own_root "$0" "$@"
mount -t tmpfs -o mode=755 tmpfs /run # also covers /run/netns
mkdir -p /run/netns /run/lock /run/user
export LAB_RUN=$LAB_HOME/session LAB_SSH_CONFIG=$LAB_TREE/ssh_config
mount -t tmpfs -o mode=755 tmpfs "$LAB_RUN"
mkdir "$LAB_RUN/scratch"
: >"$LAB_RUN/known_hosts"
ip link set lo up

network_start
here=$here/../fragalysis store_start
machines_up cas1 cas2 cas3
export LAB_DIR=$LAB_RUN/scratch
cd "$LAB_START"
code=0
"$@" || code=$?
for node in "$LAB_RUN"/nodes/*; do node_destroy "${node##*/}"; done
store_stop
exit $code
