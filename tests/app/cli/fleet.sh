# Sourced by the tests of `salvor devices`: the stand-in flightctl, its service in a file, and an environment that has it.
. "$(dirname "$0")/common.sh"
export XDG_CONFIG_HOME=$folder/config FLIGHTCTL_SERVICE=$folder/service.json
mkdir -p "$XDG_CONFIG_HOME/salvor"
PATH=$(cd "$(dirname "$0")/../../data" && pwd):$PATH
cat >"$XDG_CONFIG_HOME/salvor/environments.yaml" <<E
salvor: 1
environments:
  - {id: fleet, name: Fleet of the test, place: here, lets_in: [FLIGHTCTL_SERVICE]}
  - {id: cluster, name: A cluster, place: 'kube:somewhere'}
E
