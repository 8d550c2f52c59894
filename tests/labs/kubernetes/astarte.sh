#!/bin/bash
# astarte.sh: under with-cluster.sh; what becomes of the Astarte document's own commands, and backup and restore with the oldest kubectl.
. "$(dirname "$0")/astarte-common.sh"

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

documented
oldest=$(printf '%s\n' "$LAB_KUBECTL"/* | sort -V | head -n 1)
PATH=$oldest:$PATH
saved=$(kept)
backed_up
deleted rabbit-credentials
again "$saved"
backed_up # CA and keys have no owner now
passed "backup and restore with kubectl ${oldest##*/}"
