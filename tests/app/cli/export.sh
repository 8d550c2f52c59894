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

# A secret that nobody gives ends the script before the command that uses it; given, it comes through.
mv "$folder/secret" "$folder/secret-away"
rm -f "$folder/length"
printf 'yes\n%.0s' 1 2 3 4 5 >"$folder/answers"
ANSWERS=$folder/answers SECRETS=/dev/null expect 4 bash "$script"
[ ! -e "$folder/length" ] || failed 'a command ran with an empty secret'
rm -f "$file"
echo 'open sesame 71' >"$folder/typed"
ANSWERS=$folder/answers SECRETS=$folder/typed expect 0 bash "$script"
[ "$(cat "$folder/length")" = 14 ] || failed 'the typed secret did not come through'
! grep -q 'open sesame' "$folder/out" || failed 'the script shows a typed secret'
mv "$folder/secret-away" "$folder/secret"
rm -f "$folder/second"

# What is kept goes into a file of its owner's, not to the terminal; what a command reads from a file is that file.
cat >"$folder/keep.yaml" <<P
salvor: 1
id: test.keep
title: Kept
source: {document: d, section: s, parts: [one]}
steps:
  - id: begin
    title: Begin
    why: to see it begin
    source: [one]
    at: here
    act:
      - {fact: dump, run: [cat, $folder/secret], timeout: 10s, harmless: it reads, save: {name: db/the dump, secret: true}}
      - {run: [tee, $folder/restored], stdin: {file: '\${facts.dump.path}'}, timeout: 10s, harmless: a file}
    prove:
      - {say: it is there, run: [test, -s, $folder/restored]}
finish: {data: [], function: [], leftovers: []}
P
"$SALVOR" export "$folder/keep.yaml" --script >"$folder/keep.sh" || failed 'export of what is kept'
printf 'yes\n%.0s' 1 2 3 >"$folder/answers"
sed 's/^at_here().*/at_here() { if [ "$1" = tee ]; then "$@" >\/dev\/null; else "$@"; fi; }/' "$folder/keep.sh" >"$folder/keep-quiet.sh"
ANSWERS=$folder/answers FOLDER=$folder/by-hand expect 0 bash "$folder/keep-quiet.sh"
! grep -q 'open sesame' "$folder/out" || failed 'what is kept as a secret is on the terminal'
cmp "$folder/secret" "$folder/by-hand/db/the dump" || failed 'the script does not keep what the procedure keeps'
[ "$(stat -c %a "$folder/by-hand/db/the dump")" = 600 ] || failed 'others may read what is kept'
cmp "$folder/secret" "$folder/restored" || failed 'the file did not come to the command that reads it'
rm "$folder/restored"
printf 'skip\n/nowhere/dump\nyes\n' >"$folder/answers"
ANSWERS=$folder/answers FOLDER=$folder/by-hand expect 1 bash "$folder/keep-quiet.sh"
says 'There is no file /nowhere/dump'
[ ! -e "$folder/restored" ] || failed 'a command ran without the file it reads'

# What lasts until a step is undone before it, with its own question.
cat >"$folder/lasts.yaml" <<P
salvor: 1
id: test.lasts
title: It lasts
source: {document: d, section: s, parts: [one, two]}
steps:
  - id: open
    title: Open
    why: to see it open
    source: [one]
    at: here
    act:
      - {run: [touch, $folder/opened], timeout: 10s, undo: {run: [rm, -f, $folder/opened], timeout: 10s}, lasts: close, done: {say: it is open, run: [test, -e, $folder/opened]}}
  - id: close
    title: Close
    why: to see it closed
    source: [two]
    at: here
    act:
      - {run: [touch, $folder/closed], timeout: 10s, undo: {run: [rm, -f, $folder/closed], timeout: 10s}, done: {say: it is closed, run: [test, -e, $folder/closed]}}
finish: {data: [], function: [], leftovers: []}
P
"$SALVOR" export "$folder/lasts.yaml" --script >"$folder/lasts.sh" || failed 'export of what lasts'
yes yes | head -20 >"$folder/answers"
ANSWERS=$folder/answers expect 0 bash "$folder/lasts.sh"
[ -e "$folder/closed" ] || failed 'the second step was not made'
[ ! -e "$folder/opened" ] || failed 'what was to last until the second step is still there'
rm -f "$folder/closed"
printf 'yes\nyes\nno\n' >"$folder/answers"
ANSWERS=$folder/answers expect 1 bash "$folder/lasts.sh"
[ ! -e "$folder/closed" ] || failed 'it went on though what was to be undone is not'

# Of a run that was rolled back nothing is done, and there is no way on.
rm -f "$folder/opened" "$folder/closed"
expect 0 "$SALVOR" run "$folder/lasts.yaml" --answers <(echo "inputs: {}") --runs "$folder/back"
expect 7 "$SALVOR" undo last --runs "$folder/back" --answers <(printf "choices: []\n")
"$SALVOR" export last --runs "$folder/back" --script >"$folder/back.sh" || failed 'export of a run that was rolled back'
grep -q 'rolled back to the step' "$folder/back.sh" || failed 'the script does not say that the run was rolled back'
! grep -q 'every proof' "$folder/back.sh" || failed 'the script of a run that was rolled back speaks of proofs'
expect 0 "$SALVOR" export last --runs "$folder/back"
says 'rolled back to the step'
! grep -qE '\(done\)|\[x\] Proof' "$folder/out" || failed 'the sheet calls done what was rolled back'

# The report says what was done again, why, and how often it was begun.
cat >"$folder/again.yaml" <<P
salvor: 1
id: test.again
title: Again
source: {document: d, section: s, parts: [one]}
steps:
  - id: try
    title: Try
    why: to see it fail
    source: [one]
    at: here
    act:
      - run: [sh, -c, 'echo x >>$folder/tries; test "\$(wc -l <$folder/tries)" -ge 3']
        timeout: 10s
        again: it only counts
        undo: {run: [rm, -f, $folder/tries], timeout: 10s}
finish: {data: [], function: [], leftovers: []}
P
expect 0 "$SALVOR" run "$folder/again.yaml" --runs "$folder/again" --answers <(printf 'inputs: {}\nchoices:\n  - {stop: failed, do: again, reason: the first reason}\n  - {stop: failed, do: again, reason: the second reason}\n')
cp "$folder"/again/*/report.md "$folder/out"
says 'Done again'
says 'the first reason'
says 'the second reason'
says 'begun 3 times'

# The shipped ones, with nothing on their PATH but what is told here, each other command a stand-in: whether its
# secrets are given or not, none of them is piped as an empty text, none of its variables is without a value.
workflows=$(dirname "$0")/../../../workflows
mkdir "$folder/path"
for tool in cut cat mkdir dirname wc sha256sum mktemp; do ln -s "$(command -v $tool)" "$folder/path/"; done
: >"$folder/path/yes" # what is answered for the path of a file
command_not_found_handle() { return 0; }
export -f command_not_found_handle
shipped=0
for id in $("$SALVOR" list --workflows "$workflows" | awk '{print $1}'); do
    "$SALVOR" export "$id" --workflows "$workflows" --script >"$folder/shipped.sh" || failed "export of $id"
    bash -n "$folder/shipped.sh" || failed "the syntax of $id"
    sed -i -e "s/^while answer 'Item:' .*; do v_item=.*/for v_item in item; do/" -e 's/^typed() .*/typed() { :; }/' "$folder/shipped.sh"
    for secrets in /dev/null "$folder/many"; do
        yes a-secret | head -500 >"$folder/many"
        yes yes | head -5000 >"$folder/answers"
        code=0
        (cd "$folder/path" && PATH=$folder/path ANSWERS=$folder/answers SECRETS=$secrets "$BASH" -x "$folder/shipped.sh") >"$folder/out" 2>&1 || code=$?
        ! grep -nE "^\++ printf %s (.* )?''( |$)" "$folder/out" || failed "$id pipes an empty secret"
        ! grep -nE 'unbound variable|: parameter' "$folder/out" || failed "$id uses what has no value"
        [ $secrets = /dev/null ] && [ $code = 4 ] && continue
        [ $code = 0 ] || { tail -n 20 "$folder/out"; failed "$id ended with $code"; }
        says 'The end'
    done
    shipped=$((shipped + 1))
done
unset -f command_not_found_handle
[ $shipped -ge 20 ] || failed "only $shipped shipped procedures"

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
      - pipe: [{run: [printf, '%s;', '\${facts.names...}']}, {run: [sh, -c, 'value=; v_x=; it=''"''; cat; printf %s "\$value" "\$v_x"']}, {run: [tee, $folder/listed]}]
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

# A run left in the middle of its rollback: what is pending stands in its script, and its report says so.
sed -e 's/test.again/test.middle/' -e "s|undo: {run: .*|undo: {run: ['false'], timeout: 10s}|" "$folder/again.yaml" >"$folder/middle.yaml"
rm -f "$folder/tries" && printf 'x\nx\n' >"$folder/tries"
expect 0 "$SALVOR" run "$folder/middle.yaml" --runs "$folder/middle" --answers <(echo 'inputs: {}')
expect 4 "$SALVOR" undo last --runs "$folder/middle" --answers <(printf "choices:\n  - {stop: failed, do: leave}\n")
cp "$folder"/middle/*/report.md "$folder/out"
says 'in the middle of its rollback to step'
"$SALVOR" export last --runs "$folder/middle" --script >"$folder/middle.sh" || failed 'export in the middle of a rollback'
grep -q '^shown at_here false' "$folder/middle.sh" || failed 'the pending undo is not in the script'
! grep -q 'every proof' "$folder/middle.sh" || failed 'the script goes on forwards in the middle of a rollback'
echo 'export: ok'
