# Sourced by the tests of `salvor devices`: the stand-in flightctl, its service in a file, and an environment that has it.
. "$(dirname "$0")/common.sh"
export XDG_CONFIG_HOME=$folder/config FLIGHTCTL_SERVICE=$folder/service.json
mkdir -p "$XDG_CONFIG_HOME/salvor"
PATH=$(cd "$(dirname "$0")/../../data" && pwd):$PATH
cat >"$XDG_CONFIG_HOME/salvor/environments.yaml" <<E
salvor: 1
environments:
  - {id: fleet, name: Fleet of the test, place: here, lets_in: [FLIGHTCTL_SERVICE, XDG_CONFIG_HOME]}
  - {id: cluster, name: A cluster, place: 'kube:somewhere'}
E
# Where flightctl is logged in, with a token that nobody is to see; the stand-in does not read it.
logged_in() { # SERVER ORGANIZATION
    mkdir -p "$XDG_CONFIG_HOME/flightctl"
    printf 'authentication:\n  access-token: TOKEN-CANARY\n  auth-provider:\n    server: https://login.example.com\norganization: %s\nservice:\n  server: %s\n' "$2" "$1" \
        >"$XDG_CONFIG_HOME/flightctl/client.yaml"
}
logged_in https://api.example.com 6f1c0c1e-6d1c-4f4b-9d53-5a2f9f0a7b11
