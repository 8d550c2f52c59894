#!/bin/bash
# self-test.sh: proves that the Kubernetes lab is what the tests take it for, with each kubectl, and that nothing is left on the machine
# around it. Needs root; about a minute once the lab is built.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
. "$here/../checks.sh"

# soon WHAT EXPECTED CMD...: CMD comes to succeed and to print that within 20 s.
soon() {
    local i seen
    for ((i = 0; i < 100; i++)); do
        ! seen=$("${@:3}" 2>/dev/null) || [ "$seen" != "$2" ] || return 0
        sleep 0.2
    done
    failed "$1: expected '$2', saw '$seen'"
}

# refuses WHAT TEXT CMD...: it fails, and the last line it says has TEXT in it.
refuses() {
    local said code=0
    said=$("${@:3}" 2>&1) || code=$?
    [ $code != 0 ] || failed "$1: it did not fail"
    grep -qF -- "$2" <<<"$(tail -n 1 <<<"$said")" || failed "$1: it said $said"
}

probe() { kubectl -n probe "$@"; }

changes() {
    kubectl apply -f "$here/data/probe.yaml" >/dev/null
    probe rollout status deployment/server --timeout=30s >/dev/null
    same 'replicas' 1 "$(probe get deployment server -o 'jsonpath={.status.readyReplicas}')"
    soon 'a job ends' 1 probe get job once -o 'jsonpath={.status.succeeded}'
    probe scale deployment server --replicas=0 >/dev/null
    same 'a pod takes its time to stop' 1 "$(probe get pods -l app=server -o name | wc -l)"
    soon 'no pod is left' '' probe get pods -l app=server -o name
    nothing 'no pod, no ready replicas' probe get deployment server -o 'jsonpath={.status.readyReplicas}'
    probe scale deployment server --replicas=1 >/dev/null
    soon 'a pod is ready again' 1 probe get deployment server -o 'jsonpath={.status.readyReplicas}'
}

streams() {
    local pod forward i code=0
    pod=$(probe get pods -l app=server -o 'jsonpath={.items[0].metadata.name}')
    same 'exec has the environment of the container' "pä\$\$w0rd 'quoted'\"" "$(probe exec "$pod" -- sh -c 'printf %s "$LOGIN"')"
    same 'exec has the pod'"'"'s programs' 42 "$(probe exec "$pod" -- env PGPASSWORD=pa55/word+canary shopdb count)"
    same 'exec passes 8 MiB in' "$(head -c 8388608 /dev/zero | sha256sum)" "$(head -c 8388608 /dev/zero | probe exec -i "$pod" -- sha256sum)"
    same 'exec passes 8 MiB out' "$(head -c 8388608 /dev/zero | sha256sum)" "$(probe exec "$pod" -- head -c 8388608 /dev/zero | sha256sum)"
    probe exec "$pod" -- sh -c 'exit 7' >/dev/null 2>&1 || code=$?
    same 'exec gives the exit code' 7 $code
    refuses 'exec of a program that is not there' 'executable file not found' probe exec "$pod" -- no-such-program
    soon 'the log is there' yes sh -c "kubectl -n probe logs $pod >/dev/null && echo yes"
    probe port-forward "$pod" 18081:80 >/dev/null 2>&1 &
    forward=$!
    soon 'port-forward reaches the port' 'HTTP/1.0 200 OK' bash -c "exec 3<>/dev/tcp/127.0.0.1/18081; printf 'GET / HTTP/1.0\r\n\r\n' >&3; head -n 1 <&3 | tr -d '\r'"
    kill $forward
    wait $forward 2>/dev/null || true
}

# What is put back with its old owner in it is taken away by the cluster: that owner is no more.
owners() {
    local owned=$LAB_DIR/owned.json
    probe create configmap owner >/dev/null
    probe apply -f - >/dev/null <<O
{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "owned", "ownerReferences":
 [{"apiVersion": "v1", "kind": "ConfigMap", "name": "owner", "uid": "$(probe get configmap owner -o 'jsonpath={.metadata.uid}')"}]}}
O
    probe get configmap owned -o json >"$owned"
    probe delete configmap owner >/dev/null
    soon 'what it owned goes with it' '' probe get configmap owned -o name --ignore-not-found
    probe create configmap owner >/dev/null
    probe apply -f "$owned" >/dev/null
    soon 'what comes back with its old owner is lost' '' probe get configmap owned -o name --ignore-not-found
    probe delete configmap owner >/dev/null
}

refusals() {
    local secrets='secrets is forbidden: User "viewer" cannot list resource "secrets" in API group "" in the namespace "probe"'
    refuses 'a user without a right' "$secrets" kubectl --context viewer -n probe get secrets
    refuses 'an unknown user' 'Unauthorized' kubectl --context stranger get namespaces
    refuses 'an unknown context' 'context was not found for specified context: nowhere' kubectl --context nowhere get namespaces
    refuses 'nobody there' 'was refused - did you specify the right host or port?' kubectl --context unreachable get namespaces
    refuses 'an unknown object' 'deployments.apps "nothing" not found' probe get deployment nothing
    refuses 'an unknown type' "doesn't have a resource type" probe get nothings
}

inside() {
    local folder identity
    for folder in $(printf '%s\n' "$LAB_KUBECTL"/* | sort -V); do
        PATH=$folder:$PATH
        kubectl version --client -o json | grep -q "\"gitVersion\": \"v${folder##*/}\." || failed "kubectl ${folder##*/} is another version"
        changes
        streams
        owners
        refusals
        passed "kubectl ${folder##*/}"
    done
    identity=$(kubectl get namespace kube-system -o 'jsonpath={.metadata.uid}')
    fresh-cluster
    [ "$(kubectl get namespace kube-system -o 'jsonpath={.metadata.uid}')" != "$identity" ] || failed 'another cluster has the same identity'
    nothing 'another cluster is empty' kubectl get namespace probe -o name --ignore-not-found
    passed 'another cluster at the same address'
}

if [ "${1:-}" = --inside ]; then
    inside
    exit
fi

# left SESSION: what the session left on the machine
left() {
    grep -lazE "^LAB_SESSION=$1\$" /proc/[0-9]*/environ 2>/dev/null || true
    grep " $LAB_HOME/session" /proc/self/mounts || true
}

kept() { find ~/.kube 2>/dev/null | sort; }

before=$(kept)
"$here/with-cluster.sh" "$here/self-test.sh" --inside &
session=$!
wait $session || failed 'inside'
nothing 'left on this machine' left $session
nothing 'kept at home' diff <(echo "$before") <(kept)
same 'the exit code of the command comes back' 7 "$("$here/with-cluster.sh" sh -c 'exit 7' 2>/dev/null; echo $?)"
passed "self-test in $SECONDS s"
