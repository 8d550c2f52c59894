#!/bin/bash
# answers.sh: answers that nobody would read, or that the form refuses, are told with their place, and nothing is changed.
. "$(dirname "$0")/common.sh"
sed -i 's/label: How many, default: 3}/label: How many, default: 3, max: 10}/' "$procedure"
run() { # CODE ANSWERS ARGUMENTS…
    local code=$1
    printf "$2" >"$folder/answers.yaml"
    expect "$code" "$SALVOR" run "$procedure" --answers "$folder/answers.yaml" --runs "$folder/runs" "${@:3}"
}
refused() { # ANSWERS PLACE WHAT [ARGUMENTS…]: before there is a run
    run 2 "$1" "${@:4}"
    says "$folder/answers.yaml:$2: $3"
    [ ! -e "$folder/runs" ] || failed "a run was made of: $1"
}
refused 'input:\n  count: 4\n' 1:1 'no such key: input (did you mean inputs?)'
refused 'inputs: {}\nchoises: []\n' 2:1 'no such key: choises (did you mean choices?)'
refused 'inputs: [1]\n' 1:9 'inputs is a map' --set count=4
refused 'answers: 1\n' 1:10 'answers is a map'
refused 'choices: [x]\n' 1:11 'a choice is a map'
refused 'choices: {do: leave}\n' 1:10 'choices is a list of maps'
refused 'choices:\n  - {at: begin, stopp: gate, do: leave}\n' 2:17 'no such key: stopp (did you mean stop?)'
refused 'choices:\n  - {at: [begin], do: leave}\n' 2:10 'at is a text'
refused 'choices:\n  - {do: leave, always: often}\n' 2:25 'always is true or false'
refused 'choices:\n  - {do: leave, inputs: [1]}\n' 2:25 'inputs is a map'
refused '[]\n' 1:1 'the answers are no map'
refused 'inputs: {count: 1, count: 2}\n' 1:20 ''

run 4 'inputs: {}\n' --set count=11
says 'the answers were refused: count = "11": '
says '10'
run 4 'inputs: {count: 99999999999999999999}\n'
says 'is outside -9007199254740991 to 10'
run 4 'inputs: {}\n' --set count=0x10
says 'count = "0x10": is no whole number (digits only, such as 42)'
run 4 'inputs: {cuont: 4}\n'
says 'cuont: there is no such input (did you mean count?)'
! grep -q 'Roll back with' "$folder/out" || failed 'what changed nothing could be rolled back'
sed -i 's/^steps:/  - {id: word, type: secret, label: A word}\n&/' "$procedure"
run 4 'inputs: {word: SECRET-CANARY, count: 12}\n' --secret-fd 'input word=9' 9<<<'open sesame 72'
says 'count = 12: '
! grep -qE 'SECRET-CANARY|open sesame' "$folder/out" || failed 'a secret is shown'

# An optional secret that nobody gives is none, and nobody is asked for it.
sed 's/type: secret, label: A word}/type: secret, optional: true, label: A word}/' "$procedure" >"$folder/optional.yaml"
printf 'inputs: {count: 4}\nchoices:\n  - {at: second, stop: gate, do: leave}\n' >"$folder/answers.yaml"
expect 4 "$SALVOR" run "$folder/optional.yaml" --answers "$folder/answers.yaml" --runs "$folder/optional" </dev/null
! grep -q 'not begun' "$folder/out" || { cat "$folder/out"; failed 'a secret that may be left out was wanted'; }
says 'Roll back with'

# A run whose form is not answered takes what --set says; one whose form is answered says that it does not.
printf 'choices:\n  - {at: second, stop: gate, do: leave}\n' >"$folder/answers.yaml"
expect 4 "$SALVOR" resume last --answers "$folder/answers.yaml" --runs "$folder/runs" --set count=7 --secret-fd 'input word=9' 9<<<'open sesame 72'
"$SALVOR" report last --runs "$folder/runs" >"$folder/out"
says '7'
for command in resume undo; do
    expect 2 "$SALVOR" $command last --answers "$folder/answers.yaml" --runs "$folder/runs" --set count=8
    says '--set count'
done
[ ! -e "$folder/second" ] || failed 'it went on'
echo 'answers: ok'
