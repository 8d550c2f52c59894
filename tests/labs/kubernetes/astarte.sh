#!/bin/bash
# astarte.sh: under with-cluster.sh; Astarte's procedures beside what stands in for its operator (pods/astarte): what becomes of the
# document's own commands, backup and restore with the oldest and the newest kubectl, what is refused, and a console that is killed.
. "$(dirname "$0")/common.sh"
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

# deleted: the instance and its ingress are gone; so are CA and keys, which the collector takes unless a restore has freed them of their
# owner, and a secret that somebody made.
deleted() {
    astarte delete astarte astarte --ignore-not-found --timeout=60s >/dev/null || failed 'the instance is not deleted'
    astarte delete adi adi --ignore-not-found >/dev/null
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

# ---- the document's commands, to the letter

documented_backup() {
    kubectl get astarte -n astarte -o yaml > astarte-backup.yaml
    kubectl get adi -n astarte -o yaml > adi-backup.yaml
    kubectl get secret astarte-devices-ca -n astarte -o yaml > astarte-devices-ca-backup.yaml
    kubectl get secret astarte-housekeeping-public-key -n astarte -o yaml > astarte-housekeeping-public-key-backup.yaml
    kubectl get secret astarte-housekeeping-private-key -n astarte -o yaml > astarte-housekeeping-private-key-backup.yaml
}

documented_secrets() {
    kubectl apply -f astarte-devices-ca-backup.yaml &&
    kubectl apply -f astarte-housekeeping-public-key-backup.yaml &&
    kubectl apply -f astarte-housekeeping-private-key-backup.yaml
}

documented_restore() {
    documented_secrets &&
    kubectl apply -f astarte-backup.yaml
}

others() { kept | grep -cvxF "$saved"; }

# What they bring back is lost: the collector takes it, and with an instance the operator makes another CA and other keys. No command fails.
documented() {
    local saved started
    mkdir "$LAB_DIR/documented"
    cd "$LAB_DIR/documented" || failed 'no folder'
    saved=$(kept)
    same 'an instance has its CA and its keys' 3 "$(wc -l <<<"$saved")"
    documented_backup || failed 'kubectl does not save'
    astarte delete astarte astarte --timeout=60s >/dev/null || failed 'the instance is not deleted'
    astarte delete adi adi >/dev/null
    soon 60 'the collector takes them with their owner' '' kept
    documented_secrets >"$LAB_DIR/shown" || failed 'kubectl does not apply'
    same 'kubectl calls them created' 3 "$(grep -c '^secret/.* created$' "$LAB_DIR/shown")"
    started=$SECONDS
    soon 20 'the collector takes them, for their owner is no more' '' kept
    passed "the document's commands: kubectl calls the secrets created, and $((SECONDS - started)) s later they are gone"
    documented_restore >"$LAB_DIR/shown" || failed 'kubectl does not apply'
    soon 30 'CA and keys are others' 3 others
    ready
    kubectl apply -f adi-backup.yaml >/dev/null || failed 'kubectl does not apply the ingress'
    reached
    same 'they stay others' 3 "$(others)"
    passed "the document's commands: the instance is green, its CA is another"
    cd "$OLDPWD" || failed 'no folder'
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

round() {
    local saved
    saved=$(kept)
    backed_up
    deleted rabbit-credentials
    restore_answers "$backup"
    ran restore 0 run astarte.restore
    restored "$saved"
}

# ---- what is refused

# stopped WHAT TEXT PROCEDURE: the run stops with TEXT.
stopped() {
    ran "$1" 4 run "$3"
    told "$1" "$2"
    passed "$1"
}

refusals() {
    local saved changed=$LAB_DIR/changed
    saved=$(kept)
    operators 0
    astarte delete secret astarte-housekeeping-public-key >/dev/null
    backup_answers
    stopped 'a backup without the public key' 'Missing: astarte-housekeeping-public-key.' astarte.backup
    operators 1
    soon 60 'without it the operator makes another pair, and leaves the CA as it is' 2 others
    same 'all three are there' 3 "$(kept | wc -l)"
    operators 0
    astarte delete astarte astarte --wait=false >/dev/null
    stopped 'a backup of an instance that is being deleted' 'It is in Terminating' astarte.backup
    operators 1
    deleted
    cp -a "$backup" "$changed"
    sed -i 's/"Secret"/"Secret" /' "$changed/devices-ca.json"
    restore_answers "$changed"
    stopped 'a restore of a changed file' 'Missing, or not as they were saved: devices-ca.json.' astarte.restore
    operators 0
    restore_answers "$backup"
    stopped 'a restore without an operator' 'Its pod is not ready' astarte.restore
    operators 1
    kubectl --context lab create namespace plant >/dev/null
    sed 's/namespace: astarte/namespace: plant/' "$beside/data/astarte-instance.yaml" | kubectl --context lab create -f - >/dev/null || failed 'another instance'
    stopped 'a restore beside an instance of the same id' 'plant/astarte has it, or has none either.' astarte.restore
    kubectl --context lab delete -n plant astartes --all --timeout=60s >/dev/null || failed 'the other instance is not deleted'
    nothing 'none of them brought a key' kept
}

# ---- a run that turns back before the ingress; one whose console is killed once the instance is applied, and whose names follow late

undone() {
    astarte delete secret rabbit-credentials --ignore-not-found >/dev/null
    restore_answers "$backup" '{at: ingress, stop: gate, do: undo}'
    ran undo 7 run astarte.restore
    nothing 'neither CA nor keys' kept
    nothing 'no instance, no ingress' astarte get astartes,adi -o name
    same 'of what somebody made, what was there before' 'api-tls broker-tls' \
        "$(astarte get secrets api-tls broker-tls rabbit-credentials --ignore-not-found -o 'jsonpath={.items[*].metadata.name}')"
    soon 60 'the collector takes its pods' '' astarte get pods -l component=astarte -o name
}

killed() {
    local run handed='DNS: broker.astarte.example.com leads to 198.51.100.20, must lead to 203.0.113.20'
    names 198.51.100
    restore_answers "$backup"
    salvor run astarte.restore >"$LAB_DIR/shown" 2>&1 &
    run=$!
    until astarte get astarte astarte -o name >/dev/null 2>&1; do
        kill -0 $run 2>/dev/null || { tail -n 30 "$LAB_DIR/shown"; failed 'it ended before it could be killed'; }
        sleep 0.1
    done
    pkill -KILL -P $run -x salvor || failed 'it could not be killed'
    wait $run 2>/dev/null
    { until grep -q 'must lead to' "$LAB_DIR/shown"; do sleep 0.5; done; names 203.0.113; } &
    ran resumed 0 resume last
    restored "$1"
    "$SALVOR" report last --runs "$runs" >"$LAB_DIR/shown"
    told 'what must change' "$handed"
}

mkdir "$backups"
installed
documented
for folder in $(printf '%s\n' "$LAB_KUBECTL"/* | sort -V | sed -n '1p;$p'); do
    PATH=$folder:$PATH
    round
    passed "backup and restore with kubectl ${folder##*/}"
done
keys=$(kept)
refusals
undone
passed 'a restore that turned back'
killed "$keys"
passed 'a restore that was killed and resumed'
