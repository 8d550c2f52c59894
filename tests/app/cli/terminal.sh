#!/bin/bash
# terminal.sh: a person at a terminal: what was typed before a question is no answer to it; what is typed in full is what is taken.
. "$(dirname "$0")/common.sh"
at_terminal() { NO_COLOR=1 expect "$1" "$(dirname "$0")/at-terminal" "${@:2}"; }

cat >"$folder/choose.yaml" <<P
salvor: 1
id: test.choose
title: Choose
source: {document: d, section: s, parts: [one]}
inputs:
  - {id: snap, type: choice, label: Snapshot, options: [{value: '3', label: newest}, {value: '2', label: older}, {value: '1', label: oldest}]}
  - {id: day, type: choice, label: Day, options: [{value: 2-weekly, label: weekly}, {value: 1-daily, label: daily}, {value: 3-monthly, label: monthly}]}
  - {id: week, type: choice, label: Week, options: [{value: one, label: first}, {value: two, label: second}]}
  - {id: many, type: choices, label: Many, options: [{value: '2', label: two}, {value: '1', label: one}]}
steps:
  - id: begin
    title: Begin
    why: to see it begin
    source: [one]
    at: here
    act:
      - run: [sh, -c, 'printf "%s;" "\$@" > $folder/chosen', sh, '\${inputs.snap}', '\${inputs.day}', '\${inputs.week}', '\${inputs.many...}']
        timeout: 10s
        harmless: it is a note
finish: {data: [], function: [], leftovers: []}
P
at_terminal 0 'snap: =>3/' 'day: =>1-daily/' 'week: =>one/' 'many: =>2/' \
    '[3]: =>3/' '[1-daily]: =>/' '[one]: =>2/' '[["2"]]: =>2/' 'Your choice: =>1abc/' 'Your choice: =>1/' -- \
    "$SALVOR" run "$folder/choose.yaml" --runs "$folder/runs" --set wek=one
[ "$(cat "$folder/chosen")" = '3;1-daily;two;2;' ] || failed "chosen was $(cat "$folder/chosen")"
says 'wek: there is no such input (did you mean week?)'
says 'Type one of the numbers.'
says '    3  newest' # by its value: the number 1 would be the oldest's value
says '    1  oldest'
says '    2  daily'
says '    2  second'

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
