#!/bin/bash
# arguments.sh: what is missing, doubled, unknown, empty or too much is told with its place, ends with 2, and does nothing.
. "$(dirname "$0")/common.sh"
refused() { # WHAT ARGUMENTS…
    expect 2 "$SALVOR" "${@:2}" --runs "$folder/runs"
    says "$1"
    [ ! -e "$folder/runs" ] || failed "a run was made of: ${*:2}"
}
refused "Unknown option 'alll'. (salvor --help lists the options)" list --alll
refused 'list takes nothing behind it: extra' list extra
refused 'schema takes nothing behind it: extra' schema extra
refused 'show takes nothing behind 1 word(s): b' show a b
refused 'run takes nothing behind 1 word(s): more' run "$procedure" more
refused 'drill takes nothing behind 2 word(s): more' drill a b more
for command in show plan run resume undo export watch report drill verify lint devices; do
    refused "$command: an argument is empty" $command ''
done
refused '--set count is given twice' run "$procedure" --set count=1 --set count=2
refused '--target host is given twice' run "$procedure" --target host=here --target host=ssh:x
refused '--target "here" has no name and value (--target name=value)' run "$procedure" --target here
refused '--set "" has no name and value' run "$procedure" --set ''
refused '--set "=1" has no name and value' run "$procedure" --set =1
refused '--secret-fd word=x: is no file descriptor' run "$procedure" --secret-fd word=x
refused '--pace fast: is no factor' drill a b --pace fast
refused '--pace -1: is no factor' drill a b --pace=-1
refused 'list has no use for --step (it is of undo)' list --step first
refused 'resume has no use for --pace (it is of drill)' resume last --pace 1
refused 'run has no use for --reason (it is of resume)' run "$procedure" --reason because
refused 'undo has no use for --on (it is of devices)' undo last --on here
expect 2 "$SALVOR" undo last --step
says "Missing value after '--step'. (salvor --help lists the options)"
expect 0 "$SALVOR" --help
says 'Exit codes: 0 done'
expect 0 "$SALVOR" undo --help
says 'the first step to roll back'
! grep -q -- --pace "$folder/out" || failed 'the help of undo tells of what it has no use for'
expect 0 "$SALVOR" --version
echo 'arguments: ok'
