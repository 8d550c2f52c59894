#!/bin/bash
# with-host.sh [--] CMD...: runs CMD beside a pristine quadlet host and gives its exit code. Needs root.
#
# The host, its network and CMD live in namespaces of their own: the machine around sees no interface, mount, port or process of
# theirs, and everything ends with CMD. CMD finds in its environment:
#   LAB_SSH_CONFIG          ssh configuration: `quadlet` (user ops, sudo without password), `quadlet-pw` (user opspw, sudo by password),
#                           `quadlet-root`
#   LAB_SUDO_PASSWORD_FILE  the password of opspw
#   LAB_SECRETS             folder of the lab's secrets, to look for where they must not be: database, store, sudo
#   LAB_DUMPS               flightctl-dumpall.sql.gz (pg_dumpall --clean --if-exists), flightctl.sql.gz (pg_dump), flightctl.dump (custom
#                           format); 500 devices, of the 520 in the host's database. The host has them in /var/tmp, two hours old.
#   LAB_DIR                 a scratch folder in memory
# and in its PATH: `fresh-host` (another pristine host, in seconds) and `lab-sh USER CMD...`.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "${1:-}" != -- ] || shift
[ $# -gt 0 ] || die 'usage: with-host.sh [--] CMD...'
[ "$(id -u)" = 0 ] || die 'the quadlet lab needs root'

export LAB_HOME LAB_START=$PWD LAB_GROUP=salvor-lab-$$ LAB_TREE
LAB_TREE=$("$here/build.sh")
exec 9<"$LAB_TREE/lock"
flock -s 9
mkdir -p "$LAB_HOME/session"

# Control groups of sessions that were killed.
for root in $(cgroup_roots); do
    for group in "$root"/salvor-lab-[0-9]*; do
        [ ! -d "$group" ] || alive "${group##*-}" || cgroup_remove "${group##*/}"
    done
done

trap 'cgroup_remove "$LAB_GROUP"' EXIT
in_own_namespaces "$here/session.sh" "$@" 9<&-
