#!/bin/bash
# relocation.sh: under with-stack.sh; the whole procedure, and its undo: what the store, the databases, the cluster and the run's folder have
# afterwards, seen without Salvor.
. "$(dirname "$0")/common.sh"

# environment SPACE POD: of the pod, as kubectl tells it, as JSON
environment() {
    kubectl exec -n "$1" "$2" -- env -0 | python3 -c 'import json, sys; print(json.dumps(dict(v.split("=", 1) for v in sys.stdin.read().split("\0")[:-1]), sort_keys=True))'
}
as_kept() { python3 -c 'import json, sys; print(json.dumps(json.load(open(sys.argv[1])), sort_keys=True))' "$1"; }

environments_kept() {
    local pod file
    for pod in "${!environments[@]}"; do
        for file in "$runs"/*/secret/environments/"$pod".json; do
            same "the environment of $pod" "${environments[$pod]}" "$(as_kept "$file")"
        done
    done
    same 'environments' 4 "$(ls "$runs"/*/secret/environments | wc -l)"
    same 'nobody else can read them' '600 700' "$(find "$runs"/*/secret/environments -printf '%m\n' | sort -u | paste -sd' ')"
    grep -q 'django canary\\nof two lines' "$runs"/*/secret/environments/production-stack.stack-0.json || failed 'a value of two lines'
}

# dumped SPACE: one dump is in the store, the one that the server has since the suspension, and it has every row of the database.
dumped() {
    local object file=${dumps[$1]}
    file=$(find "$file" -name 'backup-*' -mmin -30)
    object=$(objects "${prefix[$1]}/backup-" | cut -d' ' -f2)
    same "dumps of $1 since the suspension" 1 "$(wc -l <<<"$file")"
    same "the dump of $1" "$(basename "$file")" "backup-$object"
    stored "im-fragalysis/${prefix[$1]}/backup-$object" >"$LAB_DIR/object" || failed "the store does not give the dump of $1"
    cmp "$LAB_DIR/object" "$file" || failed "the dump of $1 differs"
    rows "$1" >"$LAB_DIR/rows"
    [ "$(wc -l <"$LAB_DIR/rows")" -gt 4000 ] || failed "the rows of $1 cannot be asked for"
    rows_in <"$LAB_DIR/object" | cmp - "$LAB_DIR/rows" || failed "the dump of $1 lacks rows"
    same "the dump of $1 in the record" "$(sha256sum <"$file" | cut -d' ' -f1)" "$(python3 -c 'import glob, json, sys
print([d["sha256"] for d in json.load(open(sys.argv[1]))["dumps"].values() if d["object"] == sys.argv[2]][0])' "$runs"/*/evidence/relocation.json "${prefix[$1]}/backup-$object")"
}

stack_up
curl -fsS -X PUT -H "X-Auth-Token: $(token)" --data old "$store_at/v1/AUTH_lab/im-fragalysis/production-stack-db/old.sql.gz" || failed 'an object of before'
declare -A environments
for pod in im-infra.database-0 im-infra.keycloak-0 production-stack.database-0 production-stack.stack-0; do
    environments[$pod]=$(environment "${pod%.*}" "${pod#*.}") || failed "the environment of $pod"
done

answers 'media_cron: media-backup'
PATH=$(printf '%s\n' "$LAB_KUBECTL"/* | sort -V | tail -n 1):$PATH ran 'a kubectl that is too new' 4 run fragalysis.prepare-relocation
told 'a kubectl that is too new' 'too far from the version of the server'
same 'what writes goes on' "$as_before" "$(scaled)"
kubectl --context lab -n production-stack delete lease salvor >/dev/null || failed 'a run that was left keeps its lock'
rm -rf "$runs"

ran relocation 0 run fragalysis.prepare-relocation
same 'what writes stands still' "$suspended" "$(scaled)"
same 'pods that write' 0 "$(writers)"
environments_kept
dumped im-infra
dumped production-stack
same 'the replica is the media' "$(files "$media")" "$(files "$replica")"
media_copied
sent_once 2033
nothing_left
no_secret
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
passed 'relocation'

ran 'undo' 7 undo last
same 'what writes runs again' "$as_before" "$(scaled)"
same 'pods that write' 8 "$(writers)"
for space in im-infra production-stack; do
    before=$(sql $space 'select max(id) from event')
    sleep 2
    [ "$(sql $space 'select max(id) from event')" -gt "$before" ] || failed "nobody writes in $space"
done
same 'what the store has' 'production-stack-db/old.sql.gz' "$(objects '' | cut -d' ' -f2)"
nothing_left
no_secret
passed 'undo'
