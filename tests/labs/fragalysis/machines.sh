# The NFS server and the object store, inside a session's namespaces; to be sourced. Wants LAB_HOSTS (what build.sh printed) and LAB_RUN (a
# folder on a tmpfs). What the server exports is $LAB_RUN/nfs here and /nfs there: pods, which are processes of this machine, write to it by
# that folder and not over the network.

# machine NAME FOLDER:AT UNSHARE... -- CMD...: a machine on an overlay of its own over the tree.
machine() {
    local name=$1 bind=$2 words=() state=$LAB_RUN/machines/$1
    shift 2
    while [ "$1" != -- ]; do words+=("$1"); shift; done
    shift
    if [ ! -d "$state/root" ]; then
        mkdir -p "$state"/{upper,work,root}
        mount -t overlay "$name" -o "lowerdir=$LAB_HOSTS/root,upperdir=$state/upper,workdir=$state/work" "$state/root"
        mount --bind "${bind%%:*}" "$state/root${bind#*:}"
    fi
    setsid "${words[@]}" unshare --mount --uts --ipc --pid --fork --kill-child "$here/boot" "$state/root" "$name" "$@" >>"$state/log" 2>&1 </dev/null &
    echo $! >"$state/pid"
    disown
}

# machine_stop NAME: at once, as by the plug; its disks stay.
machine_stop() {
    local pid
    pid=$(cat "$LAB_RUN/machines/$1/pid" 2>/dev/null) || return 0
    # unshare that forked ignores what is gentler, and takes its first process, and so the whole machine, along
    pkill -KILL -P "$pid" 2>/dev/null || true
    kill -KILL "$pid" 2>/dev/null || true
    gone "$pid" 50 || true
    rm -f "$LAB_RUN/machines/$1/pid"
}

# answers_at ADDRESS PORT NAME: within 20 s
answers_at() {
    local i
    for ((i = 0; i < 200; i++)); do
        (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null && return
        sleep 0.1
    done
    tail -n 20 "$LAB_RUN/machines/$3/log" >&2
    die "$3 did not come up"
}

nfs_start() {
    mkdir -p "$LAB_RUN/nfs"
    ip netns add nfs1
    ip link add lab0 type veth peer name eth0 netns nfs1
    ip addr add 10.78.1.1/24 dev lab0
    ip link set lab0 up
    ip -n nfs1 addr add 10.78.1.2/24 dev eth0
    ip -n nfs1 link set eth0 up
    ip -n nfs1 link set lo up
    machine nfs1 "$LAB_RUN/nfs:/nfs" nsenter --net=/run/netns/nfs1 -- /usr/sbin/sshd -D -e
    answers_at 10.78.1.2 22 nfs1
}

# store_start: the S3 server at http://10.78.1.1:9000, with what it had before.
store_start() {
    mkdir -p "$LAB_RUN/node/d1"
    machine store "$LAB_RUN/node:/srv/node" -- sh -c 'memcached -u nobody -l 127.0.0.1 &
        for part in account container object; do swift-$part-server /etc/swift/$part-server.conf & done
        exec swift-proxy-server /etc/swift/proxy-server.conf -v'
    answers_at 10.78.1.1 9000 store
}

store_stop() { machine_stop store; }
