#!/bin/bash
# watch.sh: a second console sees what the first one does, until it ends; doctor says what is there and what is not.
. "$(dirname "$0")/common.sh"
sed -i "s/^    observe:/&\n      - {fact: rest, run: [sleep, '1'], take: text}/" "$procedure"
printf 'inputs: {}\n' >"$folder/answers.yaml"
"$SALVOR" run "$procedure" --answers "$folder/answers.yaml" --runs "$folder/runs" >"$folder/first" 2>&1 &
first=$!
for _ in $(seq 100); do ls "$folder"/runs/*/journal.jsonl >/dev/null 2>&1 && break || sleep 0.05; done
"$SALVOR" watch last --runs "$folder/runs" >"$folder/watched" 2>&1 &
watching=$!
wait $first || { cat "$folder/first"; failed 'the run'; }
[ ! -e /run/salvor/lock ] || failed 'the lock of this machine is kept, although the run is over'
wait $watching || { cat "$folder/watched"; failed 'watch'; }
for line in 'Begin' 'the word was counted' 'Result: recovered'; do
    grep -qF "$line" "$folder/watched" || { cat "$folder/watched"; failed "watch does not show: $line"; }
done
! grep -q 'open sesame' "$folder/watched" "$folder/first" || failed 'a secret is shown'

expect 0 "$SALVOR" doctor "$procedure" --runs "$folder/runs"
says 'nothing is missing'
says 'touch on here'
sed 's/\[touch, /[no-such-program-here, /' "$procedure" >"$folder/other.yaml"
expect 1 "$SALVOR" doctor "$folder/other.yaml" --runs "$folder/runs"
says 'MISSING no-such-program-here on here'
echo 'watch: ok'
