#!/bin/bash
# with-ring.sh [--] CMD...: runs CMD beside three machines on which Cassandra is installed, and an object store; gives its exit code. Needs root.
#
# All of it and CMD live in namespaces of their own: the machine around sees no port, mount, interface or process of theirs, and everything
# ends with CMD. CMD finds in its environment:
#   LAB_SSH_CONFIG   ssh configuration: `cas1` to `cas3` and, once nodes.sh has made them, `cas4` to `cas6`; user ops, sudo without password
#   LAB_HOSTS        with the store's secret key in the file `key`; its id is LABKEYID000000000001, its owner lab:admin
#   LAB_TREE, LAB_RUN, LAB_GROUP   what nodes.sh wants
#   LAB_DIR          a scratch folder in memory
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "${1:-}" != -- ] || shift
[ $# -gt 0 ] || die 'usage: with-ring.sh [--] CMD...'
[ "$(id -u)" = 0 ] || die 'the Cassandra lab needs root'

export LAB_HOME LAB_START=$PWD LAB_GROUP=salvor-lab-$$ LAB_TREE LAB_HOSTS
LAB_TREE=$("$here/build.sh")
LAB_HOSTS=$("$here/../fragalysis/build.sh")
exec 7<"$LAB_HOSTS/lock" 9<"$LAB_TREE/lock"
flock -s 7
flock -s 9
mkdir -p "$LAB_HOME/session"

# Control groups of sessions that were killed.
for root in $(cgroup_roots); do
    for group in "$root"/salvor-lab-[0-9]*; do
        [ ! -d "$group" ] || alive "${group##*-}" || cgroup_remove "${group##*/}"
    done
done

trap 'cgroup_remove "$LAB_GROUP"' EXIT
in_own_namespaces "$here/session.sh" "$@" 7<&- 9<&-
