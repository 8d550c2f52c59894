#!/bin/bash
# session.sh CMD...: the first process of a lab's namespaces. with-threescale.sh starts it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
. "$here/../kubernetes/cluster.sh"
. "$here/databases.sh"

own_root "$0" "$@"
export LAB_RUN=$LAB_HOME/session
mount -t tmpfs -o mode=755 tmpfs "$LAB_RUN"
ip link set lo up
mount -t tmpfs -o mode=755 tmpfs /run
mkdir "$LAB_RUN/home" "$LAB_RUN/scratch"
awk -F: -v OFS=: -v home="$LAB_RUN/home" '$3 == 0 { $6 = home } 1' /etc/passwd >"$LAB_RUN/passwd"
mount --bind "$LAB_RUN/passwd" /etc/passwd
unset XDG_STATE_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR

# The databases and the router have names and addresses, which lead to this machine.
ip route add local 10.79.0.0/24 dev lo
ip route add local 203.0.113.30 dev lo
cp "$here/data/hosts" "$LAB_RUN/hosts"
mount --bind "$LAB_RUN/hosts" /etc/hosts

# What runs in the tree sees this machine's processes and devices, the session's folder at the same place, and the cluster's kubectl as oc.
mount --bind "$LAB_RUN/hosts" "$LAB_IMAGE/etc/hosts"
mount --bind "$LAB_RUN" "$LAB_IMAGE$LAB_RUN"
mount --bind "$LAB_TREE/kubectl/1.20/kubectl" "$LAB_IMAGE/usr/bin/oc"
mount --bind /proc "$LAB_IMAGE/proc"
mount --rbind /dev "$LAB_IMAGE/dev"
mount -t tmpfs -o mode=1777 tmpfs "$LAB_IMAGE/tmp"

# The tools of the databases are those of the tree, which finds files at the same place; the console gives its commands no environment to tell it by.
mkdir "$LAB_RUN/tools"
printf '#!/bin/sh\nexport PATH=/usr/bin:/usr/sbin:/bin\nexec chroot %s "${0##*/}" "$@"\n' "$LAB_IMAGE" >"$LAB_RUN/tools/in-tree"
chmod 755 "$LAB_RUN/tools/in-tree"
for tool in redis-cli redis-server redis-check-rdb mysql mysqldump mariadbd mariadb-install-db; do ln -s in-tree "$LAB_RUN/tools/$tool"; done
export PATH=$LAB_RUN/tools:/usr/lib/postgresql/15/bin:$PATH
[ -x /usr/lib/postgresql/15/bin/initdb ] || die 'PostgreSQL 15 is missing (tests/labs/packages.txt)'
printf '%s\n%s\n' "$LAB_TREE" "$LAB_IMAGE" >"$LAB_RUN/trees" # for what runs in pods
databases_start
cluster_start
export HOME=$LAB_RUN/home LAB_DIR=$LAB_RUN/scratch LAB_KUBECTL=$LAB_TREE/kubectl KUBECONFIG=$LAB_RUN/kubeconfig
install -m600 "$LAB_TREE/config" "$KUBECONFIG"
export PATH=$LAB_KUBECTL/1.20:$PATH
cd "$LAB_START"
code=0
"$@" || code=$?
cluster_stop
exit $code
