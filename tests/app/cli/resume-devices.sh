#!/bin/bash
# resume-devices.sh: `salvor devices resume` resumes the devices that are named, or chosen and paused, and no others.
. "$(dirname "$0")/fleet.sh"
echo '{}' >"$folder/answers.yaml"

# service: four devices that are paused, one that is not.
service() {
    jq -n 'def device($name; $status; $site):
            {metadata: {name: $name, owner: "Fleet/store-pos", labels: {site: $site}, annotations: {"device-controller/renderedVersion": "12"}},
             spec: {os: {image: "os:2.4.1"}, config: [{name: "wifi", inline: [{path: "/etc/wifi", content: "CONTENT-CANARY"}]}]},
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

# So many first: none, more than the five of the default though there are fewer, more than a request by name takes.
service
printf 'aaa\nccc\n' >"$folder/names"
runs=$(ls "$folder/runs")
for canary in 0 6 26 5x 0x5 99999999999999999999; do
    resume 2 --names "$folder/names" --canary $canary
    says "--canary $canary: "
done
[ "$(ls "$folder/runs")" = "$runs" ] || failed 'a run was made of a wrong number'
paused 'aaa bbb ccc ddd'

# Somebody logs in elsewhere behind one of the calls of a run, to a service where devices have the same names: what is done there is nobody's.
# Calls 1 to 4 look, 5 looks at the first whether it is done already, 6 resumes it.
mkdir "$folder/wrap"
cat >"$folder/wrap/flightctl" <<W
#!/bin/bash
n=\$((\$(cat "$folder/wrap/n") + 1)); echo \$n >"$folder/wrap/n"
! grep -q other "$XDG_CONFIG_HOME/flightctl/client.yaml" || export FLIGHTCTL_SERVICE=$folder/other.json
"$(command -v flightctl)" "\$@"; code=\$?
[ \$n != "\$(cat "$folder/wrap/after")" ] || sed -i 's|https://api.example.com|https://other.example.com|' "$XDG_CONFIG_HOME/flightctl/client.yaml"
exit \$code
W
chmod +x "$folder/wrap/flightctl"
printf 'aaa\nccc\n' >"$folder/names"
for after in 2 4 7; do
    service
    cp "$FLIGHTCTL_SERVICE" "$folder/other.json"
    logged_in https://api.example.com 6f1c0c1e-6d1c-4f4b-9d53-5a2f9f0a7b11
    echo 0 >"$folder/wrap/n"
    echo $after >"$folder/wrap/after"
    PATH=$folder/wrap:$PATH "$SALVOR" devices resume --names "$folder/names" --canary 1 --on env:fleet --runs "$folder/runs" --answers "$folder/answers.yaml" >"$folder/out" 2>&1 &&
        failed "a run that changed its service behind call $after ended well"
    says 'logged in at https://api.example.com, organization 6f1c0c1e'
    grep -q 'NOT SO.*logged in' "$folder/out" || { cat "$folder/out"; failed "behind call $after it was not seen"; }
    if [ $after -lt 6 ]; then paused 'aaa bbb ccc ddd'; else paused 'bbb ccc ddd'; fi
    FLIGHTCTL_SERVICE=$folder/other.json paused 'aaa bbb ccc ddd'
done
logged_in https://api.example.com 6f1c0c1e-6d1c-4f4b-9d53-5a2f9f0a7b11

# Nothing secret is kept: neither contents nor the token.
! grep -rlE 'CONTENT-CANARY|TOKEN-CANARY' "$folder/runs" >"$folder/out" || { cat "$folder/out"; failed "a secret stands in a run's files"; }
"$SALVOR" drill flight-control.edit-fleet happy --runs "$folder/drill" >"$folder/out" 2>&1 || failed "the drill"
! grep -rl --exclude-dir=secret 'Property of Example Retail' "$folder/drill" >"$folder/out" || { cat "$folder/out"; failed "a fleet's content stands in a run's files"; }
[ -z "$(find "$folder/drill"/*/secret -type f -perm /077)" ] || failed "a secret file is for everybody"
exit 0
