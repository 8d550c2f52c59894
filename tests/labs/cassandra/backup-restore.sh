#!/bin/bash
# backup-restore.sh: under with-ring.sh; a ring is backed up and lost with its machines, and its backup is restored into three new ones, whose racks
# are named the other way round: what the store and the new ring have afterwards, seen without Salvor.
. "$(dirname "$0")/common.sh"

# backed_up NAME: the store has what the nodes' own lists name and nothing else, all of it sealed.
backed_up() {
    local place=cassandra/shop/$recipient node object
    same 'what makes the backup' 'files-cas1 files-cas2 files-cas3 manifest' "$(listed "$place/backups/$1/" | sed 's#.*/##' | sort | paste -sd' ')"
    for node in cas1 cas2 cas3; do
        stored "backups/$place/backups/$1/files-$node" | opened || failed "the list of $node"
    done >"$LAB_DIR/lists"
    cut -c1-64 "$LAB_DIR/lists" | sort -u >"$LAB_DIR/named"
    [ "$(wc -l <"$LAB_DIR/named")" -gt 100 ] || failed 'the lists name hardly anything'
    listed "$place/data/" | sed 's#.*/##' | sort | diff "$LAB_DIR/named" - >"$LAB_DIR/differ" || { head "$LAB_DIR/differ"; failed 'the store has other objects than the lists name'; }
    for object in $(head -n 5 "$LAB_DIR/named"); do
        stored "backups/$place/data/$object" >"$LAB_DIR/object"
        same 'how an object begins' age-encryption.org/v1 "$(head -c 21 "$LAB_DIR/object")"
        same 'what is in it' "$object" "$(opened <"$LAB_DIR/object" | sha256sum | cut -c1-64)"
    done
}

keys
recipient=$("$LAB_TREE/root/usr/bin/age-keygen" -y <"$LAB_DIR/identity")
ring_up cas1 cas2 cas3
filled cas1
rows cas1 >"$LAB_DIR/before" || failed 'the rows cannot be read'
# 800 orders twice, for the time of writing is a row of its own, 600 events, 40 customers, 40 counters
same 'rows' 2280 "$(wc -l <"$LAB_DIR/before")"
declare -A tokens
for node in cas1 cas2 cas3; do tokens[$node]=$(tokens $node); done
bucket backups

answers 'cas1 cas2 cas3'
ran backup 0 run cassandra.backup 'cas1 cas2 cas3'
name=$(listed "cassandra/shop/" | sed -n 's#.*/backups/\([^/]*\)/manifest$#\1#p')
backed_up "$name"
same 'the ring' "$(printf 'UN 10.78.1.1%s r%s\n' 1 1 2 2 3 3)" "$(ring cas2)"
nothing_left cas1 cas2 cas3
passed "backup of $(wc -l <"$LAB_DIR/named") objects"

for node in cas1 cas2 cas3; do node_destroy $node; done
machines_up cas4 cas5 cas6
declare -A config
for node in cas4 cas5 cas6; do config[$node]=$(on $node 'sha256sum /etc/cassandra/*'); done
answers 'cas4 cas5 cas6' '' "open.chosen.name: $name, map.mapping.cluster: shop"
ran restore 0 run cassandra.restore 'cas4 cas5 cas6'
same 'the ring' "$(printf 'UN 10.78.1.1%s r%s\n' 4 3 5 2 6 1)" "$(ring cas6)"
for pair in cas4:cas3 cas5:cas2 cas6:cas1; do
    same "the tokens of $pair" "${tokens[${pair#*:}]}" "$(tokens ${pair%:*})"
    same "the configuration of ${pair%:*}" "${config[${pair%:*}]}" "$(on ${pair%:*} 'sha256sum /etc/cassandra/*')"
done
rows cas5 >"$LAB_DIR/after" || failed 'the rows cannot be read'
cmp "$LAB_DIR/before" "$LAB_DIR/after" || failed 'the rows are others'
works cas6
nothing_left cas4 cas5 cas6
on cas4 'find /var/lib/cassandra -maxdepth 1 -name "*.before-*" | grep .' && failed 'new machines had something to move aside'
no_secret
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
passed "restored: $(wc -l <"$LAB_DIR/after") rows in a ring of new machines"
