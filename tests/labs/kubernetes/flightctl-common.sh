# Sourced by the tests of flight-control.kubernetes-restore (under with-flightctl.sh): a Flight Control in the cluster, and what the world says of it.
# Its database, store and API are those of the quadlet lab, in pods; so are the programs flightctl and flightctl-restore on this machine.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
image=$LAB_DIR/image
programs=$LAB_DIR/bin

external() { kubectl --context lab -n fc-external "$@"; }
internal() { kubectl --context lab -n fc-internal "$@"; }
sql() { internal exec deployment/flightctl-db -- psql -U postgres -XAtq -d "${2:-flightctl}" -c "$1"; } # SQL [DATABASE]
store() { REDISCLI_AUTH=$(cat "$LAB_QUADLET/secrets/store") "$programs/redis-cli" "$@"; }

salvor() { # VERB WHAT ARG...
    local verb=$1 what=$2
    shift 2
    [ "$verb" != run ] || set -- --target runner=here --target cluster=kube:lab --target cli=here "$@"
    "$SALVOR" "$verb" "$what" --workflows "$beside/../../../workflows" --answers "$LAB_DIR/answers" --runs "$runs" "$@" </dev/null
}

restore_answers() { # [CHOICE]
    cat >"$LAB_DIR/answers" <<A
inputs: {namespace: fc-external, internal: fc-internal, restore_binary: $programs/flightctl-restore, method: file, backup: $LAB_DIR/backup.sql.gz}
answers:
  database.more.stop: [fc-internal/flightctl-imagebuilder-worker]
  confirm_database.confirmed.answer: 'yes'
  triage.handed_over.who: the store team
choices: [${1:-}]
A
}

# ---- what is there before

# The image's folder tree, the volume of the database, and the names of the services in it; their addresses lead to this machine, where both listen.
unpacked() {
    local layer=("$LAB_QUADLET"/root/usr/share/lab-images/overlay/*/diff)
    mkdir "$LAB_DIR"/{upper,work,volume} "$image" &&
    cp -a "$LAB_QUADLET/root/var/lib/containers/storage/volumes/flightctl-db/_data/." "$LAB_DIR/volume" &&
    mount -t overlay image -o "lowerdir=${layer[0]},upperdir=$LAB_DIR/upper,workdir=$LAB_DIR/work" "$image" &&
    mount --bind "$LAB_DIR/volume" "$image/var/lib/pgsql/data" &&
    mount --rbind /dev "$image/dev" && mount -t proc proc "$image/proc" &&
    printf '127.0.0.1 localhost\n%s flightctl-db\n%s flightctl-kv\n' "$1" "$2" >"$image/etc/hosts" &&
    ip route add local "$1" dev lo && ip route add local "$2" dev lo
}

# This machine: the client logged in, the restore program, a client of the store, the backup of two hours ago.
at_hand() {
    mkdir -p "$programs" "$HOME/.config/flightctl"
    ln -s "$beside/../quadlet/host/flightctl" "$beside/../quadlet/host/flightctl-restore" "$programs/"
    printf '#!/bin/sh\nexec chroot %s redis-cli "$@"\n' "$image" >"$programs/redis-cli"
    chmod 755 "$programs/redis-cli"
    PATH=$programs:$PATH
    printf 'service:\n  server: http://127.0.0.1:3443\norganization: 00000000-0000-0000-0000-000000000000\n' >"$HOME/.config/flightctl/client.yaml"
    cp "$LAB_QUADLET/dumps/flightctl-dumpall.sql.gz" "$LAB_DIR/backup.sql.gz"
    touch -d '2 hours ago' "$LAB_DIR/backup.sql.gz"
}

# installed [DELAY]: Flight Control runs, with 520 devices; a new pod of its database takes DELAY to come.
installed() {
    local db=10.96.0.50 kv=10.96.0.51 end
    unpacked $db $kv || failed 'the image'
    at_hand
    sed "s#@IMAGE@#$image#; s#@FOLDER@#$LAB_DIR#; s#@TREE@#$LAB_TREE#; s#@DB_DELAY@#${1:-200ms}#; s#@DB_ADDRESS@#$db#; s#@KV_ADDRESS@#$kv#
        s#@DB@#$(base64 -w0 "$LAB_QUADLET/secrets/database")#; s#@KV@#$(base64 -w0 "$LAB_QUADLET/secrets/store")#" "$beside/data/flight-control.yaml" |
        kubectl --context lab create -f - >/dev/null || failed 'Flight Control is not installed'
    for deployment in external/flightctl-{api,ui,alertmanager-proxy} internal/flightctl-{db,kv,worker,periodic,alert-exporter,imagebuilder-worker}; do
        ${deployment%/*} rollout status deployment "${deployment#*/}" --timeout=60s >/dev/null || failed "$deployment does not run"
    done
    end=$((SECONDS + 60))
    until curl -fs -o /dev/null http://127.0.0.1:3443/readyz && [ "$(sql "select count(*) from pg_stat_activity where usename = 'flightctl_app'")" = 9 ]; do
        [ $SECONDS -lt $end ] || { external logs deployment/flightctl-api; internal logs deployment/flightctl-db; internal logs deployment/flightctl-worker; failed 'the API is not ready'; }
        sleep 0.3
    done
    same 'devices before' 520 "$(sql 'select count(*) from devices where deleted_at is null')"
    store set lab/of-before 1 >/dev/null
    chroot "$LAB_QUADLET/root" /usr/local/bin/lab-devices &
    devices=$!
    trap 'kill $devices 2>/dev/null' EXIT
}

# ---- what the world says

# counts: what each deployment wants and has, and how often it was changed, by the cluster's own account.
counts() {
    for space in external internal; do
        $space get deployments -o 'jsonpath={range .items[*]}{.metadata.name}={.spec.replicas}/{.status.readyReplicas}/{.metadata.generation}{"\n"}{end}'
    done | sed 's/^flightctl-//' | sort | paste -sd' '
}

flushed() { store info commandstats | tr -d '\r' | awk -F'[=,]' '/^cmdstat_flush/ {n += $2} END {print n + 0}'; }

# rows: name and specification of each device that is not deleted; of the backup by its own lines.
rows() { sql 'copy (select name, spec from devices where deleted_at is null order by name) to stdout'; }
rows_of_backup() {
    zcat "$LAB_DIR/backup.sql.gz" | awk -F'\t' -v OFS='\t' '/^COPY public\.devices/ {
        gsub(/.*\(|\).*/, ""); n = split($0, names, ", "); for (i = 1; i <= n; i++) at[names[i]] = i; copying = 1; next }
        $0 == "\\." { copying = 0 } copying && $at["deleted_at"] == "\\N" { print $at["name"], $at["spec"] }' | LC_ALL=C sort
}

# homes: what is left of flightctl-restore's homes, and of this lab's runs; another lab beside has runs of its own in /tmp.
homes() {
    find /var/tmp "$HOME" -maxdepth 3 -name .flightctl
    find /tmp -maxdepth 3 -name .flightctl ! -path '/tmp/salvor-*'
    for one in "$runs"/*/; do find /tmp -maxdepth 1 -name "salvor-$(basename "$one")-*"; done
}

# restored FLUSHED: what a restored Flight Control looks like, seen without Salvor. The store was emptied so often.
restored() {
    same 'devices' 500 "$(sql 'select count(*) from devices where deleted_at is null')"
    same 'rows of the backup' 500 "$(rows_of_backup | wc -l)"
    same 'the rows are those of the backup' "$(rows_of_backup | sha256sum)" "$(rows | LC_ALL=C sort | sha256sum)"
    same 'databases' 'flightctl flightctl_old_' "$(sql "select string_agg(substr(datname, 1, 14), ' ' order by datname) from pg_database where datname like 'flightctl%'" postgres)"
    same 'devices in the database of before' 520 "$(sql 'select count(*) from devices where deleted_at is null' "$(sql "select datname from pg_database where datname like 'flightctl_old_%'" postgres)")"
    same 'the store was emptied' "$1" "$(flushed)"
    nothing 'what was in it before' store --raw get lab/of-before
    same 'a key for each device' 500 "$(($(store info commandstats | tr -d '\r' | awk -F'[=,]' '/^cmdstat_setnx/ {print $2}')))"
    kill $devices
    wait $devices 2>/dev/null
    # who is decommissioned has a key as well, and is not marked
    same 'keys of devices that have not called' "$(sql "select count(*) from devices where deleted_at is null and (annotations ->> 'device-controller/awaitingReconnect' = 'true'
        or status #>> '{lifecycle,status}' = 'Decommissioned')")" "$(store --scan --pattern 'v1/*/device/*/awaiting-reconnect' | wc -l)"
    same 'each deployment' 'alert-exporter=1/1/3 alertmanager-proxy=1/1/3 api=2/2/3 db=1/1/1 imagebuilder-worker=2/2/3 kv=1/1/1 periodic=1/1/3 ui=1/1/1 worker=3/3/3' "$(counts)"
    same 'port-forwards' 0 "$(pgrep -c -f 'kubectl .*port-forward ')"
    nothing 'homes of flightctl-restore' homes
    "$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
    ! grep -rlF -e "$(cat "$LAB_QUADLET/secrets/database")" -e "$(cat "$LAB_QUADLET/secrets/store")" "$runs" "$LAB_DIR/shown" --exclude-dir=secret || failed 'a secret is in what was kept or shown'
}
