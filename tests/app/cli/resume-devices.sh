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
for canary in 0 6 26; do
    resume 4 --names "$folder/names" --canary $canary
    says 'Result: not begun'
done
paused 'aaa bbb ccc ddd'

# Somebody logs in elsewhere while a run is on: after so many calls flightctl asks another service, where devices have the same names.
mkdir "$folder/wrap"
cat >"$folder/wrap/flightctl" <<W
#!/bin/bash
n=\$(cat "$folder/wrap/n"); echo \$((n + 1)) >"$folder/wrap/n"
if [ "\$n" -ge "\$(cat "$folder/wrap/after")" ]; then
    sed -i 's|https://api.example.com|https://other.example.com|' "$XDG_CONFIG_HOME/flightctl/client.yaml"
    export FLIGHTCTL_SERVICE=$folder/other.json
fi
exec "$(command -v flightctl)" "\$@"
W
chmod +x "$folder/wrap/flightctl"
there=$FLIGHTCTL_SERVICE
printf 'aaa\nccc\n' >"$folder/names"
for after in 3 4 5 6; do
    service
    cp "$there" "$folder/other.json"
    logged_in https://api.example.com 6f1c0c1e-6d1c-4f4b-9d53-5a2f9f0a7b11
    echo 0 >"$folder/wrap/n"
    echo $after >"$folder/wrap/after"
    PATH=$folder/wrap:$PATH "$SALVOR" devices resume --names "$folder/names" --canary 1 --on env:fleet --runs "$folder/runs" --answers "$folder/answers.yaml" >"$folder/out" 2>&1 &&
        failed "a run that changed its service after $after calls ended well"
    says 'still logged in at https://api.example.com, organization 6f1c0c1e'
    FLIGHTCTL_SERVICE=$folder/other.json paused 'aaa bbb ccc ddd'
done

# Nothing secret is kept: neither contents nor the token.
! grep -rlE 'CONTENT-CANARY|TOKEN-CANARY' "$folder/runs" >"$folder/out" || { cat "$folder/out"; failed "a secret stands in a run's files"; }
exit 0
