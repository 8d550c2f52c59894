# Sourced by the tests that run beside a stack (with-stack.sh). Wants SALVOR: the program under test.
set -uo pipefail
: "${SALVOR:?}"
beside=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
here=$beside
. "$beside/../lib.sh"
. "$beside/../checks.sh"
. "$beside/machines.sh"
. "$beside/store.sh"
runs=$LAB_DIR/runs
replica=$LAB_RUN/nfs/kubernetes-media-replica
media=$LAB_RUN/nfs/kubernetes-prod/production-stack-media-pvc-7a10c3de
declare -A dumps=([im-infra]=$LAB_RUN/nfs/kubernetes-prod/im-infra-pg-bu-pvc-5fad6224/hourly
    [production-stack]=$LAB_RUN/nfs/kubernetes-prod/production-stack-database-backup-pvc-d2affd17/hourly)
declare -A admin=([im-infra]=governor [production-stack]=postgres) name=([im-infra]=keycloak [production-stack]=frag)
declare -A prefix=([im-infra]=production-keycloak-db [production-stack]=production-stack-db)

# salvor VERB WHAT ARG...: the program with the answers of $LAB_DIR/answers; the store's keys by descriptors.
salvor() {
    local verb=$1 what=$2
    shift 2
    [ "$verb" != run ] || set -- --target cluster=kube:lab --target nfs=ssh:nfs1 --ssh-config "$LAB_SSH_CONFIG" "$@"
    "$SALVOR" "$verb" "$what" --workflows "$beside/../../../workflows" --answers "$LAB_DIR/answers" --runs "$runs" \
        --secret-fd 'input key_id=5' --secret-fd 'input key=6' "$@" </dev/null 5<<<LABKEYID000000000001 6<"$LAB_HOSTS/key"
}

# answers INPUTS [CHOICES] [ANSWERS]: what whoever asks is told, beside what is so in every test.
answers() {
    cat >"$LAB_DIR/answers" <<A
inputs:
  infra: im-infra
  stack: production-stack
  writers: [im-infra/statefulset/keycloak, production-stack/statefulset/stack, production-stack/statefulset/worker, production-stack/deployment/beat]
  keycloak_claim: pg-bu
  stack_claim: database-backup
  media_dir: /nfs/kubernetes-media-replica
  bucket: im-fragalysis
  region: eu-central-1
  endpoint: http://10.78.1.1:9000
  owner: lab:admin
$(sed 's/^/  /' <<<"$1")
choices: [${2:-}]
answers: {${3:-}}
A
}

# ran WHAT CODE VERB ARG...: salvor ends with CODE; what it showed is in $LAB_DIR/shown.
ran() {
    local code=0
    salvor "${@:3}" >"$LAB_DIR/shown" 2>&1 || code=$?
    [ $code = "$2" ] || { tail -n 40 "$LAB_DIR/shown"; failed "$1: it ended with $code"; }
}

# told WHAT TEXT: salvor showed TEXT.
told() { grep -qF -- "$2" "$LAB_DIR/shown" || { tail -n 40 "$LAB_DIR/shown"; failed "$1: it does not say: $2"; }; }

# sql SPACE TEXT: of the database that applications write into, over its own socket
sql() { psql -XAtq -h "$LAB_RUN/sockets/$1" -U "${admin[$1]}" -d "${name[$1]}" -c "$2"; }

# dump SPACE: as its cron job makes it
dump() { PGHOST=$LAB_RUN/sockets/$1 "${2:-pg_dumpall}" -U "${admin[$1]}" --clean --if-exists --no-password | gzip; }

# dated SPACE HOURS: the path of a dump of so many hours ago
dated() { echo "${dumps[$1]}/backup-$(date -u -d "$2 hours ago" +%FT%H:07:01Z)-dumpall.sql.gz"; }

# stack_up: the stack as it is before each test, with its media and with the hourly dumps of both databases: one that is whole, two hours old.
stack_up() {
    local space file
    mkdir -p "$LAB_RUN/sockets" "$LAB_RUN/faults" "${dumps[@]}" "$media"
    python3 "$beside/data/media.py" "$media" || failed 'the media'
    cp -a "$media" "$replica"
    python3 "$beside/data/media.py" "$media" later || failed 'the later media'
    sed "s#@RUN@#$LAB_RUN#; s#@TREE@#$LAB_TREE#; s#@SOON@#$((($(date -u +%-M) + 40) % 60))#" "$beside/data/stack.yaml" |
        kubectl create -f - >/dev/null || failed 'the stack is not created'
    for workload in im-infra/statefulset/{database,keycloak} production-stack/statefulset/{database,stack,worker,redis} production-stack/deployment/beat; do
        kubectl rollout status -n "${workload%%/*}" "${workload#*/}" --timeout=60s >/dev/null || failed "$workload does not come up"
    done
    within 30 'the claims are bound' bound
    for space in im-infra production-stack; do
        within 30 "those who write in $space" written $space
        file=$(dated $space 2)
        dump $space >"$file" && touch -d '2 hours ago' "$file" || failed "a dump of $space"
    done
    bucket im-fragalysis
}

written() { [ "$(sql "$1" "select count(*) from event where who <> 'before'")" -gt 3 ]; }

bound() { [ "$(kubectl get pvc -A -o 'jsonpath={.items[*].status.phase}')" = 'Bound Bound Bound' ]; }

# within SECONDS WHAT CMD...: CMD comes to succeed.
within() {
    local end=$((SECONDS + $1))
    until "${@:3}" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || { "${@:3}"; failed "$2: not within $1 s"; }
        sleep 0.2
    done
}

# scaled: the replicas that are wanted, of each workload
scaled() {
    kubectl get statefulsets,deployments -A -o 'jsonpath={range .items[*]}{.metadata.namespace}/{.metadata.name}={.spec.replicas} {end}'
}
as_before='im-infra/database=1 im-infra/keycloak=2 production-stack/database=1 production-stack/redis=1 production-stack/stack=2 production-stack/worker=3 production-stack/beat=1 '
suspended='im-infra/database=1 im-infra/keycloak=0 production-stack/database=1 production-stack/redis=1 production-stack/stack=0 production-stack/worker=0 production-stack/beat=0 '

# writers: how many pods of applications there are
writers() { kubectl get pods -A -o name | grep -cE '/(keycloak|stack|worker|beat)-'; }

# rows SPACE: every row that applications wrote, in one order
rows() { sql "$1" 'copy event to stdout' | LC_ALL=C sort; }

# rows_in: the same of the dump at stdin
rows_in() { gzip -dc | awk '/^\\\.$/ { told = 0 } told { print } /^COPY public.event / { told = 1 }' | LC_ALL=C sort; }

# media_copied: the store has the bytes of every file of the replica, under its name, and nothing else below the media's place.
media_copied() {
    local large
    # what was sent in parts has no sum of its own: it is fetched
    large=$(cd "$replica" && find . -type f -size +8191k -printf '%P\n' | LC_ALL=C sort)
    same 'files in parts' 2 "$(wc -l <<<"$large")"
    while read -r file; do
        same "$file" "$(sha256sum <"$replica/$file")" "$(stored "im-fragalysis/production-stack-media/${file// /%20}" | sha256sum)"
    done <<<"$large"
    files "$replica" | grep -vF "$large" >"$LAB_DIR/files"
    objects production-stack-media/ | grep -vF "$large" >"$LAB_DIR/objects"
    same 'media files' 2031 "$(wc -l <"$LAB_DIR/files")"
    diff "$LAB_DIR/files" "$LAB_DIR/objects" >"$LAB_DIR/differ" || { head -n 20 "$LAB_DIR/differ"; failed 'the media in the store differs'; }
}

# sent_once N: so many objects were sent, beside those in parts, each of them once.
sent_once() { same 'how often each object was sent' "$1 times 1" "$(sent production- | awk '{ n[$1]++ } END { for (times in n) print n[times], "times", times }')"; }

# nothing_left: neither jobs in the cluster nor anything of Salvor's on the server.
nothing_left() {
    nothing 'jobs' kubectl get jobs -A -o name
    same 'left on the server' looked "$(on_host 'find /run/salvor -mindepth 1; find /tmp /var/tmp -maxdepth 1 -name "salvor-*"; grep -lazsE ^SALVOR_ACTION= /proc/[0-9]*/environ; echo looked' 2>/dev/null)"
}

# on_host WORDS: for the shell of root there
on_host() { ssh -n -F "$LAB_SSH_CONFIG" nfs1 sudo -n sh -c "${1@Q}"; }

# no_secret: none of the stack's or the store's secrets is in what was kept or shown, beside the files that are meant for them, or on the server.
no_secret() {
    local words=(-e infra-db-canary -e 'keycloak canary' -e stack-db-canary -e 'django canary' -e "$(cat "$LAB_HOSTS/key")" -e LABKEYID000000000001)
    ! grep -rlF "${words[@]}" "$runs" "$LAB_DIR/shown" --exclude-dir=secret || failed 'a secret is in what was kept or shown'
    same 'secrets on the server' looked "$(on_host "grep -rlsF ${words[*]@Q} /run /tmp /var /home /root; echo looked")"
}
