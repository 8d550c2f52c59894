# Sourced by the tests that run beside an installation of 3scale (with-threescale.sh). Wants SALVOR: the program under test; and engine: postgresql or
# mysql2, the kind of its system database.
set -uo pipefail
: "${SALVOR:?}" "${engine:?}"
beside=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
here=$beside
. "$beside/../lib.sh"
. "$beside/../checks.sh"
. "$beside/databases.sh"
runs=$LAB_DIR/runs
declare -A system_url=([postgresql]=postgresql://system:sys%2Fpa55%2Bcanary@pg.db.example.net:5432/system
    [mysql2]=mysql2://system:sys%2Fpa55%2Bcanary@mysql.db.example.net/system)
declare -A system_dump=([postgresql]=system-database.pgdump [mysql2]=system-database.sql.gz)
operator=threescale-operator-controller-manager-v2
of_operator=(backend-internal-api backend-listener system-app system-events-hook system-master-apicast system-recaptcha system-seed system-smtp)
by_hand=(backend-redis system-database system-redis zync)

threescale() { kubectl --context lab -n threescale "$@"; }

salvor() {
    local verb=$1 what=$2
    shift 2
    [ "$verb" != run ] || set -- --target cluster=kube:lab --target tools=here "$@"
    "$SALVOR" "$verb" "$what" --workflows "$beside/../../../workflows" --answers "$LAB_DIR/answers" --runs "$runs" "$@" </dev/null
}

# ran WHAT CODE VERB ARG...: salvor ends with CODE; what it showed is in $LAB_DIR/shown.
ran() {
    local code=0
    salvor "${@:3}" >"$LAB_DIR/shown" 2>&1 || code=$?
    [ $code = "$2" ] || { tail -n 40 "$LAB_DIR/shown"; failed "$1: it ended with $code"; }
}

# told WHAT TEXT: salvor showed TEXT.
told() { grep -qF -- "$2" "$LAB_DIR/shown" || { tail -n 40 "$LAB_DIR/shown"; failed "$1: it does not say: $2"; }; }

# soon SECONDS WHAT EXPECTED CMD...: CMD comes to succeed and to print that.
soon() {
    local end=$((SECONDS + $1)) seen
    until seen=$("${@:4}" 2>"$LAB_DIR/why") && [ "$seen" = "$3" ]; do
        [ $SECONDS -lt $end ] || { cat "$LAB_DIR/why"; threescale logs deployment/$operator --tail=20; failed "$2: expected '$3', saw '$seen'"; }
        sleep 0.2
    done
}

# ---- the installation

# certificate NAME ALTERNATIVE
certificate() {
    openssl req -x509 -newkey rsa:2048 -nodes -keyout "$LAB_DIR/$1.key" -out "$LAB_DIR/$1.crt" -days 30 -subj "/CN=$1" -addext "subjectAltName=$2" 2>/dev/null
}

cluster_ready() {
    certificate router 'DNS:*.apps.example.net' && certificate containers IP:127.0.0.1 || failed 'certificates'
    "$beside/containers" 8447 "$LAB_DIR/containers.crt" "$LAB_DIR/containers.key" >"$LAB_DIR/containers.log" 2>&1 &
    mkdir -p "$LAB_RUN"/volumes/{standard,shared}-{1,2,3}
    sed "s#@VOLUMES@#$LAB_RUN/volumes#; s#@KEYS@#$LAB_DIR#g; s#@BUNDLE@#$(base64 -w0 "$LAB_DIR/containers.crt")#" "$beside/data/threescale.yaml" >"$LAB_DIR/cluster.yaml"
    within 30 'the kinds are known' kubectl --context lab apply -f "$LAB_DIR/cluster.yaml"
    threescale rollout status deployment/$operator --timeout=60s >/dev/null || failed 'the operator does not run'
}

# filled: databases, stores and portals have what 3scale has when it has been used.
filled() {
    databases_empty
    case $engine in
    mysql2) "$beside/data/system.py" | MYSQL_PWD=$system_password mysql --host=mysql.db.example.net --user=system system ;;
    *) "$beside/data/system.py" | PGPASSWORD=$system_password psql -Xq -v ON_ERROR_STOP=1 -h pg.db.example.net -U system system ;;
    esac || failed 'the system database'
    PGPASSWORD=$zync_password psql -Xq -v ON_ERROR_STOP=1 -h pg.db.example.net -U zync zync <"$beside/data/zync.sql" || failed 'the database of zync'
    awk 'BEGIN { for (n = 1; n <= 200; n++) print "set service/" n "/key key-" n "-canary"
        for (n = 1; n <= 60; n++) print "set stats/" n, n, "ex 86400"
        for (n = 1; n <= 20; n++) print "rpush usage/" n, "a" n, "b" n, "c" n }' | store backend >/dev/null
    seq -f 'rpush resque:queue:main job%g' 5 | store backend -n 1 >/dev/null
    awk 'BEGIN { for (n = 1; n <= 40; n++) print "hset session/" n, "user", n; for (n = 1; n <= 4; n++) print "set cache/" n, n, "ex 7200" }' | store system >/dev/null
}

# folder CLAIM: where on this machine its files lie
folder() { kubectl --context lab get pv "$(threescale get pvc "$1" -o 'jsonpath={.spec.volumeName}')" -o 'jsonpath={.spec.hostPath.path}'; }

# files FOLDER: each with its sum
files() { (cd "$1" && find . -type f -exec sha256sum {} +) | LC_ALL=C sort; }

available() { threescale get apimanagers -o 'jsonpath={range .items[*]}{.metadata.name} {.status.conditions[?(@.type=="Available")].status}{end}'; }

installed() {
    local portal
    cluster_ready
    filled
    sed "s#@SYSTEM@#${system_url[$engine]}#" "$beside/data/installation.yaml" | kubectl --context lab create -f - >/dev/null || failed 'the installation'
    within 60 'Sidekiq runs' threescale rollout status deployment/system-sidekiq --timeout=60s
    soon 30 'the volume of the portals' Bound threescale get pvc system-storage -o 'jsonpath={.status.phase}'
    portal=$(folder system-storage)/provider-name/2
    mkdir -p "$portal/über uns"
    seq 5000 >"$portal/style.css"
    head -c 300000 /dev/urandom >"$portal/über uns/logo.png"
    : >"$portal/empty"
    # as zync does when a tenant is made
    threescale exec deployment/system-sidekiq -- bundle exec rake zync:resync:domains >/dev/null || failed 'the routes'
    soon 60 'the installation' 'apimanager True' available
}

# secret NAME...: what is in each
secret() { threescale get secrets "$@" -o 'jsonpath={range .items[*]}{.metadata.name} {.data}{"\n"}{end}'; }

# lost: the installation, all of its secrets, and what is in the databases; of 3scale only the operator is left, and the claim of the backup.
lost() {
    threescale delete apimanager apimanager --timeout=60s >/dev/null || failed 'the APIManager is not deleted'
    threescale delete products,apimanagerbackups --all >/dev/null
    soon 90 'the collector takes what it owned' '' threescale get deployments,routes,configmaps,pvc,pods -l '!kubernetes.io/metadata.name' -o \
        'go-template={{range .items}}{{if not (or (eq .metadata.name "kube-root-ca.crt" "nightly" "'$operator'") (and .metadata.labels (eq (or .metadata.labels.app "") "operator")))}}{{.metadata.name}} {{end}}{{end}}'
    threescale delete secret "${of_operator[@]}" "${by_hand[@]}" system-memcache gateway-tls >/dev/null || failed 'the secrets are not deleted'
    databases_empty
    nothing 'keys' store backend randomkey
}

# scaled: the replicas that are wanted, of each workload
scaled() { threescale get deployments -o 'jsonpath={range .items[*]}{.metadata.name}={.spec.replicas}/{.status.readyReplicas} {end}' | sed "s#$operator#operator#"; }

# ---- backup and restore

backup_answers() { # [CHOICES]
    cat >"$LAB_DIR/answers" <<A
inputs: {namespace: threescale, operator: threescale/$operator, backup_name: nightly, size: 1Gi, storage_class: standard, consistency: quiesced,
  look_image: 'registry.example.net/3scale/system-app:2.16'}
answers:
  scope.agreed.scope: [databases, secrets, operator, capabilities, own_secrets, volume, deprecated]
  scope.agreed.export: [secret/gateway-tls, products.capabilities.3scale.net/orders]
choices: [${1:-}]
A
}

restore_answers() { # FOLDER [CHOICES] [NAME]
    cat >"$LAB_DIR/answers" <<A
inputs: {namespace: threescale, operator: threescale/$operator, folder: '$1', dumps: '$1/secret', claim: nightly, restore_name: ${3:-again}, stores: replica,
  tools_address: 10.79.0.1, look_image: 'registry.example.net/3scale/system-app:2.16'}
choices: [${2:-}]
A
}

# no_secret: no secret is in what was kept or shown, beside the files that are meant for them.
no_secret() {
    ! grep -rlE -e 'canary|sys%2Fpa55|sys/pa55' "$runs" "$LAB_DIR/shown" --exclude-dir=secret || failed 'a secret is in what was kept or shown'
}
