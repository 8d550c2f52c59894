#!/bin/bash
# terminal.sh: a person at a terminal: what was typed before a question is no answer to it.
. "$(dirname "$0")/common.sh"
at_terminal() { NO_COLOR=1 expect "$1" "$(dirname "$0")/at-terminal" "${@:2}"; }

# Keys of a person who waits for the first change: they answer neither of the gates that come after it.
cat >"$folder/wait.yaml" <<P
salvor: 1
id: test.wait
title: Wait
source: {document: d, section: s, parts: [one]}
steps:
  - id: one
    title: One
    why: to be waited for
    source: [one]
    at: here
    act:
      - {run: [sh, -c, 'touch $folder/busy; while [ ! -e $folder/busy.typed ]; do sleep 0.1; done'], timeout: 30s, harmless: it waits}
  - id: two
    title: Two
    why: it comes after
    source: [one]
    at: here
    act:
      - {run: [touch, $folder/two], timeout: 10s, harmless: it is only touched}
finish: {data: [], function: [], leftovers: []}
P
at_terminal 4 'Your choice: =>1/' "file:$folder/busy=>1/1/1/" 'Your choice: =>4/' -- "$SALVOR" run "$folder/wait.yaml" --runs "$folder/runs"
[ -e "$folder/busy.typed" ] || failed 'nothing was typed early'
[ ! -e "$folder/two" ] || failed 'keys that were typed early approved a gate'
echo 'terminal: ok'
