#!/bin/bash
# policy.sh: what a policy allows only to be looked at is changed neither by run nor by resume and undo, nor taken over; drills go on.
. "$(dirname "$0")/common.sh"
export XDG_CONFIG_DIRS=$folder/xdg
policy=$folder/xdg/salvor/policy.yaml
file="$folder/a file with \$(blanks)"
mkdir -p "$folder/xdg/salvor"
printf 'inputs: {}\nchoices:\n  - {at: second, stop: gate, do: leave}\n' >"$folder/leave.yaml"
printf 'inputs: {}\n' >"$folder/answers.yaml"

echo 'observer: false' >"$policy"
expect 4 "$SALVOR" run "$procedure" --answers "$folder/leave.yaml" --runs "$folder/runs"
journal=$(echo "$folder"/runs/*/journal.jsonl)
before=$(sha256sum "$journal")

for text in 'observer: true' 'observer: tru' 'observer'; do # the last two cannot be read
    echo "$text" >"$policy"
    expect 3 "$SALVOR" run "$procedure" --answers "$folder/answers.yaml" --runs "$folder/new"
    says "$policy"
    says 'observer'
    [ ! -e "$folder/new" ] || failed 'a run was made'
    for command in resume undo; do
        expect 3 "$SALVOR" $command last --answers "$folder/answers.yaml" --runs "$folder/runs"
        says "$policy"
    done
    expect 3 "$SALVOR" resume --beside here --reason why --answers "$folder/answers.yaml" --runs "$folder/runs"
    says "$policy"
    [ "$before" = "$(sha256sum "$journal")" ] || failed 'the journal was written'
    [ -e "$file" ] && [ ! -e "$folder/second" ] || failed 'something was changed'
    expect 0 "$SALVOR" plan "$procedure"
done

expect 3 "$SALVOR" run "$procedure" --answers "$folder/answers.yaml" --runs "$folder/new"
says "$policy:1:1"
expect 0 "$SALVOR" drill flight-control.edit-fleet happy --runs "$folder/drill"

rm "$policy"
expect 0 "$SALVOR" resume last --answers "$folder/answers.yaml" --runs "$folder/runs"
[ -e "$folder/second" ] || failed 'it did not go on without a policy'
echo 'policy: ok'
