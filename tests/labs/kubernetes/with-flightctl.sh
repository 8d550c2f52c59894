#!/bin/bash
# with-flightctl.sh [--] CMD...: as with-cluster.sh, with what the quadlet lab has built at hand: its image with PostgreSQL and Redis, the database
# before the accident and its backups. CMD finds its folder in LAB_QUADLET.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "$(id -u)" = 0 ] || die 'the Kubernetes lab needs root'
export LAB_HOME LAB_QUADLET
LAB_QUADLET=$("$here/../quadlet/build.sh")
exec 7<"$LAB_QUADLET/lock"
flock -s 7
exec "$here/with-cluster.sh" "$@"
