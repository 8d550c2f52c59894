#!/bin/bash
# devices-triage.sh: what people decide of devices is kept, exported and resumed; requests are compared; counts are foreseen.
. "$(dirname "$0")/fleet.sh"
echo '{}' >"$folder/answers.yaml"

# service [EXPRESSION]: three devices that are paused alike, one otherwise, one that waits; changed by a jq expression.
service() {
    jq -n '
        def device($name; $status; $reported; $os):
            {metadata: {name: $name, owner: "Fleet/store-pos", labels: {alias: "=pos \($name)"},
                        annotations: {"device-controller/renderedVersion": "12"}},
             spec: {os: {image: "r.example.com/os:2.4.1"}},
             status: {summary: {status: $status}, updated: {status: "OutOfDate"}, config: {renderedVersion: $reported}, os: {image: $os},
                      systemInfo: {productSerial: "SN-\($name)"}}};
        {settles: true, devices: [device("aaa"; "ConflictPaused"; "15"; "r.example.com/os:2.5.0"), device("bbb"; "ConflictPaused"; "15"; "r.example.com/os:2.5.0"),
            device("ccc"; "ConflictPaused"; "15"; "r.example.com/os:2.5.0"), device("ddd"; "ConflictPaused"; "14"; "r.example.com/os:2.4.9"),
            device("eee"; "AwaitingReconnect"; ""; "")],
         requests: [{kind: "EnrollmentRequest", metadata: {name: "new1", creationTimestamp: "2026-01-14T21:03:40Z"},
                     spec: {labels: {site: "s9"}, knownRenderedVersion: "15", deviceStatus: {systemInfo: {productSerial: "SN-eee", hostname: "till-e"}}}},
                    {kind: "EnrollmentRequest", metadata: {name: "new2"}, spec: {}},
                    {kind: "EnrollmentRequest", metadata: {name: "old"}, spec: {}, status: {approval: {approved: true}}}]} | '"${1:-.}" >"$FLIGHTCTL_SERVICE"
}
devices() { # CODE ARGUMENTS…
    local code=$1
    shift
    expect "$code" "$SALVOR" devices "$@" --on env:fleet --runs "$folder/runs"
}
silent_on() { ! grep -qF -- "$1" "$folder/out" || { cat "$folder/out"; failed "it says: $1"; }; }
calls() { jq '.calls | length' "$FLIGHTCTL_SERVICE"; }
place=$folder/runs/devices/env%3Afleet

# A group is marked by its key, or the beginning of it; what was decided is seen by the next reading.
service
devices 0 groups --json
key=$(jq -r 'select(.group.devices == 3) | .group.key' "$folder/out")
[[ $key =~ ^store-pos_\+3_2.5.0_to_2.4.1_[0-9a-f]{12}$ ]] || failed "a key: $key"
[ "$(jq -c 'select(.group) | .group.decision' "$folder/out")" = 'null
null' ] || failed 'nothing was decided yet'
devices 0 mark --group store-pos_+3 resume --note 'the fleet was mended'
says "marked \"resume\": $key, 3 devices"
[ "$(stat -c %a "$place" "$place/marks.json" | tr '\n' ' ')" = '700 600 ' ] || failed 'marks are for nobody else'
devices 0 groups
says "key: $key"
says "decided: resume, by $(id -un)@"
says ': the fleet was mended'
devices 0 groups --json
[ "$(jq -r 'select(.group.devices == 3) | .group | .decision + "/" + .note' "$folder/out")" = 'resume/the fleet was mended' ] || failed 'a decision, as JSON'
devices 2 mark --group store-pos_ leave
says '2 groups begin with store-pos_'
devices 2 mark --group nothing leave
says 'there is no group nothing'

# Single devices are marked without asking the service; one's own mark goes before its group's.
before=$(calls)
printf 'bbb\nddd\neee\n' >"$folder/names"
devices 0 mark --names "$folder/names" Fix the fleet first
says 'marked "fix the fleet first": 3 devices'
printf 'eee\n' >"$folder/names"
devices 0 mark --names "$folder/names" resume
[ "$(calls)" = "$before" ] || failed 'the service was asked'
devices 2 mark --names "$folder/names" explode
says '"explode" is no decision (one of undecided, resume'
devices 2 mark --names "$folder/names" --group "$key" leave
devices 2 mark leave
devices 2 mark --names "$folder/names" leave --note $'two\nlines'

# An export has all of it, is made anew, and is no formula.
devices 0 export --csv "$folder/out.csv"
says '5 devices written'
[ "$(head -c 30 "$folder/out.csv")" = 'name,alias,owner,status,update' ] || failed 'the head of the CSV'
grep -q "^aaa,\"'=pos aaa\",Fleet/store-pos,ConflictPaused,OutOfDate,,3,15,12,.*,$key,resume,.*,\"the fleet was mended\"" "$folder/out.csv" || failed 'a row of the CSV'
devices 3 export --csv "$folder/out.csv"
says 'there is such a file already (another name, or --overwrite)'
devices 0 export --csv "$folder/out.csv" --overwrite --status ConflictPaused
says '4 devices written'
devices 0 export --json "$folder/out.json"
[ "$(jq -c '[.[] | .decision]' "$folder/out.json")" = '["resume","fix the fleet first","resume","fix the fleet first","resume"]' ] || failed 'decisions in the JSON'
[ "$(stat -c %a "$folder/out.json")" = 600 ] || failed 'an export is for nobody else'
devices 2 export
devices 2 export --json
devices 2 export --csv "$folder/a" --json "$folder/b"
service '.faults = [{at: 1, do: "403"}]'
devices 3 export --csv "$folder/none.csv"
[ ! -e "$folder/none.csv" ] || failed 'a list that was not read is exported'

# Who came into a group since it was decided on is told.
service '.devices[3].status |= (.config.renderedVersion = "15" | .os.image = "r.example.com/os:2.5.0")'
devices 0 resume --marked --answers "$folder/answers.yaml"
says "$key: 4 devices, of which 1 came since it was decided on"
says 'aaa, ccc'
devices 2 resume --marked --canary 0

# Those that are marked and paused are resumed, and no others.
service
devices 0 resume --marked --answers "$folder/answers.yaml"
says '2 devices are paused and marked to be resumed'
[ "$(jq -r '[.devices[] | select(.status.summary.status == "ConflictPaused") | .metadata.name] | join(" ")' "$FLIGHTCTL_SERVICE")" = 'bbb ddd' ] || failed 'others were resumed'
devices 2 resume --marked --answers "$folder/answers.yaml"
says 'no device that is paused is marked'
devices 2 resume --marked -l site=s1
devices 0 mark --group "$key" undecided # no device is in it any more
says "marked \"undecided\": $key"
echo '{"marks": 1, "groups": {' >"$place/marks.json"
devices 1 resume --marked
says 'marks.json:2:1'
devices 0 groups
says 'what was decided is not shown'
devices 1 mark --names "$folder/names" leave
[ "$(cat "$place/marks.json")" = '{"marks": 1, "groups": {' ] || failed 'broken marks were written over'

# Requests: who asks, which device that may be, and what approving does. Approved ones are counted.
service
devices 0 requests
says '2 ask to be enrolled'
says '1 approved, not shown'
says 'created 2026-01-14T21:03:40Z; says site=s9, host name till-e, serial number SN-eee'
says 'device eee has said the same serial number'
says 'no device is like it'
says 'runs version 15'
silent_on 'old'
devices 0 requests --json
[ "$(jq -c '.request | [.name, .state, (.matches | length)]' "$folder/out")" = '["new1","pending",1]
["new2","pending",0]
["old","approved",0]' ] || failed 'requests, as JSON'
service '.faults = [{at: 2, do: "403"}]'
devices 0 requests
says 'not compared with the devices'
silent_on 'no device is like it'
service '.devices |= map(.status.systemInfo.productSerial = "SN-eee") | .requests[0].spec.deviceStatus.systemInfo.productSerial = "SN-eee"'
devices 0 requests
silent_on 'has said the same serial number' # five say so
service '.logged_in = false'
devices 3 requests
service '.requests = []'
devices 0 requests
says 'nobody asks to be enrolled'
[ "$(calls)" = 1 ] || failed 'devices were read for nothing'

# Counts: a line each, kept, until all are back.
service '.faults = [{at: 3, do: "change", set: {eee: {"/status/summary/status": "Online"}}}]'
devices 0 list --watch 20s
[ "$(grep -c 'AwaitingReconnect "Pending sync" 1' "$folder/out")" = 2 ] || { cat "$folder/out"; failed 'two counts with one that waits'; }
says 'no forecast: from 1 count: too few' # the second one, so soon, said the same
says 'none awaits reconnection any more; 4 paused in conflict'
[ "$(jq -c '.by_status.AwaitingReconnect' "$place/history.jsonl" | tr '\n' ' ')" = '1 null ' ] || { cat "$place/history.jsonl"; failed 'the counts that are kept'; }
service
devices 1 list --watch 2s --json
says '1 device still awaits reconnection'
[ "$(grep '^{' "$folder/out" | jq -c '.count | [.total, .statuses.AwaitingReconnect, .forecast.state]' | sort -u)" = '[5,1,"unknown"]' ] || failed 'counts, as JSON'
service '.logged_in = "expired"'
devices 3 list --watch 20s
service '.faults = [{at: 1, do: "slow", seconds: 60}]'
"$SALVOR" devices list --watch 1h --on env:fleet --runs "$folder/runs" >"$folder/out" 2>&1 &
watching=$!
for _ in $(seq 200); do [ "$(calls)" = 1 ] && break || sleep 0.05; done
kill -INT $watching
code=0
wait $watching || code=$?
[ $code = 1 ] || { cat "$folder/out"; failed "Ctrl+C gave $code, not 1"; }
devices 2 list --watch soon
devices 2 list --watch 1m -l a=b
devices 2 groups --watch 1m
says 'devices groups takes no --watch (salvor devices list takes it)'
devices 2 show aaa --marked

# What a killed console leaves of devices goes at the next start; that of a living one stays.
service '.faults = [{at: 1, do: "slow", seconds: 60}]'
"$SALVOR" devices list --on env:fleet --runs "$folder/runs" >"$folder/out" 2>&1 &
killed=$!
for _ in $(seq 200); do [ "$(calls)" = 1 ] && break || sleep 0.05; done
left=$(ls -d "$folder"/runs/.devices-*)
touch -d '5 minutes ago' "$left"
service
devices 0 list
[ -d "$left" ] || failed 'the folder of a living console is gone'
kill -KILL $killed
wait $killed 2>/dev/null
touch -d '5 minutes ago' "$left"
devices 0 list
[ ! -e "$left" ] || failed 'the folder of a killed console is still there'
echo 'devices-triage: ok'
