#!/bin/bash
# self-test.sh: proves that the quadlet lab is what the tests take it for: the host, its services, the backup, the way of a restore,
# and that nothing is left on the machine around it. Needs root; about 20 s once the lab is built.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"

failed=0
# same WHAT EXPECTED ACTUAL
same() {
    if [ "$2" = "$3" ]; then say "ok: $1"; else say "FAILED: $1: expected '$2', saw '$3'"; failed=1; fi
}
# holds WHAT CMD...
holds() {
    local what=$1 code=0
    shift
    "$@" >/dev/null 2>&1 || code=$?
    same "$what" 0 $code
}

documented=(flightctl-api flightctl-worker flightctl-periodic flightctl-alert-exporter flightctl-alertmanager-proxy)
services=("${documented[@]}" flightctl-imagebuilder-api flightctl-gateway)

sql() { lab-sh ops sudo podman exec -i flightctl-db psql -U postgres -XAtq -v ON_ERROR_STOP=1 -d "${2:-flightctl}" -c "$1"; }
sessions() { sql "select count(distinct client_addr) from pg_stat_activity where datname = 'flightctl' and usename = 'flightctl_app'" postgres; }
alive_devices() { sql 'select count(*) from devices where deleted_at is null'; }
secret() { lab-sh ops sudo podman secret inspect --showsecret --format '{{.SecretData}}' "$1"; }
address() { lab-sh ops sudo podman inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$1"; }
summary() { lab-sh ops flightctl get devices --summary-only -o json; }

untouched_host() {
    same 'a command in a container stands in the container' yes "$(lab-sh ops sudo podman exec flightctl-db sh -c 'test -e /usr/share/lab/roles.sql && echo yes')"
    same 'every unit of the product is active' "$(yes active | head -n 10)" \
        "$(lab-sh ops systemctl is-active "${services[@]}" flightctl-db flightctl-kv flightctl-db-migrate || true)"
    same 'six services hold database sessions' 6 "$(sessions)"
    same '520 devices before the accident' 520 "$(alive_devices)"
    same 'the server tells its version' 'Server Version: v1.0.0' "$(lab-sh ops flightctl version | tail -n 1)"
    same 'flightctl-restore tells its version' 'Flight Control Restore Version: v1.0.0' "$(lab-sh ops flightctl-restore version)"
    holds 'flightctl-restore is the generation without an archive' bash -c '! lab-sh ops flightctl-restore --help | grep -q "<archive-path>"'
    holds 'ops may sudo without a password' lab-sh ops sudo -n true
    holds 'opspw may not' bash -c '! lab-sh opspw sudo -n true'
    same 'opspw may with one' 0 "$(lab-sh opspw sudo -S -p '' id -u <"$LAB_SUDO_PASSWORD_FILE")"
    same 'the database secret arrives whole' "$(cat "$LAB_SECRETS/database")" "$(secret flightctl-postgresql-user-password)"
    for dump in flightctl-dumpall.sql.gz flightctl.sql.gz flightctl.dump; do
        same "$dump lies on the host, readable by all" "$(sha256sum <"$LAB_DUMPS/$dump")" "$(lab-sh opspw cat "/var/tmp/$dump" | sha256sum)"
    done
    same 'the dump of everything is whole' 1 "$(zcat "$LAB_DUMPS/flightctl-dumpall.sql.gz" | grep -c 'PostgreSQL database cluster dump complete')"
}

stopped_services() {
    lab-sh ops sudo systemctl stop "${services[@]}"
    same 'no session is left' 0 "$(sessions)"
    holds 'flightctl version ends with 0 without a server' lab-sh ops flightctl version
    same 'flightctl get ends with 1' 1 "$(lab-sh ops flightctl get devices -o json >/dev/null 2>&1; echo $?)"
    same 'the image tells the version' v1.0.0 \
        "$(lab-sh ops sudo podman image inspect --format '{{index .Labels "org.opencontainers.image.version"}}' quay.io/flightctl/flightctl-api:1.0.0)"
}

restored_database() {
    sql 'create database flightctl_new owner admin template template0' postgres
    lab-sh ops bash -c 'sudo podman exec -i flightctl-db pg_restore -U postgres -d flightctl_new --exit-on-error </var/tmp/flightctl.dump'
    sql 'alter database flightctl rename to flightctl_old; alter database flightctl_new rename to flightctl' postgres
    same '500 devices in the backup' 500 "$(alive_devices)"
}

# As an ordinary user, under a home of its own that names the containers' addresses: no port is published, nothing restarts.
marked_devices() {
    local home log
    home=$(lab-sh ops mktemp -d)
    lab-sh ops bash -c "mkdir $home/.flightctl; cat >$home/.flightctl/config.yaml" <<C
database:
  hostname: $(address flightctl-db)
  port: 5432
  name: flightctl
  user: flightctl_app
kv:
  hostname: $(address flightctl-kv)
  port: 6379
C
    log=$({ secret flightctl-postgresql-user-password; secret flightctl-kv-password; } |
        lab-sh ops bash -c "read -r DB_PASSWORD; read -r KV_PASSWORD; export DB_PASSWORD KV_PASSWORD HOME=$home; exec flightctl-restore" 2>&1)
    lab-sh ops rm -r "$home"
    same 'the restore counts devices and keys' 'Updated 495 devices, 6 enrollment requests. Added 500 awaiting reconnection keys across 2 organizations.' \
        "$(sed -n 's/.*completed successfully\. \(Updated .*\.\)" func.*/\1/p' <<<"$log")"
    same '500 keys in the store' 500 "$(lab-sh ops sudo podman exec flightctl-kv sh -c 'REDISCLI_AUTH=$KV_PASSWORD redis-cli --scan --pattern "v1/*/device/*/awaiting-reconnect"' | wc -l)"
}

started_services() {
    local i
    lab-sh ops sudo systemctl start "${services[@]}"
    for ((i = 0; i < 100; i++)); do
        summary 2>/dev/null | grep -q '"ConflictPaused"' && break
        sleep 0.2
    done
    for state in Online ConflictPaused AwaitingReconnect; do holds "devices are $state" grep -q "\"$state\"" <<<"$(summary)"; done
    same 'a list of one device' 1 "$(lab-sh ops flightctl get devices --limit 1 -o json | grep -c '"kind" : "Device"')"
}

inside() {
    untouched_host
    stopped_services
    restored_database
    marked_devices
    started_services
    local before=$SECONDS
    fresh-host
    say "another host in $((SECONDS - before)) s"
    same 'another host is as it was, under the same host key' 520 "$(alive_devices)"
    exit $failed
}

[ "${1:-}" != --inside ] || inside

# left NUMBER: what the session with this number left on the machine
left() {
    local root
    for root in $(cgroup_roots); do ls -d "$root/salvor-lab-$1" 2>/dev/null || true; done
    grep -lazE "^LAB_GROUP=salvor-lab-$1\$" /proc/[0-9]*/environ 2>/dev/null || true
    grep " $LAB_HOME/" /proc/self/mounts || true
    ip -br link | grep -w lab0 || true
    ip netns list 2>/dev/null | grep -w quadlet || true
}

started=$SECONDS
"$here/with-host.sh" "$here/self-test.sh" --inside &
session=$!
wait $session || failed=1
same 'nothing is left on this machine' '' "$(left $session)"
same 'the exit code of the command comes back' 7 "$("$here/with-host.sh" sh -c 'exit 7' 2>/dev/null; echo $?)"
say "self-test: $((SECONDS - started)) s"
exit $failed
