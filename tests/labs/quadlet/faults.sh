#!/bin/bash
# faults.sh: under with-host.sh; the faults of the drills, brought about on a real host, end as they do there. An empty secret is missing: podman
# makes none. A lost connection is link-cut.sh, an extra service stands in every run of this host.
. "$(dirname "$0")/common.sh"

# ends NAME CODE CHOICE ANSWERS ARG...: a run with this choice of the operator and these answers more; it ends with this code.
ends() {
    local name=$1 code=$2 choice=$3 more=$4 got=0
    shift 4
    rm -rf "$runs"
    ANSWERS=$LAB_DIR/answers.yaml
    { sed "s|^answers:|&\n  $more|" "$beside/answers.yaml"; [ -z "$choice" ] || printf 'choices:\n  - {%s}\n' "$choice"; } >"$ANSWERS"
    salvor quadlet run flight-control.quadlets-restore "$@" >"$LAB_DIR/shown" 2>&1 || got=$?
    [ "$got" = "$code" ] || { tail -n 25 "$LAB_DIR/shown"; failed "$name ended with $got, not $code"; }
}
shows() { grep -qF -- "$1" "$LAB_DIR/shown" || { tail -n 40 "$LAB_DIR/shown"; failed "it does not say: $1"; }; }
untouched() {
    for unit in flightctl-{api,worker,periodic,alert-exporter,alertmanager-proxy,gateway,imagebuilder-api}.service; do
        same "$1: $unit" active "$(lab-sh root systemctl is-active $unit)"
    done
    same "$1: databases" flightctl "$(sql "select string_agg(datname, ' ') from pg_database where datname like 'flightctl%'" postgres)"
    same "$1: devices" 520 "$(sql 'select count(*) from devices where deleted_at is null')"
}

lab-sh root systemctl stop flightctl-api.service
ends 'server unreachable' 0 '' 'survey.sleeping.start: [flightctl-api.service]'
shows 'by the image of the installed flightctl-api'
proved_restored
passed 'server unreachable: recovered'

fresh-host
lab-sh root sh -c 'echo v0.9.0 >/etc/lab-restore-version; mkdir /opt/flightctl-1.0.0
    sed "s/^version=.*/version=v1.0.0/" /usr/bin/flightctl-restore >/opt/flightctl-1.0.0/flightctl-restore; chmod 0755 /opt/flightctl-1.0.0/flightctl-restore'
ends 'version mismatch' 0 'at: versions, stop: blocked, do: inputs, inputs: {restore_binary: /opt/flightctl-1.0.0/flightctl-restore}' ''
shows 'restore program 0.9.0 are the same version'
proved_restored
passed 'version mismatch: recovered with the program of the right version'

fresh-host
lab-sh root sh -c 'mkdir -p /etc/containers/systemd/flightctl-worker.container.d
    printf "[Container]\nEnvironment=LAB_SESSION=busy\n" >/etc/containers/systemd/flightctl-worker.container.d/lab.conf
    systemctl daemon-reload && systemctl restart flightctl-worker.service'
ends 'session left' 7 'at: stop_services, stop: blocked, do: undo' ''
untouched 'session left'
passed 'session left: undone'

fresh-host
lab-sh root systemd-run --quiet --unit=lab-port systemd-socket-activate -l 0.0.0.0:5432 /bin/cat
ends 'port taken' 7 'at: open_access, stop: blocked, do: undo' '' --set reach=publish
untouched 'port taken'
passed 'port taken: undone'

fresh-host # fails once, after the store was emptied
lab-sh root sh -c 'echo "[ -n \"\${1:-}\" ] || [ -e /var/tmp/lab-failed ] || { touch /var/tmp/lab-failed; LAB_RESTORE_FAIL=1; }" >/etc/lab-restore'
ends 'restore fails' 0 'at: prepare, stop: failed, do: again' ''
same 'how often the store was emptied' 2 "$(store info commandstats | tr -d '\r' | awk -F"[=,]" "/^cmdstat_flush/ {n += \$2} END {print n + 0}")"
same 'devices' 500 "$(sql 'select count(*) from devices where deleted_at is null')"
passed 'restore fails half-way: recovered after consent to do it again'

fresh-host # the store is restarted between the marks and the proof that they are still there
ANSWERS=$LAB_DIR/answers.yaml
{ cat "$beside/answers.yaml"; printf 'choices:\n  - {at: close_access, stop: blocked, do: repeat}\n'; } >"$ANSWERS"
rm -rf "$runs"
salvor quadlet run flight-control.quadlets-restore >"$LAB_DIR/shown" 2>&1 &
until grep -qs '"subject":"close_access","type":"step_checked"' "$runs"/*/journal.jsonl; do
    kill -0 $! 2>/dev/null || { tail -n 25 "$LAB_DIR/shown"; failed 'it ended before it took the way in away'; }
    sleep 0.01
done
console=$(pgrep -f "^$SALVOR run" | head -n 1)
kill -STOP "$console"
lab-sh root systemctl restart flightctl-kv.service
kill -CONT "$console"
wait $! || { tail -n 40 "$LAB_DIR/shown"; failed 'store restarted'; }
shows 'back to open_access'
same 'devices' 500 "$(sql 'select count(*) from devices where deleted_at is null')"
passed 'store restarted: recovered after the marks were made again'
