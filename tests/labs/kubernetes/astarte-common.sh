# Sourced by the tests of Astarte's procedures (under with-cluster.sh): the instance, beside what stands in for its operator (pods/astarte),
# its backup and its restore. A restore waits 45 s for the garbage collector; so they are in several tests, which run side by side.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
backups=$LAB_DIR/backups
of_keys=(astarte-devices-ca astarte-housekeeping-public-key astarte-housekeeping-private-key)

astarte() { kubectl --context lab -n astarte "$@"; }
operator() { kubectl --context lab -n kube-operators "$@"; }

salvor() {
    local verb=$1 what=$2
    shift 2
    [ "$verb" != run ] || set -- --target cluster=kube:lab --target cql=here "$@"
    "$SALVOR" "$verb" "$what" --workflows "$beside/../../../workflows" --answers "$LAB_DIR/answers" --runs "$runs" "$@" </dev/null
}

# soon SECONDS WHAT EXPECTED CMD...: CMD comes to succeed and to print that.
soon() {
    local end=$((SECONDS + $1)) seen
    until seen=$("${@:4}" 2>"$LAB_DIR/why") && [ "$seen" = "$3" ]; do
        [ $SECONDS -lt $end ] || { cat "$LAB_DIR/why"; operator logs deployment/astarte-operator --tail=20; failed "$2: expected '$3', saw '$seen'"; }
        sleep 0.2
    done
}

# ---- the instance

# names NETWORK: the names of the instance lead to addresses of NETWORK; those of its load balancer are in 203.0.113.
names() { printf '127.0.0.1 localhost\n%s.10 api.astarte.example.com dashboard.astarte.example.com\n%s.20 broker.astarte.example.com\n' "$1" "$1" >"$LAB_DIR/hosts"; }

# The addresses of pods and of the operator's webhook lead to this machine.
addresses() {
    ip route add local 10.244.0.0/16 dev lo &&
    ip route add local "$1" dev lo &&
    names 203.0.113 && mount --bind "$LAB_DIR/hosts" /etc/hosts
}

installed() {
    local webhook=10.96.0.77
    addresses $webhook || failed 'the addresses'
    openssl req -x509 -newkey rsa:2048 -nodes -keyout "$LAB_DIR/webhook.key" -out "$LAB_DIR/webhook.crt" -days 30 -subj /CN=webhook \
        -addext subjectAltName=DNS:astarte-operator-webhook.kube-operators.svc 2>/dev/null
    sed "s#@ADDRESS@#$webhook#; s#@TREE@#$LAB_TREE#; s#@KEYS@#$LAB_DIR#g; s#@BUNDLE@#$(base64 -w0 "$LAB_DIR/webhook.crt")#" "$beside/data/astarte.yaml" |
        kubectl --context lab create -f - >/dev/null || failed 'the operator is not installed'
    operator rollout status deployment/astarte-operator --timeout=60s >/dev/null || failed 'the operator does not run'
    soon 60 'the operator admits the instance' astarte.api.astarte-platform.org/astarte astarte create -f "$beside/data/astarte-instance.yaml" -o name
    ready
    astarte create -f "$beside/data/astarte-ingress.yaml" >/dev/null || failed 'the ingress'
    reached
}

ready() { soon 60 'the instance is ready' 'Reconciled green 1.2.1' astarte get astarte astarte -o 'jsonpath={.status.phase} {.status.health} {.status.astarteVersion}'; }
reached() { soon 30 'its addresses' '203.0.113.10 203.0.113.20' astarte get adi adi -o 'jsonpath={.status.api.loadBalancer.ingress[0].ip} {.status.broker.loadBalancer.ingress[0].ip}'; }

# kept: CA and housekeeping keys, with a digest each.
kept() {
    astarte get secrets -o 'jsonpath={range .items[*]}{.metadata.name} {.data}{"\n"}{end}' | awk '/^astarte-(devices|housekeeping)-/' |
        while read -r name data; do echo "$name $(sha256sum <<<"$data" | cut -c1-16)"; done
}

others() { kept | grep -cvxF "$saved"; } # how many of them are not as in $saved

# deleted SECRET...: the instance and its ingress are gone; so are CA and keys, which the collector takes unless a restore has freed them of their
# owner, and a secret that somebody made. The collector learns of a new kind of resource only twice a minute: it is not waited for here.
deleted() {
    astarte delete astarte astarte --ignore-not-found --timeout=60s >/dev/null || failed 'the instance is not deleted'
    astarte delete adi adi --ignore-not-found >/dev/null
    astarte delete deployments,statefulsets,services -l component=astarte >/dev/null
    soon 60 'no pod is left' '' astarte get pods -l component=astarte -o name
    astarte delete secret "${of_keys[@]}" "$@" --ignore-not-found >/dev/null
    nothing 'CA and keys are gone' kept
}

# operators N: so many pods of the operator, none or one.
operators() {
    operator scale deployment astarte-operator --replicas="$1" >/dev/null
    soon 30 'the operator' "$1" operator get pods -l app=astarte-operator --field-selector status.phase=Running -o 'go-template={{len .items}}'
    soon 30 'its webhook' "$1" operator get endpoints astarte-operator-webhook -o 'go-template={{range .subsets}}{{len .addresses}}{{else}}0{{end}}'
}

# ---- backup and restore

backup_answers() {
    cat >"$LAB_DIR/answers" <<A
inputs: {namespace: astarte, name: astarte, home: '$backups', realms_by: typed}
answers: {realms.typed.realms: 'shop, depot'}
A
}
restore_answers() { # FOLDER [CHOICE]
    cat >"$LAB_DIR/answers" <<A
inputs: {folder: '$1', realms_by: typed, wait_dns: true}
answers: {database.typed.realms: 'depot, shop', addresses.handed.who: the network team}
choices: [${2:-}]
A
}

# past FOLDER: how many of its objects say something that only the server writes.
past() {
    python3 - "$1" <<'P'
import json, pathlib, sys
written = {"ownerReferences", "uid", "resourceVersion", "creationTimestamp", "generation", "managedFields", "selfLink", "deletionTimestamp",
           "finalizers"}
applied = "kubectl.kubernetes.io/last-applied-configuration"
objects = [json.loads(file.read_text()) for file in pathlib.Path(sys.argv[1]).glob("*.json") if file.name != "index.json"]
print(len(objects), sum("status" in o or bool(written & set(o["metadata"])) or applied in o["metadata"].get("annotations", {}) for o in objects))
P
}

# backed_up: leaves the backup's folder in $backup.
backed_up() {
    backup_answers
    ran backup 0 run astarte.backup
    backup=$(ls -d "$backups"/* | sort | tail -n 1)
    same 'the files' 'adi-adi astarte devices-ca housekeeping-private-key housekeeping-public-key index own-api-tls own-broker-tls own-rabbit-credentials' \
        "$(cd "$backup" && echo *.json | sed 's/\.json//g')"
    same 'nobody else can read them' '600 700' "$(find "$backup" -printf '%m\n' | sort -u | paste -sd' ')"
    same 'their past is taken off' '8 0' "$(past "$backup")"
    same 'their past is kept beside' '8 8' "$(past "$backup/raw")"
}

# restored SAVED: CA and keys are SAVED, have no owner, and are the same objects as 45 s and more ago.
restored() {
    local since
    same 'CA and keys are the saved ones' "$1" "$(kept)"
    nothing 'nobody owns them' astarte get secrets "${of_keys[@]}" -o 'jsonpath={.items[*].metadata.ownerReferences}'
    since=$(date -d "$(astarte get secret astarte-devices-ca -o 'jsonpath={.metadata.creationTimestamp}')" +%s)
    [ $(($(date +%s) - since)) -ge 45 ] || failed 'the CA has not outlived the collector'
    ready
    reached
    same 'the secret of somebody is back' astarte "$(astarte get secret rabbit-credentials -o 'jsonpath={.data.user}' | base64 -d)"
    same 'the password of the resource is back' inline-password-canary "$(astarte get astarte astarte -o 'jsonpath={.spec.cassandra.connection.password}')"
    "$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
    ! grep -rlE -e 'inline-password-canary|key canary|rabbit canary|PRIVATE KEY|LS0tLS1CRUdJTiBSU0E' "$runs" "$LAB_DIR/shown" --exclude-dir=secret || failed 'a secret is in what was kept or shown'
}

# again SAVED: a restore that nothing is in the way of.
again() {
    restore_answers "$backup"
    ran restore 0 run astarte.restore
    restored "$1"
}

mkdir "$backups"
installed
