# Starting and ending the quadlet host inside a session's namespaces; to be sourced. Wants LAB_TREE (what build.sh printed), LAB_RUN
# (a folder on a tmpfs) and LAB_GROUP (the name of the control group).

# host_start: a pristine host at 10.77.1.2. The tree is only the lower layer; containers and their volumes are copied.
host_start() {
    local state=$LAB_RUN/host
    mkdir -p "$state"/{upper,work,root}
    cp -a "$LAB_TREE/root/var/lib/containers" "$state/containers"
    mount -t overlay quadlet -o "lowerdir=$LAB_TREE/root,upperdir=$state/upper,workdir=$state/work" "$state/root"
    systemd-id128 new >"$state/root/etc/machine-id"
    touch -d '2 hours ago' "$state"/root/var/tmp/flightctl*

    ip netns add quadlet
    ip link add lab0 type veth peer name eth0 netns quadlet
    ip addr add 10.77.1.1/24 dev lab0
    ip link set lab0 up
    ip -n quadlet addr add 10.77.1.2/24 dev eth0
    ip -n quadlet link set eth0 up
    ip -n quadlet link set lo up
    ip -n quadlet route add default via 10.77.1.1

    (
        cgroup_enter "$LAB_GROUP/host"
        export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 SYSTEMD_NSPAWN_API_VFS_WRITABLE=1
        exec setsid systemd-nspawn --quiet -D "$state/root" -M quadlet --hostname=quadlet --register=no --keep-unit \
            --network-namespace-path=/run/netns/quadlet --capability=all --drop-capability=CAP_SYS_MODULE --system-call-filter='@keyring bpf' \
            --resolv-conf=off --timezone=off --link-journal=no --bind="$state/containers:/var/lib/containers" \
            --bind-ro="$LAB_TREE/root/usr/share/lab-images:/usr/share/lab-images" --console=pipe -b
    ) >"$LAB_RUN/console.log" 2>&1 </dev/null &
    echo $! >"$LAB_RUN/nspawn.pid"
    host_ready
}

host_ssh() { ssh -n -F "$LAB_TREE/ssh_config" -o BatchMode=yes -o ConnectTimeout=2 "$@"; }

# host_ready: sshd answers, every unit of the product is up, the API answers.
host_ready() {
    local i
    for ((i = 0; i < 600; i++)); do
        alive "$(cat "$LAB_RUN/nspawn.pid")" || break
        if (exec 3<>/dev/tcp/10.77.1.2/22) 2>/dev/null && host_ssh quadlet-root true 2>/dev/null; then
            host_ssh quadlet-root 'systemctl is-system-running --wait >/dev/null; for i in $(seq 100); do curl -fs -o /dev/null http://127.0.0.1:3443/readyz && exit; sleep 0.1; done; systemctl --failed --no-legend; exit 1' && return
            break
        fi
        sleep 0.05
    done
    tail -n 20 "$LAB_RUN/console.log" >&2
    die 'the quadlet host did not come up'
}

# host_stop: at once, as by the plug; nothing of it is kept.
host_stop() {
    local nspawn root i
    nspawn=$(cat "$LAB_RUN/nspawn.pid" 2>/dev/null) || return 0
    pkill -KILL -P "$nspawn" 2>/dev/null || true
    gone "$nspawn" 30 || kill -KILL "$nspawn" 2>/dev/null || true
    gone "$nspawn" 30 || true
    rm -f "$LAB_RUN/nspawn.pid"
    ip link del lab0 2>/dev/null || true
    ip netns del quadlet 2>/dev/null || true
    for ((i = 0; i < 30; i++)); do umount "$LAB_RUN/host/root" 2>/dev/null && break; sleep 0.1; done
    rm -rf "$LAB_RUN/host"
    cgroup_remove "$LAB_GROUP/host"
}
