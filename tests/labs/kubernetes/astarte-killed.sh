#!/bin/bash
# astarte-killed.sh: under with-cluster.sh; what Astarte's procedures refuse, and a restore whose console is killed once the instance is applied, and
# whose names follow late.
. "$(dirname "$0")/astarte-common.sh"

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
    deleted rabbit-credentials
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

keys=$(kept)
backed_up
refusals
killed "$keys"
passed 'a restore that was killed and resumed'
