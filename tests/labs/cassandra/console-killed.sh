#!/bin/bash
# console-killed.sh: under with-ring.sh; a backup goes back onto its own ring, and the console is killed twice: while the first node starts with tokens, and
# while the nodes start with their data. Each start is found as it is, and none is made a second time.
. "$(dirname "$0")/common.sh"
backed_up_ring
declare -A tokens started
for node in cas1 cas2 cas3; do
    tokens[$node]=$(tokens $node)
    started[$node]=$(starts $node)
done

# killed WHEN NODE WORDS VERB WHAT: a run, or a run gone on with, whose console is killed once WORDS succeed on NODE.
killed() {
    local run
    salvor "$4" "$5" 'cas1 cas2 cas3' >"$LAB_DIR/shown" 2>&1 &
    run=$!
    seen $run "$1" "$2" "$3"
    pkill -KILL -P $run -x salvor || failed "$1: it could not be killed"
    wait $run 2>/dev/null
    passed "killed $1"
}

answers 'cas1 cas2 cas3' '' "open.chosen.name: $name, map.mapping.cluster: shop"
killed 'while the first node starts with tokens' cas1 "$with_tokens" run cassandra.restore
killed 'while the nodes start with their data' cas3 "$with_data" resume last
ran 'resumed' 6 resume last 'cas1 cas2 cas3'

same 'the ring' "$(printf 'UN 10.78.1.1%s r%s\n' 1 1 2 2 3 3)" "$(ring cas2)"
for node in cas1 cas2 cas3; do
    same "the tokens of $node" "${tokens[$node]}" "$(tokens $node)"
    same "how often $node was started" $((started[$node] + 2)) "$(starts $node)"
done
rows cas2 >"$LAB_DIR/after" || failed 'the rows cannot be read'
cmp "$LAB_DIR/before" "$LAB_DIR/after" || failed 'the rows are not those of the backup'
works cas3
nothing_left cas1 cas2 cas3
told 'what is aside' 'The data of before is not kept any more'
same 'what is aside' 'commitlog data hints saved_caches' "$(on cas1 'find /var/lib/cassandra -maxdepth 1 -name "*.before-*" -printf "%f\n"' | sed 's/\..*//' | sort | paste -sd' ')"
no_secret
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
passed "restored with two consoles killed: $(wc -l <"$LAB_DIR/after") rows"
