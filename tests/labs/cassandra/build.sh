#!/bin/bash
# build.sh: makes what every node of the ring starts from, and prints its folder:
#   root/       a Debian tree (systemd, sshd, sudo, Java, Cassandra and its tools, age, rclone, zstd), never written to by what runs
#   ssh_config  the way in; the host keys are each node's own, so that the file of known hosts is the session's
# The folder's name is a digest over the lab's files, so a change builds anew and an unchanged lab is only looked up. Kept apart, in `cache`: the
# Debian tree by its list of packages, Cassandra by the sums of its files, cqlsh by those of its wheels: only they need the network. Needs root.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "$(id -u)" = 0 ] || die 'building the nodes needs root'
packages=systemd,systemd-sysv,dbus,openssh-server,sudo,iproute2,procps,openjdk-17-jre-headless,python3,age,rclone,zstd

# base: the tarball of the Debian tree, made once. Debian 12, for Cassandra 5.0 runs on Java 11 and 17.
base() {
    local tarball mirror
    tarball=$LAB_HOME/cache/cassandra-$(sha256sum <<<"$packages" | cut -c1-12).tar.zst
    if [ ! -s "$tarball" ]; then
        say 'making the Debian tree of the nodes (needs the network, once)'
        mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep '/debian/*$' | head -1)
        mkdir -p "$LAB_HOME/cache"
        mmdebstrap --quiet --variant=minbase --mode=root --dpkgopt=force-unsafe-io \
            --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
            --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
            --essential-hook='mkdir -p "$1/usr/share/man/man1"' \
            --include="$packages" bookworm - "${mirror:-http://deb.debian.org/debian}" | zstd -q -3 -T0 -f -o "$tarball.part" ||
            { rm -f "$tarball.part"; die 'mmdebstrap could not make the Debian tree of the nodes'; }
        mv "$tarball.part" "$tarball"
    fi
    echo "$tarball"
}

# jars: the folder with Cassandra's files, fetched once and compared with their sums each time that a tree is made.
jars() {
    local folder
    folder=$LAB_HOME/cache/cassandra-jars-$(cat "$here/pom.xml" "$here/jars.sha256" | sha256sum | cut -c1-12)
    if [ ! -d "$folder" ]; then
        say 'fetching Cassandra (needs the network, once)'
        rm -rf "$folder.part"
        mvn -q -B -Dstyle.color=never -f "$here/pom.xml" -Dmaven.repo.local="$folder.part/repository" dependency:copy-dependencies -DoutputDirectory="$folder.part/lib" >&2 ||
            die 'Maven could not fetch Cassandra'
        rm -rf "$folder.part/repository"
        mv "$folder.part" "$folder"
    fi
    (cd "$folder/lib" && sha256sum --check --quiet --strict "$here/jars.sha256") >&2 || die 'a file of Cassandra is not the one that is expected'
    echo "$folder/lib"
}

# wheels: the folder with cqlsh and what it runs on, for the tree's Python; pip compares the sums.
wheels() {
    local folder
    folder=$LAB_HOME/cache/cqlsh-$(sha256sum <"$here/cqlsh.txt" | cut -c1-12)
    if [ ! -d "$folder" ]; then
        say 'fetching cqlsh (needs the network, once)'
        rm -rf "$folder.part"
        python3 -m pip download -q --no-deps --only-binary=:all: --require-hashes --python-version 3.11 --implementation cp --abi cp311 --abi abi3 \
            --platform manylinux2014_x86_64 --platform manylinux_2_28_x86_64 -r "$here/cqlsh.txt" -d "$folder.part" >&2 || die 'pip could not fetch cqlsh'
        mv "$folder.part" "$folder"
    fi
    echo "$folder"
}

fill() { # TREE JARS WHEELS
    local root=$1 wheel unit
    : >"$root/etc/resolv.conf"
    echo 'LANG=C.UTF-8' >"$root/etc/default/locale"
    rm -f "$root"/etc/ssh/ssh_host_*
    for unit in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer getty@tty1.service console-getty.service systemd-modules-load.service; do
        ln -sf /dev/null "$root/etc/systemd/system/$unit"
    done
    [ -f "$LAB_HOME/keys/id_ed25519" ] || { install -d -m700 "$LAB_HOME/keys"; ssh-keygen -q -t ed25519 -N '' -C salvor-lab -f "$LAB_HOME/keys/id_ed25519"; }
    chroot "$root" useradd -m -s /bin/bash ops
    install -d -m700 "$root/home/ops/.ssh"
    install -m600 "$LAB_HOME/keys/id_ed25519.pub" "$root/home/ops/.ssh/authorized_keys"
    chroot "$root" chown -R ops: /home/ops
    echo 'ops ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/lab"
    chmod 440 "$root/etc/sudoers.d/lab"
    printf 'PermitRootLogin no\nPasswordAuthentication no\nUseDNS no\nMaxStartups 100\nHostKey /etc/ssh/ssh_host_ed25519_key\n' >"$root/etc/ssh/sshd_config.d/lab.conf"

    # as the release's packages lay it out
    chroot "$root" useradd -r -d /var/lib/cassandra -s /usr/sbin/nologin cassandra
    chroot "$root" install -d -o cassandra -g cassandra /var/lib/cassandra
    install -d "$root/usr/share/cassandra/lib" "$root/etc/cassandra"
    sed 's/^[0-9a-f]* *//' "$here/jars.sha256" | (cd "$2" && xargs cp -t "$root/usr/share/cassandra/lib")
    install -m644 "$here"/node/{server.options,logback.xml,logback-tools.xml} "$root/etc/cassandra/"
    install -m644 "$here/node/java.options" "$root/usr/share/cassandra/"
    install -m755 "$here/node/cassandra" "$root/usr/sbin/"
    install -m755 "$here"/node/{nodetool,cqlsh} "$root/usr/bin/"
    install -m644 "$here/node/cassandra.service" "$root/usr/lib/systemd/system/"
    for wheel in "$3"/*.whl; do python3 -m zipfile -e "$wheel" "$root/usr/lib/python3/dist-packages"; done
    chroot "$root" cqlsh --version >/dev/null || die 'cqlsh does not run'
    chroot "$root" python3 -m compileall -q /usr/lib/python3/dist-packages >&2 || true
}

way_in() { # TREE
    local n
    for n in 1 2 3 4 5 6; do printf 'Host cas%s\n  HostName 10.78.1.1%s\n' $n $n; done
    printf 'Host *\n  Port 22\n  User ops\n  IdentityFile %s\n  IdentitiesOnly yes\n' "$LAB_HOME/keys/id_ed25519"
    printf '  UserKnownHostsFile %s/session/known_hosts\n  GlobalKnownHostsFile /dev/null\n  StrictHostKeyChecking yes\n  LogLevel ERROR\n' "$LAB_HOME"
}

digest=$({ cat "$here"/{build.sh,pom.xml,jars.sha256,cqlsh.txt} "$here/../lib.sh"; cd "$here" && find node -type f | sort | xargs sha256sum; } | sha256sum | cut -c1-16)
tree=$LAB_HOME/cassandra-$digest
mkdir -p "$LAB_HOME"
exec 8>"$LAB_HOME/cassandra.lock"
flock 8
if [ ! -f "$tree/complete" ]; then
    for program in mmdebstrap systemd-nspawn mvn zstd ip ssh-keygen; do
        command -v "$program" >/dev/null || die "$program is missing (tests/labs/packages.txt)"
    done
    tarball=$(base)
    jars=$(jars)
    wheels=$(wheels)
    rm -rf "$tree"
    mkdir -p "$tree/root"
    tar -C "$tree/root" --zstd --numeric-owner -xf "$tarball"
    fill "$tree/root" "$jars" "$wheels"
    way_in >"$tree/ssh_config"
    drop_old_trees cassandra "$tree"
    touch "$tree/complete"
    say "built the nodes of the ring in $SECONDS s"
fi
touch "$tree/lock"
echo "$tree"
