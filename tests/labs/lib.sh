# Shared by the labs' scripts; to be sourced.
LAB_HOME=${LAB_HOME:-/var/tmp/salvor-lab}

say() { printf 'lab: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# alive PID: it runs. A zombie does not, although `kill -0` says so.
alive() {
    [ -n "${1:-}" ] && [ -r "/proc/$1/stat" ] && [ "$(sed 's/.*) //; s/ .*//' "/proc/$1/stat" 2>/dev/null)" != Z ]
}

# gone PID [TENTHS]: waits until it has ended, 10 s unless told.
gone() {
    local i
    for ((i = 0; i < ${2:-100}; i++)); do
        alive "$1" || return 0
        sleep 0.1
    done
    ! alive "$1"
}

# The folders in which control groups are made: one where version 2 is alone, two where both versions are mounted.
cgroup_roots() {
    if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
        echo /sys/fs/cgroup
    else
        echo /sys/fs/cgroup/unified /sys/fs/cgroup/systemd
    fi
}

# cgroup_make NAME: makes the groups and moves the calling shell into them.
cgroup_enter() {
    local root
    for root in $(cgroup_roots); do
        mkdir -p "$root/$1"
        echo "$BASHPID" >"$root/$1/cgroup.procs"
    done
}

# cgroup_remove NAME: removes the groups, which are empty once their processes have ended.
cgroup_remove() {
    local root i
    for root in $(cgroup_roots); do
        for ((i = 0; i < 50; i++)); do
            [ -d "$root/$1" ] || break
            find "$root/$1" -depth -type d -exec rmdir {} + 2>/dev/null || true
            [ -d "$root/$1" ] && sleep 0.1
        done
    done
}

# own_root CMD...: the first thing to do in a new mount namespace, by the script that CMD names. Keeps its mounts from the machine around.
# In a chroot that is not enough: who enters a namespace made there (as `podman exec` does) stands in the machine's real root folder.
# So the chroot is first made the namespace's root, and CMD is started again in it.
own_root() {
    if [ "$(nsenter --mount=/proc/self/ns/mnt stat -c %d:%i /)" = "$(stat -c %d:%i /)" ]; then
        mount --make-rprivate /
        return
    fi
    exec nsenter --mount=/proc/self/ns/mnt --wd=/ /bin/sh -euc '
        mount --make-rprivate /
        root=$(pwd -P)
        mount --rbind "$root" "$root"
        cd "$root"
        pivot_root . mnt
        cd /
        umount -l /mnt
        exec "$@"' own-root "$@"
}

# in_own_namespaces CMD...: CMD as the first process of mount, network and process namespaces of its own; gives its exit code. The whole
# tree of processes dies with the calling script, however it ends.
in_own_namespaces() {
    local session code=0
    setpriv --pdeathsig KILL unshare --mount --propagation unchanged --net --pid --fork --kill-child --mount-proc -- "$@" <&0 &
    session=$!
    trap "kill -KILL $session 2>/dev/null" TERM INT HUP
    wait $session || code=$?
    while alive $session; do wait $session || code=$?; done
    return $code
}

# drop_old_trees LAB TREE: removes the trees of former versions of a lab, unless a session runs on one or took it within the hour.
drop_old_trees() {
    local old
    for old in "$LAB_HOME/$1"-*; do
        [ -z "$(find "$old/lock" -mmin -60 2>/dev/null)" ] || continue
        [ "$old" != "$2" ] && flock -n -x "$old/lock" rm -rf "$old" 2>/dev/null || true
    done
}
