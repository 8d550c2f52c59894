#!/bin/bash
# by-hand.sh SSH_CONFIG: the document's commands, corrected where they are wrong, over one ControlMaster connection. What a careful operator's own
# script would be: it stops at the first command that fails, and looks whether the services stay up.
set -euo pipefail
cd "$(dirname "$0")"
ctl=$(mktemp -d)
on() { ssh -F "$1" -o ControlMaster=auto -o ControlPath="$ctl/%n" -o ControlPersist=60 quadlet "${@:2}"; }
config=$1
r() { on "$config" "$@"; }
trap 'ssh -F "$config" -o ControlPath="$ctl/%n" -O exit quadlet 2>/dev/null; rm -rf "$ctl"' EXIT
services='api worker periodic alert-exporter alertmanager-proxy imagebuilder-api gateway'
psql='sudo podman exec -i flightctl-db psql -U postgres -XAtq -v ON_ERROR_STOP=1'

server=$(r flightctl version -o json | sed -n 's/.*"serverVersion".*"version":"v\{0,1\}\([^"]*\)".*/\1/p')
restore=$(r flightctl-restore version | sed -n 's/.*Version: v\{0,1\}//p')
[ -z "$server" ] || [ "$server" = "$restore" ]
db_password=$(r sudo podman secret inspect --showsecret --format "'{{.SecretData}}'" flightctl-postgresql-user-password)
kv_password=$(r sudo podman secret inspect --showsecret --format "'{{.SecretData}}'" flightctl-kv-password)
[ -n "$db_password" ] && [ -n "$kv_password" ]
for service in $services; do r sudo systemctl stop "flightctl-$service.service"; done
r "$psql -d postgres -c 'create database flightctl_new owner admin template template0'"
r "$psql -d postgres -v new=flightctl_new -f -" <../../../workflows/flight-control/sql/copy-rights.sql
r "sudo gzip -dc /var/tmp/flightctl-dumpall.sql.gz | sed -n '/^.connect flightctl$/,/^-- PostgreSQL database dump complete$/p' | grep -v '^.connect ' | $psql -d flightctl_new --single-transaction -o /dev/null -f -"
r "$psql -d postgres -c 'alter database flightctl rename to flightctl_old; alter database flightctl_new rename to flightctl'"
db=$(r sudo podman inspect --format "'{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}'" flightctl-db)
kv=$(r sudo podman inspect --format "'{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}'" flightctl-kv)
home=$(r mktemp -d)
r mkdir "$home/.flightctl"
r "cat >$home/.flightctl/config.yaml" <<C
database:
  hostname: ${db%% *}
  port: 5432
kv:
  hostname: ${kv%% *}
  port: 6379
C
r "read -r DB_PASSWORD; read -r KV_PASSWORD; export DB_PASSWORD KV_PASSWORD; HOME=$home exec flightctl-restore" <<<"$db_password
$kv_password"
r rm -rf "$home"
for service in $services; do r sudo systemctl start "flightctl-$service.service"; done
started=$SECONDS # as long as the procedure watches whether a service that started stays up
while [ $((SECONDS - started)) -lt 10 ]; do sleep 1; done
for service in $services; do [ "$(r systemctl is-active "flightctl-$service.service")" = active ]; done
r flightctl get devices --summary-only -o json
