#!/bin/bash
# faults.sh: under with-threescale.sh; MariaDB loses the connection of a dump in its middle, behind gzip; the volume of the backup is full, so that the operator's
# third job fails again and again while its resource says nothing. Each backup ends there and is undone: everything runs as before, nothing of it is left.
engine=mysql2
. "$(dirname "$0")/common.sh"

# as_before WHAT: nothing of the backup is left in the cluster, and what runs is what ran.
as_before() {
    same "$1: what runs" "$before" "$(scaled)"
    same "$1: the installation" 'apimanager True' "$(available)"
    nothing "$1: left" threescale get apimanagerbackups,jobs -o name
    same "$1: claims" persistentvolumeclaim/system-storage "$(threescale get pvc -o name)"
    same "$1: secrets" "$secrets" "$(secret "${of_operator[@]}" "${by_hand[@]}")"
    "$SALVOR" verify last --runs "$runs" >/dev/null || failed "$1: the evidence does not verify"
    no_secret
    passed "$1"
}

# cutter: ends the connection of whoever dumps the large table.
cutter() {
    local id
    until [ -n "${id:-}" ]; do id=$(root_mysql -e "select id from information_schema.processlist where info like 'SELECT /*!40001%\`blobs\`%' limit 1"); done
    root_mysql -e "kill $id"
    echo "$id" >"$LAB_DIR/cut"
}

installed
before=$(scaled)
secrets=$(secret "${of_operator[@]}" "${by_hand[@]}")

root_mysql system -e 'create table blobs as select seq as id, repeat(md5(rand(seq)), 400) as text from seq_1_to_6000' || failed 'the large table'
backup_answers '{at: dump, stop: failed, do: undo}'
cutter &
cutter=$!
ran 'a dump that is cut' 7 run 3scale.backup
wait $cutter
[ -s "$LAB_DIR/cut" ] || failed 'no connection was cut'
told 'a dump that is cut' 'Lost connection'
as_before 'a dump that is cut'
root_mysql system -e 'drop table blobs'

for volume in standard-1 standard-2; do mount -t tmpfs -o size=200k tmpfs "$LAB_RUN/volumes/$volume"; done
backup_answers '{at: operator_backup, stop: failed, do: undo}'
threescale get jobs --watch -o 'jsonpath={.metadata.name} {.status.failed}{"\n"}' >"$LAB_DIR/jobs" &
watch=$!
ran 'a volume that is full' 7 run 3scale.backup
kill $watch
grep -q '^backup-system-fs-pvc-.* 4$' "$LAB_DIR/jobs" || { cat "$LAB_DIR/jobs"; failed 'the third job did not fail four times'; }
told 'a volume that is full' 'waiting is of no use; seen: {"completed":false'
as_before 'a volume that is full'
