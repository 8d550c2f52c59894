#!/bin/bash
# resume-devices.sh: `salvor devices resume` resumes the devices that are named, or chosen and paused, and no others.
. "$(dirname "$0")/fleet.sh"
echo '{}' >"$folder/answers.yaml"

# service: four devices that are paused, one that is not.
service() {
    jq -n 'def device($name; $status; $site):
            {metadata: {name: $name, owner: "Fleet/store-pos", labels: {site: $site}, annotations: {"device-controller/renderedVersion": "12"}},
             spec: {os: {image: "os:2.4.1"}},
             status: {summary: {status: $status}, updated: {status: "UpToDate"}, config: {renderedVersion: "15"}, os: {image: "os:2.5.0"}}};
        {settles: true, devices: [device("aaa"; "ConflictPaused"; "s1"), device("bbb"; "ConflictPaused"; "s2"), device("ccc"; "ConflictPaused"; "s1"),
                   device("ddd"; "ConflictPaused"; "s2"), device("eee"; "Online"; "s1")]}' >"$FLIGHTCTL_SERVICE"
}
resume() { # CODE ARGUMENTS…
    local code=$1
    shift
    expect "$code" "$SALVOR" devices resume "$@" --on env:fleet --runs "$folder/runs" --answers "$folder/answers.yaml"
}
paused() { # NAMES: these are paused now, and no others
    [ "$(jq -r '[.devices[] | select(.status.summary.status == "ConflictPaused") | .metadata.name] | join(" ")' "$FLIGHTCTL_SERVICE")" = "$1" ] ||
        failed "paused are not: $1"
}

service
printf 'aaa\n\nccc\naaa\n' >"$folder/names"
resume 0 --names "$folder/names" --canary 1
paused 'bbb ddd'
says 'Result: recovered'

service
"$SALVOR" devices list --status ConflictPaused -l site=s2 --json --on env:fleet --runs "$folder/runs" >"$folder/names"
resume 0 --names "$folder/names"
paused 'aaa ccc'

service
resume 0 -l site=s1
says '2 devices are paused and chosen'
paused 'bbb ddd'
resume 2 -l site=s1
says 'none of these devices is paused'

service
echo 'aaa) , metadata.name != (x' >"$folder/names"
resume 2 --names "$folder/names"
says 'is no name of a device'
resume 2
says 'which devices are to be resumed?'
resume 2 --names "$folder/names" -l site=s1
resume 2 --names "$folder/none"
: >"$folder/names"
resume 2 --names "$folder/names"
paused 'aaa bbb ccc ddd'
exit 0
