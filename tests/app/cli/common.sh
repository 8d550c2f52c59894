# Sourced by the tests here: a folder that goes away, and words for what is expected.
set -uo pipefail
if [ "$(id -u)" = 0 ] && [ -z "${OWN_RUN:-}" ]; then # as root, runs on this machine take its lock: one of the test's own
    OWN_RUN=1 exec unshare --mount sh -c 'mkdir -p /run/salvor && mount -t tmpfs tmpfs /run/salvor && exec "$@"' sh "$0" "$@"
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed() { echo "FAILED: $*"; exit 1; }
expect() { # CODE CMD…
    local code=0 wanted=$1
    shift
    "$@" >"$folder/out" 2>&1 || code=$?
    [ $code = "$wanted" ] || { cat "$folder/out"; failed "$* gave $code, not $wanted"; }
}
says() { grep -qF -- "$1" "$folder/out" || { cat "$folder/out"; failed "it does not say: $1"; }; }

# A procedure that needs nothing but this machine.
procedure=$folder/test.yaml
cat >"$procedure" <<P
salvor: 1
id: test.small
title: A small one
source: {document: d, section: s, parts: [one]}
inputs:
  - {id: count, type: integer, label: How many, default: 3}
steps:
  - id: begin
    title: Begin
    why: to see it begin
    source: [one]
    at: here
    observe:
      - {fact: secret_word, secret: true, run: [cat, $folder/secret], take: line}
    require:
      - {say: the folder is there, run: [test, -d, $folder]}
    act:
      - run: [cp, /dev/null, '$folder/a file with \$(blanks)']
        timeout: 10s
        done: {say: the file is there, run: [test, -e, '$folder/a file with \$(blanks)']}
        undo: {run: [rm, -f, '$folder/a file with \$(blanks)'], timeout: 10s}
      - run: [sh, -c, 'printf %s "\$WORD" | wc -c > $folder/length']
        env: {WORD: '\${facts.secret_word}'}
        timeout: 10s
        harmless: it counts
    prove:
      - {fact: length, say: the word was counted, run: [cat, $folder/length], take: line, that: '. == "14"', else: count it again}
  - id: second
    title: Second
    why: it is the second
    source: [one]
    at: here
    act:
      - {run: [touch, $folder/second], timeout: 10s, harmless: h, again: it is only touched, done: {say: it is there, run: [test, -e, $folder/second]}}
finish: {data: [], function: [], leftovers: []}
P
printf 'open sesame 71\n' >"$folder/secret"
