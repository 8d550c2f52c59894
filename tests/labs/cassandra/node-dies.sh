#!/bin/bash
# node-dies.sh: under with-ring.sh; a backup goes back onto its own ring, and a node dies while it starts with its data: it is not waited for, and
# the way back brings today's ring back, with all that is in it.
. "$(dirname "$0")/common.sh"
backed_up_ring
declare -A tokens config
for node in cas1 cas2 cas3; do
    tokens[$node]=$(tokens $node)
    config[$node]=$(on $node 'sha256sum /etc/cassandra/*')
done

answers 'cas1 cas2 cas3' '{at: start, stop: failed, do: undo}' "open.chosen.name: $name, map.mapping.cluster: shop"
salvor run cassandra.restore 'cas1 cas2 cas3' >"$LAB_DIR/shown" 2>&1 &
run=$!
seen $run 'cas3 starts with its data' cas3 "$with_data"
# systemd calls it active by now, and it takes no clients yet
on cas3 'sleep 2; systemctl kill --signal=KILL cassandra'
died=$SECONDS code=0
wait $run || code=$?
[ $code = 7 ] || { tail -n 40 "$LAB_DIR/shown"; failed "it ended with $code"; }
passed "undone $((SECONDS - died)) s after the node had died"
told 'the node that died' 'waiting is of no use; seen: ["failed"]'

same 'the ring' "$(printf 'UN 10.78.1.1%s r%s\n' 1 1 2 2 3 3)" "$(ring cas2)"
for node in cas1 cas2 cas3; do
    same "the tokens of $node" "${tokens[$node]}" "$(tokens $node)"
    same "the configuration of $node" "${config[$node]}" "$(on $node 'sha256sum /etc/cassandra/*')"
    same "what is aside on $node" 'restored' "$(on $node 'find /var/lib/cassandra -maxdepth 1 -name "*.*-*"' | sed 's/.*\.\(.*\)-.*/\1/' | sort -u)"
done
rows_today >"$LAB_DIR/after" || failed 'the rows cannot be read'
cmp "$LAB_DIR/today" "$LAB_DIR/after" || failed 'the rows are not those of today'
nothing_left cas1 cas2 cas3
no_secret
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
passed "today's ring is back: $(wc -l <"$LAB_DIR/after") rows"
