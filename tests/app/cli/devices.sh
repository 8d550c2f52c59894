#!/bin/bash
# devices.sh: list, groups and show say what tests/data/flightctl has, tell troubles apart by words and exit code, and show no secret.
. "$(dirname "$0")/fleet.sh"

# service [EXPRESSION]: the service as it is at first, changed by a jq expression.
service() {
    jq -n '
        def device($name; $alias; $status; $reported; $os):
            {metadata: {name: $name, owner: "Fleet/store-pos", labels: {alias: $alias, site: "s1"},
                        annotations: {"device-controller/renderedVersion": "12"}},
             spec: {os: {image: "r.example.com/os:2.4.1"},
                    config: [{name: "motd", inline: [{path: "/etc/motd", content: "open sesame 71"}]}],
                    applications: [{name: "till", image: "r.example.com/till:7"}]},
             status: {summary: {status: $status}, updated: {status: "OutOfDate"}, config: {renderedVersion: $reported},
                      os: {image: $os}, applicationsSummary: {status: "Healthy"},
                      applications: [{name: "till", status: "Running", ready: "1/1"}]}};
        {devices: [device("aaa"; "pos-1"; "ConflictPaused"; "15"; "r.example.com/os:2.5.0"),
                   device("bbb"; "pos-2"; "ConflictPaused"; "15"; "r.example.com/os:2.5.0"),
                   device("ccc"; "pos-3"; "AwaitingReconnect"; ""; ""),
                   device("ddd"; "pos-4"; "Online"; "11"; "r.example.com/os:2.3.0"),
                   device("eee"; "pos-5"; "Online"; "12"; "r.example.com/os:2.4.1")],
         fleets: [{kind: "Fleet", metadata: {name: "store-pos"},
                   spec: {template: {spec: {os: {image: "r.example.com/os:2.5.0"}}}}}]} | '"${1:-.}" >"$FLIGHTCTL_SERVICE"
}
devices() { # CODE ARGUMENTS…
    local code=$1
    shift
    expect "$code" "$SALVOR" devices "$@" --on env:fleet --runs "$folder/runs"
    ! grep -q 'open sesame' "$folder/out" || failed "a secret is shown by $*"
}
line() { grep -Eq -- "$1" "$folder/out" || { cat "$folder/out"; failed "no line fits: $1"; }; }

service
devices 0 list
line '^aaa +pos-1 +Fleet/store-pos +ConflictPaused +OutOfDate +\+3 +OS 2.5.0 → 2.4.1$'
line '^ccc +pos-3 .* not known +OS not reported → 2.4.1$'
line '^ddd .* -1 +OS 2.3.0 → 2.4.1$'
says 'ConflictPaused "Suspended": 2 devices'
says 'AwaitingReconnect "Pending sync": 1 device'
says 'What can be done: Compare what it runs'
devices 0 list --status suspended -l 'site in (s1,s2)' --field-selector 'metadata.alias!=pos-2'
says '1 device of 5'
says 'by hand, those that are paused: flightctl resume device aaa'
! grep -q '^bbb' "$folder/out" || failed 'a device that does not fit is listed'
devices 0 list -l fleet=store-pos
says 'no device fits'
says 'metadata.owner=Fleet/NAME'
devices 0 list --json
[ "$(jq -s '[.[] | select(.device) | .device.ahead]' -c "$folder/out")" = '[3,3,null,-1,0]' ] || failed 'what is ahead, as JSON'
[ "$(jq -c 'select(.reading) | .reading | [.devices, .counted, .complete, .difference, .error]' "$folder/out")" = '[5,5,true,"",null]' ] ||
    failed 'the reading, as JSON'

devices 0 groups
says 'Paused in conflict: resume pushes the restored, older specification to them: 2 devices'
says '2 devices of Fleet/store-pos, ahead +3: OS 2.5.0 → 2.4.1'
says 'not reported: application till 7, config motd'
says '1 device is AwaitingReconnect "Pending sync" and may join'
says 'Connected and different: the service may change them without being asked: 1 device'
devices 0 groups --json
[ "$(jq -c 'select(.group) | .group | [.kind, .devices, .names]' "$folder/out")" = '["paused",2,["aaa","bbb"]]
["unasked",1,["ddd"]]' ] || failed 'the groups, as JSON'

for name in aaa pos-1; do
    devices 0 show $name
    says 'Resume takes it from OS 2.5.0 back to 2.4.1.'
    says 'its version becomes 16.'
    says "The fleet's template differs from this specification in OS, application till, config motd."
    says '    device    not reported'
    says 'last heard of: never, or not since the service was restored'
    says 'by hand: flightctl resume device aaa'
done
service '.last_seen.ddd = "2026-01-14T21:20:00Z"'
devices 0 show ddd --json
[ "$(jq -c '[.last_seen, .device.name]' "$folder/out")" = '["2026-01-14T21:20:00.000Z","ddd"]' ] || failed 'last seen, as JSON'
devices 0 show ddd
line '^last heard of: [0-9]+ days ago$'
service
devices 2 show nobody
says 'enrolled after the backup'
service 'del(.fleets)'
devices 0 show aaa
says "the fleet's template is not shown"
service '.devices[].metadata.labels.alias = "same"'
devices 2 show same
says '5 devices have the alias same'

# What a resume does is seen by the next reading; one that did nothing exits 0 as well, so its exit code proves nothing.
service
expect 0 flightctl resume devices -l site=elsewhere
says 'No devices matched the selector'
expect 0 flightctl resume device/aaa
says 'Resume request for device "aaa" completed'
expect 1 flightctl resume device/ccc
devices 0 groups
says '1 device of Fleet/store-pos, ahead +3: OS 2.5.0 → 2.4.1'
devices 0 list --field-selector metadata.name=aaa --json
[ "$(jq -c 'select(.device) | .device | [.status, .service_version, .ahead]' "$folder/out")" = '["Online",16,-1]' ] || failed 'a resumed device'

service '.logged_in = false'
devices 3 list
says 'nobody is logged in to Flight Control on here (there, as the same user: flightctl login URL)'
service '.logged_in = "expired"'
devices 3 groups
says 'flightctl login https://api.example.com'
service '.role = "none"'
devices 3 show aaa
says 'may not do this'
service '.faults = [{at: 2, do: "unknown_flag", flag: "--summary-only"}]'
devices 1 list
says 'is too old: it does not know --summary-only'
line '^eee'
service '.faults = [{at: 2, do: "change", add: [.devices[0] | .metadata.name = "fff"]}]'
devices 0 list
says 'The service counts 6 devices, 5 are listed'
service '.devices[0].status.config.renderedVersion = "many"'
devices 0 list
says '1 device with a version that is no number, taken as not reported: aaa'

service '.faults = [{at: 2, do: "slow", seconds: 60}]'
"$SALVOR" devices list --on env:fleet --runs "$folder/runs" >"$folder/out" 2>&1 &
reading=$!
for _ in $(seq 200); do [ "$(jq '.calls | length' "$FLIGHTCTL_SERVICE")" = 2 ] && break || sleep 0.05; done
kill -INT $reading
code=0
wait $reading || code=$?
[ $code = 1 ] || { cat "$folder/out"; failed "Ctrl+C gave $code, not 1"; }
says 'reading was stopped'
line '^eee'

devices 2 list --field-selector text
says 'field selector, column 1: there is no field text (one of metadata.name'
devices 2 list -l 'a in (b'
says 'label selector, column 8: the list is not closed'
devices 2 list --status Paused
says 'there is no status "Paused" (one of Online'
devices 2 show 'a,b'
devices 2 show aaa --status Online
devices 2 fly
expect 2 "$SALVOR" devices list
says '--on here'
expect 2 "$SALVOR" devices list --on env:cluster
says 'flightctl runs on a machine, not in the cluster'
expect 2 "$SALVOR" devices list --on env:nobody
[ -z "$(find "$folder/runs" -mindepth 1)" ] || { find "$folder/runs"; failed 'something is left of the devices'; }
echo 'devices: ok'
