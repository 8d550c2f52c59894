#!/bin/bash
# environments.sh: a place where more than one environment is names none of them.
. "$(dirname "$0")/common.sh"
export XDG_CONFIG_HOME=$folder/config
mkdir -p "$folder/config/salvor"
cat >"$folder/config/salvor/environments.yaml" <<P
salvor: 1
environments:
  - {id: first, name: first, place: here}
  - {id: second, name: second, place: here, machine_id: 00000000000000000000000000000000}
P
sed -i 's/^steps:/targets:\n  place: {kind: place, label: Where}\n&/; s/at: here/at: place/' "$procedure"
echo '{}' >"$folder/answers.yaml"
run() { expect "$1" "$SALVOR" run "$procedure" --answers "$folder/answers.yaml" --runs "$folder/runs" --target "place=$2"; }

run 3 here
says 'more than one environment is at here: env:first, env:second'
run 3 env:second
says 'second is pinned to machine-id'
[ ! -e "$folder/runs" ] && [ ! -e "$folder/second" ] || failed 'something was changed'
run 0 env:first
rm "$folder/second"
sed -i '/id: first/d' "$folder/config/salvor/environments.yaml"
run 3 here # the only one, and this machine is another
says 'second is pinned to machine-id'
[ ! -e "$folder/second" ] || failed 'something was changed'
echo 'environments: ok'
