# Sourced by the tests that run beside a quadlet host (with-host.sh). Wants SALVOR: the program under test.
set -uo pipefail
beside=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
. "$beside/../checks.sh"
runs=$LAB_DIR/runs

# salvor ALIAS VERB WHAT ARG...: the program with the lab's hosts and answers; the sudo password by a descriptor.
salvor() {
    local alias=$1 verb=$2 what=$3 targets=()
    shift 3
    [ "$verb" != run ] || targets=(--target "host=ssh:$alias" --target "cli=ssh:$alias" --ssh-config "$LAB_SSH_CONFIG")
    "$SALVOR" "$verb" "$what" "${targets[@]}" --answers "${ANSWERS:-$beside/answers.yaml}" --runs "$runs" --secret-fd "sudo@$alias=8" "$@" \
        </dev/null 8<"$LAB_SUDO_PASSWORD_FILE"
}

sql() { lab-sh root podman exec -i flightctl-db psql -U postgres -XAtq -d "${2:-flightctl}" -c "$1"; }
store() { lab-sh root podman exec flightctl-kv sh -c 'REDISCLI_AUTH=$KV_PASSWORD exec redis-cli "$@"' redis-cli "$@"; }

# consenting_answers: the answers, with consent to repeat a change that the host does not know of.
consenting_answers() {
    ANSWERS=$LAB_DIR/consenting.yaml
    { cat "$beside/answers.yaml"; printf 'choices:\n  - {stop: unclear, do: again, always: true}\n'; } >"$ANSWERS"
}

# proved_restored [STARTS]: what a restored host looks like, seen without Salvor. Every change was made once, by the host's own account of
# it; the database was started once, or STARTS times.
proved_restored() {
    same 'devices' 500 "$(sql 'select count(*) from devices where deleted_at is null')"
    same 'keys added by flightctl-restore' 500 "$("$SALVOR" report last --runs "$runs" | sed -n 's/.*It added a key for each device that is not deleted (\([0-9]*\) keys.*/\1/p' | head -n 1)"
    same 'databases' "flightctl flightctl_old_" "$(sql "select string_agg(distinct substr(datname, 1, 14), ' ') from pg_database where datname like 'flightctl%'" postgres)"
    same 'databases in number' 2 "$(sql "select count(*) from pg_database where datname like 'flightctl%'" postgres)"
    same 'how often the store was emptied' 1 "$(store info commandstats | tr -d '\r' | awk -F"[=,]" "/^cmdstat_flush/ {n += \$2} END {print n + 0}")"
    for unit in flightctl-{api,worker,periodic,alert-exporter,alertmanager-proxy,gateway,imagebuilder-api}.service; do
        same "$unit" active "$(lab-sh root systemctl is-active $unit)"
        same "how often $unit was started" 2 "$(lab-sh root journalctl -b -o cat -u $unit | grep -c '^Started ')"
    done
    for unit in flightctl-db flightctl-kv; do
        same "how often $unit was started" "$([ $unit = flightctl-kv ] && echo 1 || echo "${1:-1}")" \
            "$(lab-sh root journalctl -b -o cat -u $unit.service | grep -c '^Started ')"
    done
    same 'left on the host' looked "$(lab-sh root sh -c 'find /tmp /var/tmp -maxdepth 1 -name "salvor-*"; find /run/salvor -mindepth 1; ls -d /var/lib/salvor /root/.flightctl /home/*/.flightctl
        find /etc/containers/systemd /usr/share/containers/systemd -name "*.conf"; grep -lazs SALVOR_ACTION /proc/[0-9]*/environ
        echo looked' 2>/dev/null)"
    "$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
}
