#!/bin/bash
# undo.sh: what is rolled back is a step of the run that changed something; anything else is said, and the run stays as it is.
. "$(dirname "$0")/common.sh"
file="$folder/a file with \$(blanks)"
echo '{}' >"$folder/answers.yaml"
undo() { # CODE ARGUMENTS…: of a refusal, the journal stays as it is
    local code=$1 before
    shift
    before=$(cat "$folder"/runs/*/journal.jsonl | sha256sum)
    expect "$code" "$SALVOR" undo last --answers "$folder/answers.yaml" --runs "$folder/runs" "$@"
    [ "$code" = 7 ] || [ "$before" = "$(cat "$folder"/runs/*/journal.jsonl | sha256sum)" ] || failed 'the journal was written'
}

expect 0 "$SALVOR" run "$procedure" --answers "$folder/answers.yaml" --runs "$folder/runs"
undo 2 --step begn
says 'the run has no step begn'
says 'did you mean begin?'
undo 2 --step zzzzzzzzzz
says 'begin, second'
undo 3 --step second # it has no way back, and needs none
says 'there is nothing to undo from step second on'
[ -e "$file" ] || failed 'something was rolled back'
undo 7 --step begin
[ ! -e "$file" ] || failed 'it was not rolled back'
undo 3
says 'there is nothing to undo: the run stays as it is'

rm -r "$folder/runs" "$folder/length" "$folder/second"
printf 'choices:\n  - {at: begin, stop: gate, do: leave}\n' >"$folder/leave.yaml"
expect 4 "$SALVOR" run "$procedure" --answers "$folder/leave.yaml" --runs "$folder/runs"
undo 3
says 'there is nothing to undo'
expect 0 "$SALVOR" resume last --answers "$folder/answers.yaml" --runs "$folder/runs"
undo 7
[ ! -e "$file" ] || failed 'it was not rolled back'
echo 'undo: ok'
