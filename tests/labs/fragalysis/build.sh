#!/bin/bash
# build.sh: makes what the NFS server and the object store start from, and prints its folder:
#   root/   one Debian tree for both (sshd, sudo, the AWS command line, Swift), never written to by what runs
#   known_hosts, ssh_config: the way in; key: the store's secret key
# The folder's name is a digest over the lab's files, so a change builds anew and an unchanged lab is only looked up. The Debian tree is kept
# apart, by its list of packages: only it needs the network. The cluster is that of the Kubernetes lab. Needs root.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "$(id -u)" = 0 ] || die 'building the NFS server needs root'
packages=openssh-server,sudo,awscli,procps,swift-proxy,swift-account,swift-container,swift-object,memcached
key=lab/S3+secret-canary

# base: the tarball of the Debian tree, made once. Debian 12, for its AWS command line is the oldest in use.
base() {
    local tarball mirror
    tarball=$LAB_HOME/cache/fragalysis-$(sha256sum <<<"$packages" | cut -c1-12).tar.zst
    if [ ! -s "$tarball" ]; then
        say 'making the Debian tree of the NFS server and the store (needs the network, once)'
        mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep '/debian/*$' | head -1)
        mkdir -p "$LAB_HOME/cache"
        mmdebstrap --quiet --variant=minbase --mode=root --dpkgopt=force-unsafe-io \
            --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
            --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
            --include="$packages" bookworm - "${mirror:-http://deb.debian.org/debian}" | zstd -q -3 -T0 -f -o "$tarball.part" ||
            { rm -f "$tarball.part"; die 'mmdebstrap could not make the Debian tree of the NFS server'; }
        mv "$tarball.part" "$tarball"
    fi
    echo "$tarball"
}

fill_host() { # TREE
    local root=$1
    echo nfs1 >"$root/etc/hostname"
    printf '127.0.0.1 localhost\n10.78.1.2 nfs1 nfs1.example.net\n' >"$root/etc/hosts"
    : >"$root/etc/resolv.conf"
    tr -d - </proc/sys/kernel/random/uuid >"$root/etc/machine-id"
    rm -f "$root"/etc/ssh/ssh_host_*
    ssh-keygen -q -A -f "$root" >&2
    [ -f "$LAB_HOME/keys/id_ed25519" ] || { install -d -m700 "$LAB_HOME/keys"; ssh-keygen -q -t ed25519 -N '' -C salvor-lab -f "$LAB_HOME/keys/id_ed25519"; }
    chroot "$root" useradd -m -s /bin/bash ops
    install -d -m700 "$root/home/ops/.ssh"
    install -m600 "$LAB_HOME/keys/id_ed25519.pub" "$root/home/ops/.ssh/authorized_keys"
    chroot "$root" chown -R ops: /home/ops
    echo 'ops ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/lab"
    chmod 440 "$root/etc/sudoers.d/lab"
    printf 'PermitRootLogin no\nPasswordAuthentication no\nUseDNS no\nMaxStartups 100\n' >"$root/etc/ssh/sshd_config.d/lab.conf"
    mkdir -p "$root/nfs"
}

fill_store() { # TREE
    local root=$1 part port=6201
    mkdir -p "$root/srv/node"
    cp "$here/store/swift.conf" "$root/etc/swift/"
    cp "$here/store/lab_keys.py" "$root/usr/lib/python3/dist-packages/"
    sed "s#@KEY@#$key#" "$here/store/proxy-server.conf" >"$root/etc/swift/proxy-server.conf"
    for part in account container object; do
        sed "s/@PART@/$part/; s/@PORT@/$port/" "$here/store/part.conf" >"$root/etc/swift/$part-server.conf"
        chroot "$root" sh -ec "cd /etc/swift; swift-ring-builder $part.builder create 4 1 1
            swift-ring-builder $part.builder add r1z1-127.0.0.1:$port/d1 1; swift-ring-builder $part.builder rebalance" >"$1/../rings.log" 2>&1 ||
            { cat "$1/../rings.log" >&2; die "the ring of the $part server"; }
        port=$((port + 1))
    done
}

way_in() { # TREE
    sed 's/^/10.78.1.2 /' "$1"/root/etc/ssh/ssh_host_*_key.pub >"$1/known_hosts"
    {
        printf 'Host nfs1\n  HostName 10.78.1.2\n  Port 22\n  User ops\n  IdentityFile %s\n  IdentitiesOnly yes\n' "$LAB_HOME/keys/id_ed25519"
        printf '  UserKnownHostsFile %s\n  GlobalKnownHostsFile /dev/null\n  StrictHostKeyChecking yes\n  LogLevel ERROR\n' "$1/known_hosts"
    } >"$1/ssh_config"
    printf %s "$key" >"$1/key"
}

digest=$({ cat "$here/build.sh" "$here/../lib.sh"; cd "$here" && find store -type f | sort | xargs sha256sum; } | sha256sum | cut -c1-16)
tree=$LAB_HOME/fragalysis-$digest
mkdir -p "$LAB_HOME"
exec 8>"$LAB_HOME/fragalysis.lock"
flock 8
if [ ! -f "$tree/complete" ]; then
    for program in mmdebstrap zstd ip ssh-keygen unshare; do
        command -v "$program" >/dev/null || die "$program is missing (tests/labs/packages.txt)"
    done
    tarball=$(base)
    rm -rf "$tree"
    mkdir -p "$tree/root"
    tar -C "$tree/root" --zstd --numeric-owner -xf "$tarball"
    fill_host "$tree/root"
    fill_store "$tree/root"
    way_in "$tree"
    drop_old_trees fragalysis "$tree"
    touch "$tree/complete"
    say "built the NFS server and the store in $SECONDS s"
fi
touch "$tree/lock"
echo "$tree"
