#!/bin/bash
# build.sh: makes what every quadlet host starts from, and prints its folder:
#   root/    the host's file tree (systemd, sshd, sudo, podman, the units, the stand-ins), never written to by a running host
#   dumps/   backups of the database, made by a PostgreSQL 15
#   secrets/ the passwords that are hidden in it: database, store, sudo
#   known_hosts, ssh_config: the way in
# The folder's name is a digest over the lab's files, so a change builds anew and an unchanged lab is only looked up. The Debian trees
# are kept apart, by their lists of packages: only they need the network. Needs root.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "$(id -u)" = 0 ] || die 'building the quadlet host needs root'

# The secrets: long, unlike anything else, and full of characters that encodings change and careless quoting loses. A test that looks
# for them may bring its own.
export DB_SECRET=${DB_SECRET:-"db'Q7\"x\$HOME/p%41+lab=Zk9"}
export KV_SECRET=${KV_SECRET:-"kv\"R8'y\$PATH/q%2F+lab=Wm3"}
export SUDO_PASSWORD=${SUDO_PASSWORD:-"su'T5\"z\$USER/r%3A+lab=Vn6"}

host_packages=systemd,systemd-sysv,dbus,openssh-server,podman,crun,netavark,aardvark-dns,iproute2,nftables,sudo,postgresql-client,redis-tools,procps,ca-certificates,curl
image_packages=postgresql-17,redis-server
version=1.0.0

# base NAME PACKAGES [OPTIONS]: the tarball of a Debian tree, made once.
base() {
    local digest tarball mirror
    digest=$(printf '%s\n' "$@" | sha256sum | cut -c1-12)
    tarball=$LAB_HOME/cache/$1-$digest.tar.zst
    if [ ! -s "$tarball" ]; then
        say "making the Debian tree of the $1 (needs the network, once)"
        mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep '/debian/*$' | head -1)
        mkdir -p "$LAB_HOME/cache"
        mmdebstrap --quiet --variant=minbase --mode=root --dpkgopt=force-unsafe-io \
            --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
            --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
            --include="$2" "${@:3}" trixie - "${mirror:-http://deb.debian.org/debian}" | zstd -q -3 -T0 -f -o "$tarball.part" ||
            { rm -f "$tarball.part"; die "mmdebstrap could not make the Debian tree of the $1"; }
        mv "$tarball.part" "$tarball"
    fi
    echo "$tarball"
}

# once TREE OPTIONS...: a command in a tree, without systemd and without a network
once() {
    SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 systemd-nspawn --quiet -D "$1" --register=no --keep-unit --private-network --resolv-conf=off --timezone=off \
        --link-journal=no --pipe --capability=all --system-call-filter='@keyring bpf' "${@:2}" 2> >(grep -v 'Attempted to remove disk' >&2)
}

fill_image() { # TREE
    local image=$1
    install -m755 "$here"/image/* "$image/usr/local/bin/"
    install -d "$image/usr/share/lab"
    install -m644 "$here"/data/{roles,seed,live}.sql "$image/usr/share/lab/"
    install -d "$image/var/lib/pgsql/data" "$image/run/postgresql"
    chroot "$image" chown -R postgres: /var/lib/pgsql /run/postgresql
}

fill_host() { # TREE
    local root=$1 user unit
    echo quadlet >"$root/etc/hostname"
    printf '127.0.0.1 localhost\n::1 localhost\n127.0.1.1 quadlet\n' >"$root/etc/hosts"
    : >"$root/etc/resolv.conf"
    echo 'LANG=C.UTF-8' >"$root/etc/default/locale"
    systemd-id128 new >"$root/etc/machine-id" # an empty one makes every start a first boot
    rm -f "$root"/etc/ssh/ssh_host_*
    ssh-keygen -q -A -f "$root"

    mkdir -p "$root"/etc/containers/{systemd,containers.conf.d} "$root"/usr/share/{containers/systemd,lab-images,lab}
    printf '[containers]\npids_limit = 0\n[network]\nfirewall_driver = "nftables"\n' >"$root/etc/containers/containers.conf.d/lab.conf"
    cat >"$root/etc/containers/storage.conf" <<'C'
[storage]
driver = "overlay"
runroot = "/run/containers/storage"
graphroot = "/var/lib/containers/storage"
[storage.options]
additionalimagestores = ["/usr/share/lab-images"]
C
    install -m644 "$here"/units/* "$root/usr/share/containers/systemd/" # where the product's packages put them
    install -m644 "$here/data/flightctl.target" "$root/usr/lib/systemd/system/"
    install -m644 "$here/data/lab-devices.service" "$root/etc/systemd/system/"
    mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
    ln -sf /usr/lib/systemd/system/flightctl.target "$root/etc/systemd/system/multi-user.target.wants/"
    ln -sf /etc/systemd/system/lab-devices.service "$root/etc/systemd/system/multi-user.target.wants/"
    for unit in apt-daily.timer apt-daily-upgrade.timer podman-auto-update.timer dpkg-db-backup.timer netavark-dhcp-proxy.service \
        netavark-dhcp-proxy.socket getty@tty1.service console-getty.service systemd-modules-load.service; do
        ln -sf /dev/null "$root/etc/systemd/system/$unit"
    done

    install -m755 "$here"/host/{flightctl,flightctl-restore} "$root/usr/bin/"
    install -m755 "$here/host/lab-devices" "$root/usr/local/bin/"
    package "$root"

    [ -f "$LAB_HOME/keys/id_ed25519" ] || { install -d -m700 "$LAB_HOME/keys"; ssh-keygen -q -t ed25519 -N '' -C salvor-lab -f "$LAB_HOME/keys/id_ed25519"; }
    for user in ops opspw; do
        chroot "$root" useradd -m -s /bin/bash "$user"
        home "$root/home/$user"
        chroot "$root" chown -R "$user:" "/home/$user"
    done
    home "$root/root"
    printf 'opspw:%s\n' "$SUDO_PASSWORD" | chroot "$root" chpasswd
    printf 'ops ALL=(ALL) NOPASSWD: ALL\nopspw ALL=(ALL) ALL\n' >"$root/etc/sudoers.d/lab"
    chmod 440 "$root/etc/sudoers.d/lab"
    printf 'PermitRootLogin prohibit-password\nPasswordAuthentication no\nUseDNS no\nMaxStartups 100\n' >"$root/etc/ssh/sshd_config.d/lab.conf"
}

home() { # FOLDER: the key that may come in, and the login of the flightctl program
    install -d -m700 "$1/.ssh" "$1/.config" "$1/.config/flightctl"
    install -m600 "$LAB_HOME/keys/id_ed25519.pub" "$1/.ssh/authorized_keys"
    printf 'service:\n  server: http://127.0.0.1:3443\norganization: 00000000-0000-0000-0000-000000000000\n' >"$1/.config/flightctl/client.yaml"
    chmod 600 "$1/.config/flightctl/client.yaml"
}

package() { # TREE: the package whose version tells the product's, when nothing runs
    local work=$1/tmp/package
    mkdir -p "$work/DEBIAN"
    printf 'Package: flightctl-services\nVersion: %s\nArchitecture: all\nMaintainer: lab\nDescription: stand-in for the product'"'"'s package\n' "$version" >"$work/DEBIAN/control"
    dpkg-deb --build -Zxz "$work" "$1/tmp/package.deb" >/dev/null
    chroot "$1" dpkg -i /tmp/package.deb >/dev/null
    rm -r "$work" "$1/tmp/package.deb"
}

store_image() { # ROOT IMAGE
    local root=$1 names unit
    tar -C "$2" --numeric-owner --exclude='./proc/*' --exclude='./sys/*' --exclude='./dev/*' -cf "$root/root/image.tar" .
    names=$(sed -n 's/^Image=//p' "$here"/units/*.container | sort -u | paste -sd' ')
    once "$root" bash -c "podman --root /usr/share/lab-images import -q --change 'LABEL org.opencontainers.image.version=v$version' /root/image.tar localhost/lab:1 >/dev/null && podman --root /usr/share/lab-images tag localhost/lab:1 $names && podman volume create flightctl-db >/dev/null"
    rm "$root/root/image.tar"
    printf %s "$DB_SECRET" | once "$root" podman secret create flightctl-postgresql-user-password - >/dev/null
    printf %s "$KV_SECRET" | once "$root" podman secret create flightctl-kv-password - >/dev/null
}

live_database() { # ROOT IMAGE: the database as it is before the accident, so that a start need not make it
    local data=$1/var/lib/containers/storage/volumes/flightctl-db/_data
    POSTGRESQL_PASSWORD=$DB_SECRET once "$2" --bind="$data:/var/lib/pgsql/data" --setenv=POSTGRESQL_PASSWORD bash -c \
        'mkdir -p /run/postgresql; chown -R postgres: /var/lib/pgsql /run/postgresql; exec setpriv --reuid=postgres --regid=postgres --init-groups run-db init'
}

# The backups are made by PostgreSQL 15 of this machine, over a socket of its own: 500 devices (and five rows
# of deleted ones), and an older password of the role.
backups() { # TREE
    local tree=$1 work bin=/usr/lib/postgresql/15/bin
    [ -x "$bin/initdb" ] || die 'PostgreSQL 15 is missing (tests/labs/packages.txt)'
    work=$(mktemp -d /tmp/lab-backups.XXXXXX)
    chown postgres "$work"
    as() { setpriv --reuid=postgres --regid=postgres --init-groups env PATH="$bin:$PATH" PGHOST="$work" PGUSER=postgres POSTGRESQL_PASSWORD='the-password-of-the-backup-time' "$@"; }
    cd "$work"
    as initdb -D "$work/data" -E UTF8 --locale=C.UTF-8 --auth=trust -U postgres >/dev/null
    as pg_ctl -D "$work/data" -w -l "$work/log" -o "-c listen_addresses='' -c unix_socket_directories=$work -c fsync=off" start >/dev/null
    as psql -q -v ON_ERROR_STOP=1 -f "$tree/data/roles.sql"
    as psql -q -v ON_ERROR_STOP=1 -v n=505 -d flightctl -f "$tree/data/seed.sql"
    mkdir -p "$tree/dumps"
    as pg_dumpall --clean --if-exists | gzip >"$tree/dumps/flightctl-dumpall.sql.gz"
    as pg_dump flightctl | gzip >"$tree/dumps/flightctl.sql.gz"
    as pg_dump -Fc flightctl >"$tree/dumps/flightctl.dump"
    as pg_ctl -D "$work/data" -w -m immediate stop >/dev/null
    cd /
    rm -r "$work"
}

way_in() { # TREE
    local user
    sed 's/^/10.77.1.2 /' "$1"/root/etc/ssh/ssh_host_*_key.pub >"$1/known_hosts"
    {
        printf 'Host quadlet quadlet-pw quadlet-root\n  HostName 10.77.1.2\n  Port 22\n  IdentityFile %s\n  IdentitiesOnly yes\n' "$LAB_HOME/keys/id_ed25519"
        printf '  UserKnownHostsFile %s\n  GlobalKnownHostsFile /dev/null\n  StrictHostKeyChecking yes\n  LogLevel ERROR\n' "$1/known_hosts"
        for user in quadlet:ops quadlet-pw:opspw quadlet-root:root; do printf 'Host %s\n  User %s\n' "${user%:*}" "${user#*:}"; done
    } >"$1/ssh_config"
    install -d -m700 "$1/secrets"
    printf %s "$DB_SECRET" >"$1/secrets/database"
    printf %s "$KV_SECRET" >"$1/secrets/store"
    printf %s "$SUDO_PASSWORD" >"$1/secrets/sudo"
}

# Runs in namespaces of its own (see below), so nothing it mounts or starts outlives it.
make_tree() { # TREE HOST_TARBALL IMAGE_TARBALL
    local tree=$1
    mkdir "$tree" "$tree/root" "$tree/image" "$tree/data"
    cp "$here"/data/*.sql "$tree/data/"
    say 'unpacking the host and the image'
    tar -C "$tree/root" --zstd --numeric-owner -xf "$2"
    tar -C "$tree/image" --zstd --numeric-owner -xf "$3"
    fill_image "$tree/image"
    fill_host "$tree/root"
    say 'making the backups'
    ip link set lo up
    backups "$tree"
    install -m644 "$tree"/dumps/* "$tree/root/var/tmp/"
    cgroup_enter "salvor-lab-build"
    say 'storing the image and the live database'
    store_image "$tree/root" "$tree/image"
    live_database "$tree/root" "$tree/image"
    switched_on "$tree"
    way_in "$tree"
    rm -rf "$tree/image" "$tree/data"
}

switched_on() { # TREE: the list of the calling devices, from the live database
    local data=$1/root/var/lib/containers/storage/volumes/flightctl-db/_data
    cp "$1/data/switched-on.sql" "$1/image/usr/share/lab/"
    once "$1/image" --bind="$data:/var/lib/pgsql/data" setpriv --reuid=postgres --regid=postgres --init-groups bash -c '
        PATH=$(echo /usr/lib/postgresql/*/bin):$PATH D=/var/lib/pgsql/data/userdata
        pg_ctl -D $D -w -o "-c listen_addresses='\'''\'' -c unix_socket_directories=/tmp" start >/dev/null
        psql -h /tmp -U postgres -d flightctl -XAtq -F "$(printf "\t")" -f /usr/share/lab/switched-on.sql
        pg_ctl -D $D -w -m fast stop >/dev/null' >"$1/root/usr/share/lab/devices.tsv"
}

if [ "${1:-}" = --inside ]; then
    own_root "$0" "$@"
    shift
    make_tree "$@"
    exit
fi

digest=$({ cat "$here/build.sh" "$here/../lib.sh"; cd "$here" && find data host image units -type f | sort | xargs sha256sum; printf '%s\0' "$DB_SECRET" "$KV_SECRET" "$SUDO_PASSWORD"; } | sha256sum | cut -c1-16)
tree=$LAB_HOME/quadlet-$digest
mkdir -p "$LAB_HOME"
exec 8>"$LAB_HOME/build.lock"
flock 8
if [ ! -f "$tree/complete" ]; then
    started=$SECONDS
    for program in mmdebstrap systemd-nspawn zstd ip ssh-keygen setpriv; do
        command -v "$program" >/dev/null || die "$program is missing (tests/labs/packages.txt)"
    done
    image_options="--customize-hook=rm -rf \$1/usr/lib/x86_64-linux-gnu/libLLVM* \$1/usr/lib/llvm-* \$1/usr/lib/postgresql/17/lib/llvmjit* \$1/usr/lib/postgresql/17/lib/bitcode \$1/var/lib/postgresql/17 \$1/usr/share/i18n"
    base host "$host_packages" >/dev/null & # both at once: most of it is waiting
    image_tarball=$(base image "$image_packages" "$image_options") || { wait; exit 1; }
    wait $!
    host_tarball=$(base host "$host_packages")
    rm -rf "$tree"
    trap 'cgroup_remove salvor-lab-build' EXIT
    in_own_namespaces "$here/build.sh" --inside "$tree" "$host_tarball" "$image_tarball" >&2 8>&-
    drop_old_trees quadlet "$tree"
    touch "$tree/complete"
    say "built the quadlet host in $((SECONDS - started)) s"
fi
touch "$tree/lock"
echo "$tree"
