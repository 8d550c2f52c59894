#!/bin/bash
# session.sh CMD...: the first process of a lab's namespaces. with-host.sh starts it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
. "$here/host.sh"

own_root "$0" "$@"
mount -t tmpfs -o mode=755 tmpfs /run # also covers /run/netns
mkdir -p /run/netns /run/lock /run/user
export LAB_RUN=$LAB_HOME/session
mount -t tmpfs -o mode=755 tmpfs "$LAB_RUN"
ip link set lo up

host_start
mkdir "$LAB_RUN/scratch"
export LAB_SSH_CONFIG=$LAB_TREE/ssh_config LAB_DUMPS=$LAB_TREE/dumps LAB_DIR=$LAB_RUN/scratch LAB_SECRETS=$LAB_TREE/secrets LAB_SUDO_PASSWORD_FILE=$LAB_TREE/secrets/sudo
export PATH=$here:$PATH
cd "$LAB_START"
code=0
"$@" || code=$?
host_stop
exit $code
