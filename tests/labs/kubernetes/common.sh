# Sourced by the tests that run beside a cluster (with-cluster.sh). Wants SALVOR: the program under test.
set -uo pipefail
: "${SALVOR:?}"
beside=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
. "$beside/../lib.sh"
. "$beside/../checks.sh"
. "$beside/cluster.sh"
runs=$LAB_DIR/runs

# salvor VERB WHAT ARG...: the program with the answers of $LAB_DIR/answers; the token by a descriptor.
salvor() {
    local verb=$1 what=$2
    shift 2
    [ "$verb" != run ] || set -- --target "shop=kube:${CONTEXT:-lab}" "$@"
    "$SALVOR" "$verb" "$what" --workflows "$beside/../../data/workflows" --answers "$LAB_DIR/answers" --runs "$runs" \
        --secret-fd 'input token=8' "$@" </dev/null 8<<<canary-token-7f3a
}

# answers INPUTS [CHOICES]: what whoever asks is told.
answers() { printf 'inputs: {%s}\nchoices: [%s]\n' "$1" "${2:-}" >"$LAB_DIR/answers"; }

# ran WHAT CODE VERB ARG...: salvor ends with CODE; what it showed is in $LAB_DIR/shown.
ran() {
    local code=0
    salvor "${@:3}" >"$LAB_DIR/shown" 2>&1 || code=$?
    [ $code = "$2" ] || { tail -n 30 "$LAB_DIR/shown"; failed "$1: it ended with $code"; }
}

# told WHAT TEXT: salvor showed TEXT.
told() { grep -qF -- "$2" "$LAB_DIR/shown" || { tail -n 30 "$LAB_DIR/shown"; failed "$1: it does not say: $2"; }; }

shop() { kubectl --context lab -n shop "$@"; }

# shop_up: the shop as it is before each test.
shop_up() {
    kubectl --context lab delete namespace shop --ignore-not-found >/dev/null
    kubectl --context lab create -f "$beside/data/shop.yaml" >/dev/null
    for workload in statefulset/db deployment/{web,worker,front}; do shop rollout status $workload --timeout=60s >/dev/null || failed "the shop's $workload"; done
}

replicas() { shop get deployments front web worker -o 'jsonpath={range .items[*]}{.metadata.name}={.spec.replicas}/{.status.readyReplicas} {end}'; }

# as_before: every writer runs as it did.
as_before() { same "$1: replicas" 'front=1/1 web=3/3 worker=2/2 ' "$(replicas)"; }

# scaled: how often each writer was scaled, by the cluster's own account: its generation grows with each change.
scaled() { shop get deployments web worker -o 'jsonpath={range .items[*]}{.metadata.name}={.metadata.generation} {end}'; }

notes() { shop get configmaps -o name | awk /notes/; }
