#!/bin/bash
# build.sh: makes what the containers and the tools of the databases run in, and prints its folder:
#   root/   one Debian tree (Redis, MariaDB, rsync, Python), never written to by what runs; oc in it is the cluster's kubectl
# The folder's name is a digest over the lab's files, so a change builds anew and an unchanged lab is only looked up. The Debian tree is kept
# apart, by its list of packages: only it needs the network. The cluster is that of the Kubernetes lab. Needs root.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "$(id -u)" = 0 ] || die 'building the 3scale lab needs root'
packages=redis-server,mariadb-server-core,mariadb-client,rsync,python3

# base: the tarball of the Debian tree, made once.
base() {
    local tarball mirror
    tarball=$LAB_HOME/cache/threescale-$(sha256sum <<<"$packages" | cut -c1-12).tar.zst
    if [ ! -s "$tarball" ]; then
        say 'making the Debian tree of the 3scale lab (needs the network, once)'
        mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep '/debian/*$' | head -1)
        mkdir -p "$LAB_HOME/cache"
        mmdebstrap --quiet --variant=minbase --mode=root --dpkgopt=force-unsafe-io --aptopt='APT::Install-Recommends "false"' \
            --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
            --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
            --include="$packages" bookworm - "${mirror:-http://deb.debian.org/debian}" | zstd -q -3 -T0 -f -o "$tarball.part" ||
            { rm -f "$tarball.part"; die 'mmdebstrap could not make the Debian tree of the 3scale lab'; }
        mv "$tarball.part" "$tarball"
    fi
    echo "$tarball"
}

digest=$(cat "$here/build.sh" "$here/../lib.sh" | sha256sum | cut -c1-16)
tree=$LAB_HOME/threescale-$digest
mkdir -p "$LAB_HOME"
exec 8>"$LAB_HOME/threescale.lock"
flock 8
if [ ! -f "$tree/complete" ]; then
    for program in mmdebstrap zstd unshare; do
        command -v "$program" >/dev/null || die "$program is missing (tests/labs/packages.txt)"
    done
    tarball=$(base)
    rm -rf "$tree"
    mkdir -p "$tree/root"
    tar -C "$tree/root" --zstd --numeric-owner -xf "$tarball"
    # where a session binds its own folder, kubectl, and the volumes of pods
    mkdir -p "$tree/root/$LAB_HOME/session" "$tree"/root/{backup,dst,opt/system/public/system,run/secrets/kubernetes.io/serviceaccount}
    touch "$tree/root/usr/bin/oc" "$tree/root/etc/hosts"
    drop_old_trees threescale "$tree"
    touch "$tree/complete"
    say "built the 3scale lab in $SECONDS s"
fi
touch "$tree/lock"
echo "$tree"
