# Starting and ending the cluster inside a session's namespaces; to be sourced. Wants LAB_TREE (what build.sh printed) and LAB_RUN (a
# folder on a tmpfs).

# part NAME CMD...: a process of the cluster, ended by stop_part
part() {
    setsid "${@:2}" >>"$LAB_RUN/cluster/$1.log" 2>&1 </dev/null &
    echo $! >"$LAB_RUN/cluster/$1.pid"
    disown
}

stop_part() { # NAME
    local pid
    pid=$(cat "$LAB_RUN/cluster/$1.pid" 2>/dev/null) || return 0
    kill -KILL "$pid" 2>/dev/null || true
    gone "$pid" 50 || true
    rm -f "$LAB_RUN/cluster/$1.pid"
}

admin() { "$LAB_TREE/kubectl/1.20/kubectl" --kubeconfig "$LAB_TREE/config" --request-timeout=5s "$@"; }

# until_so SECONDS WHAT CMD...: waits for it, or tells the last words of every part.
until_so() {
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        if [ $SECONDS -ge $end ]; then
            tail -n 5 "$LAB_RUN"/cluster/*.log >&2
            die "the cluster did not come up: $what"
        fi
        sleep 0.1
    done
}

api_start() {
    local keys=$LAB_TREE/keys
    part kube-apiserver "$LAB_TREE/bin/kube-apiserver" --etcd-servers=http://127.0.0.1:2379 --bind-address=127.0.0.1 --advertise-address=127.0.0.1 \
        --secure-port=6443 --insecure-port=0 --endpoint-reconciler-type=none --service-cluster-ip-range=10.96.0.0/24 --allow-privileged=true \
        --tls-cert-file="$keys/kube-apiserver.crt" --tls-private-key-file="$keys/kube-apiserver.key" --client-ca-file="$keys/ca.crt" \
        --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --service-account-issuer=https://kubernetes.default.svc \
        --service-account-key-file="$keys/service-accounts.pub" --service-account-signing-key-file="$keys/service-accounts.key" \
        --kubelet-certificate-authority="$keys/ca.crt" --kubelet-client-certificate="$keys/kubelet-client.crt" \
        --kubelet-client-key="$keys/kubelet-client.key" --kubelet-preferred-address-types=InternalIP
    until_so 90 'the API server' admin get --raw /readyz
}

api_stop() { stop_part kube-apiserver; }

# cluster_start: an empty cluster of one node at 127.0.0.1:6443, in seconds.
cluster_start() {
    local state=$LAB_RUN/cluster keys=$LAB_TREE/keys way
    mkdir -p "$state/pods"
    part etcd "$LAB_TREE/bin/etcd" --data-dir "$state/etcd" --unsafe-no-fsync --listen-client-urls http://127.0.0.1:2379 \
        --advertise-client-urls http://127.0.0.1:2379 --listen-peer-urls http://127.0.0.1:2380
    api_start
    for name in kube-controller-manager kube-scheduler; do
        way=$LAB_TREE/$name.config
        set -- --kubeconfig="$way" --authentication-kubeconfig="$way" --authorization-kubeconfig="$way" --bind-address=127.0.0.1 --port=0 --leader-elect=false
        [ $name = kube-scheduler ] || set -- "$@" --use-service-account-credentials=true --service-account-private-key-file="$keys/service-accounts.key" \
            --root-ca-file="$keys/ca.crt" --enable-hostpath-provisioner=true \
            --controllers='*,-nodeipam,-cloud-node-lifecycle,-route,-service,-attachdetach,-persistentvolume-expander'
        part $name "$LAB_TREE/bin/$name" "$@"
    done
    PATH=$here/pods:$PATH part lab-kubelet "$LAB_TREE/bin/lab-kubelet" --kubeconfig="$LAB_TREE/lab-kubelet.config" --keys="$keys" --folder="$state/pods"
    until_so 60 'the default service account' admin get serviceaccount default
    until_so 60 'its node' admin wait --for=condition=Ready node/node1 --timeout=1s
}

# cluster_stop: at once, as by the plug; nothing of it is kept.
cluster_stop() {
    local name
    for name in lab-kubelet kube-scheduler kube-controller-manager kube-apiserver etcd; do stop_part $name; done
    grep -lzs "^HOME=$LAB_RUN/cluster/pods/" /proc/[0-9]*/environ | cut -d/ -f3 | xargs -r kill -KILL 2>/dev/null || true
    rm -rf "$LAB_RUN/cluster"
}
