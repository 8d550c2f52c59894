#!/bin/bash
# console-killed.sh: under with-threescale.sh; an installation whose system database is MariaDB. The console is killed while the operator writes its backup, and
# again while the operator restores; each run is gone on with, and nothing is done a second time.
engine=mysql2
. "$(dirname "$0")/common.sh"

# killed PROCEDURE UNTIL...: a run whose console is killed once UNTIL succeeds.
killed() {
    local run
    salvor run "$1" >"$LAB_DIR/shown" 2>&1 &
    run=$!
    until "${@:2}"; do
        alive $run || { tail -n 40 "$LAB_DIR/shown"; failed "$1 ended before it could be killed"; }
        sleep 0.1
    done
    pkill -KILL -P $run -x salvor || failed "$1 could not be killed"
    wait $run 2>/dev/null
}

job() { threescale get jobs -o name 2>/dev/null | grep -q "/$1-"; }

identity() { threescale get "$@" -o 'jsonpath={range .items[*]}{.kind}/{.metadata.name} {.metadata.uid} {end}'; }

# loaded: what would be another if a database or a store were loaded again
loaded() {
    root_pg -d zync -c "select oid from pg_class where relname = 'integrations'"
    sql "select table_name, create_time from information_schema.tables where table_schema = 'system' order by 1"
    store backend info replication | grep -a ^master_replid:
    store system info replication | grep -a ^master_replid:
}

# dumps: which files they are, and since when
dumps() { stat -c '%n %i %.Y' "$runs"/*/secret/*.{rdb,sql.gz,pgdump}; }

changes() { threescale get deployments -o 'jsonpath={range .items[*]}{.metadata.name}={.metadata.generation} {end}' | sed "s#$operator#operator#"; }

installed
before=$(scaled)
rows >"$LAB_DIR/rows" || failed 'the rows cannot be read'
keys >"$LAB_DIR/keys" || failed 'the keys cannot be read'
secrets=$(secret "${of_operator[@]}" "${by_hand[@]}")

backup_answers
killed 3scale.backup job backup-cfgmaps-secrets
made=$(identity apimanagerbackups,pvc)
dumped=$(dumps)
same 'the dumps' 4 "$(wc -l <<<"$dumped")"
ran 'backup, gone on with' 0 resume last
run=$(ls -d "$runs"/*)
same 'the dumps were made once' "$dumped" "$(dumps)"
same 'the backup and its claim' "$made" "$(identity apimanagerbackups,pvc)"
same 'what runs' "$before" "$(scaled)"
same 'how often each was changed: made, stopped, started' \
    'apicast-production=1 apicast-staging=1 backend-cron=3 backend-listener=3 backend-worker=3 system-app=3 system-memcache=1 system-sidekiq=3 operator=3 zync=3 zync-que=3 ' \
    "$(changes)"
gzip -dc "$run/secret/system-database.sql.gz" | tail -n 1 | grep -q 'Dump completed' || failed 'the dump of MariaDB'
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
no_secret
passed 'the console was killed while the operator wrote its backup'

lost
threescale create -f "$run/secret/left-out/secret/gateway-tls.json" >/dev/null || failed 'what was exported'
restore_answers "$run"
killed 3scale.restore job restore-apm-tosecret
made=$(identity apimanagerrestores)
loaded=$(loaded)
same 'what was loaded' 8 "$(wc -l <<<"$loaded")"
ran 'restore, gone on with' 0 resume last
same 'the restore' "$made" "$(identity apimanagerrestores)"
same 'databases and stores were loaded once' "$loaded" "$(loaded)"
rows | diff "$LAB_DIR/rows" - >"$LAB_DIR/differ" || { head "$LAB_DIR/differ"; failed 'rows'; }
keys | diff "$LAB_DIR/keys" - >"$LAB_DIR/differ" || { head "$LAB_DIR/differ"; failed 'keys, or when they expire'; }
same 'secrets' "$secrets" "$(secret "${of_operator[@]}" "${by_hand[@]}")"
same 'the installation' 'apimanager True' "$(available)"
same 'what runs' "$before" "$(scaled)"
nothing 'jobs' threescale get jobs -o name
nothing 'the pod that looked' threescale get pods -l app=salvor-look -o name
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
no_secret
passed 'the console was killed while the operator restored'
