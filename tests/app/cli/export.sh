#!/bin/bash
# export.sh: the script does what the procedure does, stops where a proof does not hold, and holds no secret; the sheet and the plan say the same.
. "$(dirname "$0")/common.sh"
script=$folder/by-hand.sh
file="$folder/a file with \$(blanks)"

"$SALVOR" export "$procedure" --script >"$script" || failed 'export --script'
bash -n "$script" || failed 'its syntax'
! grep -q 'open sesame' "$script" || failed 'the script holds a secret'

printf 'yes\n%.0s' 1 2 3 4 5 >"$folder/answers"
ANSWERS=$folder/answers expect 0 bash "$script"
[ -e "$file" ] && [ -e "$folder/second" ] || failed 'the changes were not made'
[ "$(cat "$folder/length")" = 14 ] || failed 'the secret did not come through'
! grep -q 'open sesame' "$folder/out" || failed 'the script shows a secret'

rm -f "$file" "$folder/length" "$folder/second"
printf 'yes\nyes\nyes\nno\n' >"$folder/answers"
ANSWERS=$folder/answers expect 1 bash "$script"
says 'count it again'
[ ! -e "$folder/second" ] || failed 'it went on after a proof that does not hold'

expect 0 "$SALVOR" export "$procedure"
says 'the word was counted'
says 'The way back:'
expect 0 "$SALVOR" plan "$procedure" --html
says '<pre>cp /dev/null'
says "$("$SALVOR" plan "$procedure" | sed -n 's/.*digest //p')"
[ ! -e "$folder/second" ] || failed 'plan or export ran something'

# A list is as many arguments as it has words, also within a pipe.
cat >"$folder/list.yaml" <<P
salvor: 1
id: test.list
title: A list
source: {document: d, section: s, parts: [one]}
steps:
  - id: begin
    title: Begin
    why: to see it begin
    source: [one]
    at: here
    observe:
      - {fact: names, run: [ls, $folder/from], take: lines}
    act:
      - run: [mkdir, -p, --, '\${facts.names...}']
        cwd: $folder
        timeout: 10s
        harmless: folders
        done: {say: they are there, run: [ls, -d, --, '\${facts.names...}'], cwd: $folder}
      - pipe: [{run: [printf, '%s;', '\${facts.names...}']}, {run: [tee, $folder/listed]}]
        timeout: 10s
        harmless: a file
        done: {say: it is there, run: [test, -s, $folder/listed]}
finish: {data: [], function: [], leftovers: []}
P
mkdir -p "$folder/from"
touch "$folder/from/one" "$folder/from/two"
expect 0 "$SALVOR" run "$folder/list.yaml" --answers <(echo 'inputs: {}') --runs "$folder/runs"
[ "$(cat "$folder/listed")" = 'one;two;' ] || failed 'the run did not take the list apart'
rm -r "$folder/one" "$folder/two" "$folder/listed"
"$SALVOR" export "$folder/list.yaml" --script >"$script" || failed 'export of a list'
printf '%s\n' 'one two' yes yes yes yes >"$folder/answers"
ANSWERS=$folder/answers expect 0 bash "$script"
[ -d "$folder/one" ] && [ -d "$folder/two" ] || failed 'the list came as one word'
[ "$(cat "$folder/listed")" = 'one;two;' ] || failed 'the list came as one word of a pipe'

# What is left of a run: the first step is over, the second is not.
printf 'inputs: {}\nchoices:\n  - {at: second, stop: gate, do: leave}\n' >"$folder/leave.yaml"
expect 4 "$SALVOR" run "$procedure" --answers "$folder/leave.yaml" --runs "$folder/runs"
"$SALVOR" export last --runs "$folder/runs" --script >"$script" || failed 'export of a run'
bash -n "$script" || failed 'its syntax'
! grep -q 'at_here cp' "$script" || failed 'what is done would be done again'
printf 'yes\n%.0s' 1 2 3 >"$folder/answers"
ANSWERS=$folder/answers expect 0 bash "$script"
[ -e "$folder/second" ] || failed 'what was left was not done'
echo 'export: ok'
