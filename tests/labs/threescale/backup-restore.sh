#!/bin/bash
# backup-restore.sh: under with-threescale.sh; an installation whose databases are PostgreSQL and two Redis is backed up and lost, all but the claim of its
# backup, and restored into the empty namespace: rows, keys, secrets and files afterwards, seen without Salvor.
engine=postgresql
. "$(dirname "$0")/common.sh"

installed
before=$(scaled)
rows >"$LAB_DIR/rows" || failed 'the rows cannot be read'
keys >"$LAB_DIR/keys" || failed 'the keys cannot be read'
same 'keys' 325 "$(grep -vc '^store' "$LAB_DIR/keys")"
files "$(folder system-storage)" >"$LAB_DIR/files"
secrets=$(secret "${of_operator[@]}" "${by_hand[@]}")
calls=$(store backend get lab/calls)
sidekiq=$(threescale get pods -l deployment=system-sidekiq -o 'jsonpath={.items[0].metadata.name}')

backup_answers
ran backup 0 run 3scale.backup
run=$(ls -d "$runs"/*)
same 'what runs' "$before" "$(scaled)"
claim=$(folder nightly)
same 'what the operator saved' '1 apimanager 2 configmaps 13 secrets 3 system-filestorage-pvc' "$(cd "$claim" && find . -type f | cut -d/ -f2 | sort | uniq -c | xargs)"
same "the portals' files in the volume" "$(cat "$LAB_DIR/files")" "$(files "$claim/system-filestorage-pvc")"
same 'the dumps' 'backend-storage.rdb system-redis.rdb system-database.pgdump zync.pgdump' "$(cd "$run/secret" && echo *.rdb *.pgdump)"
dumped=$(pg_restore --data-only --table=messages --file=- "$run/secret/system-database.pgdump" | grep -c "$sidekiq")
[ "$dumped" -gt 0 ] || failed 'the dump has no messages'
same 'messages of Sidekiq until it was stopped, in the dump and in the database' "$dumped" "$(sql "select count(*) from messages where sender = '$sidekiq'")"
[ "$(sql 'select count(*) from messages')" -gt "$dumped" ] || failed 'Sidekiq writes no more'
nothing 'jobs' threescale get jobs -o name
nothing 'the pod that looked' threescale get pods -l app=salvor-look -o name
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
no_secret
passed "backup, with $dumped messages"

lost
# as it outlives an APIManager, or is made by whoever helps; the operator would keep it
threescale create secret generic system-seed --from-literal=ADMIN_PASSWORD=stale-canary >/dev/null || failed 'a stale secret'
restore_answers "$run"
ran 'a restore without what the installation names' 4 run 3scale.restore
told 'a restore without what the installation names' 'Make these first: gateway-tls'
nothing 'nothing was loaded' sql "select table_name from information_schema.tables where table_schema = 'public'"
nothing 'nothing was made' threescale get secrets "${of_operator[@]}" "${by_hand[@]}" --ignore-not-found -o name
threescale create -f "$run/secret/left-out/secret/gateway-tls.json" -f "$run/secret/left-out/products.capabilities.3scale.net/orders.json" >/dev/null || failed 'what was exported'
passed 'a restore without what the installation names'

restore_answers "$run" '{at: inspect, stop: blocked, do: again}'
ran restore 0 resume last
rows | diff "$LAB_DIR/rows" - >"$LAB_DIR/differ" || { head "$LAB_DIR/differ"; failed 'rows'; }
keys | diff "$LAB_DIR/keys" - >"$LAB_DIR/differ" || { head "$LAB_DIR/differ"; failed 'keys, or when they expire'; }
same 'secrets' "$secrets" "$(secret "${of_operator[@]}" "${by_hand[@]}")"
same 'the installation' 'apimanager True' "$(available)"
same 'what runs' "$before" "$(scaled)"
same "the portals' files" "$(cat "$LAB_DIR/files")" "$(files "$(folder system-storage)")"
same 'messages of before' "$dumped" "$(sql "select count(*) from messages where sender = '$sidekiq'")"
restored_calls=$(store backend get lab/calls)
[ "$restored_calls" -ge "$calls" ] || failed "calls: $calls before, $restored_calls now"
nothing 'jobs' threescale get jobs -o name
nothing 'the pod that looked' threescale get pods -l app=salvor-look -o name
same 'the stores stand alone' 'role:master role:master' "$({ store backend info replication; store system info replication; } | tr -d '\r' | grep ^role | xargs)"
same 'servers of Redis' 2 "$(pgrep -c -x redis-server)"
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
no_secret
passed "restored: $(wc -l <"$LAB_DIR/rows") rows, $(wc -l <"$LAB_DIR/keys") keys"
