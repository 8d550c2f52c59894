# The nodes of the ring, inside a session's namespaces; to be sourced. Wants LAB_TREE (what build.sh printed), LAB_RUN (a folder on a tmpfs) and
# LAB_GROUP (the name of the control group). Node casN is 10.78.1.1N; cas1 to cas3 are in the racks r1 to r3, cas4 to cas6 in r3 to r1.

network_start() {
    ip link add lab0 type bridge
    ip addr add 10.78.1.1/24 dev lab0
    ip link set lab0 up
}

address() { echo "10.78.1.1${1#cas}"; }

node_ssh() { ssh -n -F "$LAB_SSH_CONFIG" -o BatchMode=yes -o ConnectTimeout=2 "$@"; }
# on NODE WORDS: for the shell of root there
on() { node_ssh "$1" sudo -n sh -c "${2@Q}"; }

# node_new NAME SEED...: a machine with Cassandra installed and nothing in it, a stranger to the ones before; it is not started.
node_new() {
    local name=$1 state=$LAB_RUN/nodes/$1 n=${1#cas} seeds
    shift
    seeds=$(for seed; do address "$seed"; done | paste -sd,)
    mkdir -p "$state"/{upper,work,root}
    mount -t overlay "$name" -o "lowerdir=$LAB_TREE/root,upperdir=$state/upper,workdir=$state/work" "$state/root"
    cp -a "$LAB_TREE/root/var/lib/cassandra" "$state/disk"
    echo "$name" >"$state/root/etc/hostname"
    printf '127.0.0.1 localhost\n%s %s\n' "$(address "$name")" "$name" >"$state/root/etc/hosts"
    systemd-id128 new >"$state/root/etc/machine-id"
    ssh-keygen -q -t ed25519 -N '' -f "$state/root/etc/ssh/ssh_host_ed25519_key"
    sed "s/^/$(address "$name") /" "$state/root/etc/ssh/ssh_host_ed25519_key.pub" >>"$LAB_RUN/known_hosts"
    sed "s/@ADDRESS@/$(address "$name")/; s/@SEEDS@/$seeds/" "$here/node/cassandra.yaml" >"$state/root/etc/cassandra/cassandra.yaml"
    printf 'dc=dc1\nrack=r%s\n' $((n < 4 ? n : 7 - n)) >"$state/root/etc/cassandra/cassandra-rackdc.properties"

    ip netns add "$name"
    ip link add "lab$n" type veth peer name eth0 netns "$name"
    ip link set "lab$n" master lab0 up
    ip -n "$name" addr add "$(address "$name")/24" dev eth0
    ip -n "$name" link set eth0 up
    ip -n "$name" link set lo up
}

# node_start NAME: switches the machine on, with the disks that it has.
node_start() {
    local name=$1 state=$LAB_RUN/nodes/$1
    (
        cgroup_enter "$LAB_GROUP/$name"
        export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 SYSTEMD_NSPAWN_API_VFS_WRITABLE=1
        exec setsid systemd-nspawn --quiet -D "$state/root" -M "$name" --hostname="$name" --register=no --keep-unit \
            --network-namespace-path="/run/netns/$name" --capability=all --drop-capability=CAP_SYS_MODULE \
            --resolv-conf=off --timezone=off --link-journal=no --bind="$state/disk:/var/lib/cassandra" --console=pipe -b
    ) >>"$state/console.log" 2>&1 </dev/null &
    echo $! >"$state/nspawn.pid"
    disown
}

node_ready() { # NAME
    local i pid
    pid=$(cat "$LAB_RUN/nodes/$1/nspawn.pid")
    for ((i = 0; i < 600; i++)); do
        alive "$pid" || break
        if (exec 3<>"/dev/tcp/$(address "$1")/22") 2>/dev/null && node_ssh "$1" true 2>/dev/null; then return; fi
        sleep 0.05
    done
    tail -n 20 "$LAB_RUN/nodes/$1/console.log" >&2
    die "$1 did not come up"
}

# node_stop NAME: at once, as by the plug; its disks stay.
node_stop() {
    local nspawn state=$LAB_RUN/nodes/$1
    nspawn=$(cat "$state/nspawn.pid" 2>/dev/null) || return 0
    pkill -KILL -P "$nspawn" 2>/dev/null || true
    gone "$nspawn" 30 || kill -KILL "$nspawn" 2>/dev/null || true
    gone "$nspawn" 30 || true
    rm -f "$state/nspawn.pid"
    cgroup_remove "$LAB_GROUP/$1"
}

# node_destroy NAME: the machine is gone, and its disks with it.
node_destroy() {
    local i state=$LAB_RUN/nodes/$1
    [ -d "$state" ] || return 0
    node_stop "$1"
    ip link del "lab${1#cas}" 2>/dev/null || true
    ip netns del "$1" 2>/dev/null || true
    sed -i "/^$(address "$1") /d" "$LAB_RUN/known_hosts"
    for ((i = 0; i < 30; i++)); do umount "$state/root" 2>/dev/null && break; sleep 0.1; done
    rm -rf "$state"
}

# machines_up NAME...: new machines, the first of which is the seed of all.
machines_up() {
    local name
    for name; do node_new "$name" "$1"; node_start "$name"; done
    for name; do node_ready "$name"; done
}
