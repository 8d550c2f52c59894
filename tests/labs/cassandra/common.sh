# Sourced by the tests that run beside a ring (with-ring.sh). Wants SALVOR: the program under test.
set -uo pipefail
: "${SALVOR:?}"
beside=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
here=$beside
. "$beside/../lib.sh"
. "$beside/../checks.sh"
. "$beside/../fragalysis/store.sh"
. "$beside/nodes.sh"
runs=$LAB_DIR/runs
tables='shop.orders shop."Customers" shop.nothing_yet log.events stock.counted'

# keys: what the backup is sealed for, and the passwords of the ring's superuser: that of today, and that of the backup.
keys() {
    "$LAB_TREE/root/usr/bin/age-keygen" 2>/dev/null | grep '^AGE-SECRET-KEY-1' >"$LAB_DIR/identity" || failed 'no key of age'
    echo 'cql canary then' >"$LAB_DIR/password"
}

# salvor VERB WHAT NODES ARG...: the program with the answers of $LAB_DIR/answers, on these nodes; secrets by descriptors.
salvor() {
    local verb=$1 what=$2 nodes=$3
    shift 3
    [ "$verb" != run ] || set -- --target "nodes=$(sed 's/[^ ]*/ssh:&/g; s/ /,/g' <<<"$nodes")" --ssh-config "$LAB_SSH_CONFIG" "$@"
    "$SALVOR" "$verb" "$what" --workflows "$beside/../../../workflows" --answers "$LAB_DIR/answers" --runs "$runs" --secret-fd 'input key_id=5' \
        --secret-fd 'input key=6' --secret-fd 'input identity=7' --secret-fd 'input password=8' "$@" \
        </dev/null 5<<<LABKEYID000000000001 6<"$LAB_HOSTS/key" 7<"$LAB_DIR/identity" 8<"$LAB_DIR/password"
}

# answers NODES [CHOICES] [ANSWERS]: what whoever asks is told; the first node is the seed.
answers() {
    local node seed=true
    {
        echo 'inputs:'
        echo '  nodes:'
        for node in $1; do
            echo "    - {name: $node, listen: $(address "$node")${seed:+, seed: true}}"
            seed=
        done
        printf '  endpoint: http://10.78.1.1:9000\n  region: eu-central-1\n  bucket: backups\n  prefix: cassandra/shop\n  user: admin\n'
        printf 'choices: [%s]\nanswers: {%s}\n' "${2:-}" "${3:-}"
    } >"$LAB_DIR/answers"
}

# ran WHAT CODE VERB ARG...: salvor ends with CODE; what it showed is in $LAB_DIR/shown.
ran() {
    local code=0
    salvor "${@:3}" >"$LAB_DIR/shown" 2>&1 || code=$?
    [ $code = "$2" ] || { tail -n 40 "$LAB_DIR/shown"; failed "$1: it ended with $code"; }
}

# told WHAT TEXT: salvor showed TEXT.
told() { grep -qF -- "$2" "$LAB_DIR/shown" || { tail -n 40 "$LAB_DIR/shown"; failed "$1: it does not say: $2"; }; }

# cql NODE: statements of stdin, as the ring's superuser, or as $user with the password in $password_file.
cql() {
    local way login=/tmp/lab-login
    way="umask 077; printf '[authentication]\nusername = ${user:-admin}\npassword = $(cat "${password_file:-$LAB_DIR/password}")\n' >$login
        cqlsh --cqlshrc=$login --no-color --request-timeout=60 $(address "$1"); code=\$?; rm $login; exit \$code"
    ssh -F "$LAB_SSH_CONFIG" "$1" "sh -c ${way@Q}" 2>"$LAB_DIR/cql.err" || { cat "$LAB_DIR/cql.err" >&2; return 1; }
}

# up NODE...: Cassandra takes clients there.
up() {
    local node
    for node; do on "$node" 'for i in $(seq 120); do nodetool statusbinary 2>/dev/null | grep -q ^running && exit; sleep 0.5; done; journalctl -u cassandra | tail -n 20; exit 1' || failed "$node takes no clients"; done
}

# ring_up NODE...: a new ring; what each asks others for at its first start is nothing.
ring_up() {
    local node
    for node; do on "$node" 'echo "auto_bootstrap: false" >>/etc/cassandra/cassandra.yaml'; done
    on "$1" 'systemctl start cassandra'
    up "$1"
    for node in "${@:2}"; do on "$node" 'systemctl start cassandra'; done
    up "${@:2}"
    for node; do on "$node" 'sed -i /^auto_bootstrap/d /etc/cassandra/cassandra.yaml'; done
}

# filled NODE: the ring is given its logins, its schema and its rows. Its superuser is `admin`; the one that every new ring has is let in no more.
filled() {
    local i
    echo cassandra >"$LAB_DIR/password-of-cassandra"
    for ((i = 0; i < 20; i++)); do
        user=cassandra password_file=$LAB_DIR/password-of-cassandra cql "$1" >/dev/null 2>&1 \
            <<<"CREATE ROLE IF NOT EXISTS admin WITH PASSWORD = '$(cat "$LAB_DIR/password")' AND LOGIN = true AND SUPERUSER = true;" && break
        sleep 1
    done
    [ $i -lt 20 ] || failed 'the ring does not let its first superuser in'
    {
        echo "ALTER KEYSPACE system_auth WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3};"
        echo 'ALTER ROLE cassandra WITH SUPERUSER = false AND LOGIN = false;'
        python3 "$beside/data/shop.py"
    } | cql "$1" >"$LAB_DIR/told" || failed 'the ring is not filled'
}

# rows NODE: every row of every table with the time of its writing where it has one, in one order, from all replicas.
rows() {
    local table
    for table in $tables; do
        printf 'CONSISTENCY ALL;\nPAGING 500;\nSELECT JSON * FROM %s;\n' "$table"
    done | { cat; echo 'SELECT JSON id, writetime(note) AS written FROM shop.orders;'; } | cql "$1" | sed -n 's/^ *\({.*}\) *$/\1/p' | LC_ALL=C sort
}

# tokens NODE: as nodetool tells them, in one line
tokens() { on "$1" 'nodetool info -T' | sed -n 's/^Token *: *//p' | sort -n | paste -sd' '; }

# ring NODE: how it sees the others: a line "state address rack" each
ring() { on "$1" 'nodetool status' | awk '/^[UD][NLJM] / { print $1, $2, $NF }' | sort -k 2; }

# opened: what is sealed at stdin
opened() { "$LAB_TREE/root/usr/bin/age" -d -i "$LAB_DIR/identity" | zstd -dcq; }

# listed PREFIX: names of objects in the bucket
listed() { stored "backups?format=json&limit=10000&prefix=$1" | python3 -c 'import json, sys; [print(o["name"]) for o in json.load(sys.stdin)]'; }

# works NODE: index, other index, view and function answer as before; the logins of the backup are let in to what they may read, and no others.
works() {
    cql "$1" >"$LAB_DIR/works" <<'C' || failed 'an index, the view or the function'
CONSISTENCY ALL;
SELECT JSON id AS by_index FROM shop.orders WHERE day = '2026-04-04';
SELECT JSON id AS by_other_index FROM shop.orders WHERE note = 'note 7; CREATE ''TABLE''';
SELECT JSON id AS in_view FROM shop.orders_by_day;
SELECT JSON shop.twice(id) AS twice FROM shop.orders WHERE id = 7;
C
    same 'by the index' 8 "$(grep -c '"by_index": ' "$LAB_DIR/works")"
    same 'by the other index' 16 "$(grep -c '"by_other_index": ' "$LAB_DIR/works")"
    same 'in the view' 800 "$(grep -c '"in_view": ' "$LAB_DIR/works")"
    same 'by the function' 1 "$(grep -c '"twice": 14}' "$LAB_DIR/works")"
    same 'what the clerk reads' '1 row, then Unauthorized' "$(reads_as clerk 'clerk canary' "$1" 'SELECT JSON id FROM shop.orders WHERE id = 7; SELECT JSON * FROM log.events LIMIT 1;')"
    same 'the superuser of a new ring' '0 row, then is not permitted to log in' "$(reads_as cassandra cassandra "$1" 'SELECT JSON cluster_name FROM system.local;')"
}

# reads_as USER PASSWORD NODE WORDS: how many rows that user reads, and what the refusal is
reads_as() {
    echo "$2" >"$LAB_DIR/password-of-$1"
    user=$1 password_file=$LAB_DIR/password-of-$1 cql "$3" <<<"$4" >"$LAB_DIR/read" 2>/dev/null
    echo "$(grep -c '{' "$LAB_DIR/read") row, then $(grep -oE 'Unauthorized|is not permitted to log in' "$LAB_DIR/cql.err" | head -n 1)"
}

# nothing_left NODE...: nothing of Salvor's is on these nodes, but for data moved aside.
nothing_left() {
    local node
    for node; do
        same "left on $node" looked "$(on "$node" 'find /run/salvor -mindepth 1; find /tmp /var/tmp -maxdepth 1 -name "salvor-*"; find /var/lib/cassandra /etc/cassandra -name "*salvor*" -o -name "*.part-*" -o -path "/etc/*.before-*"
            grep -lazsE ^SALVOR_ACTION= /proc/[0-9]*/environ; echo looked' 2>/dev/null)"
    done
}

# no_secret: none of the secrets is in what was kept or shown, but for the files that are meant for them.
no_secret() {
    ! grep -rlF -e "$(cat "$LAB_DIR/identity")" -e "$(cat "$LAB_DIR/password")" -e "$(cat "$LAB_HOSTS/key")" -e LABKEYID000000000001 "$runs" "$LAB_DIR/shown" --exclude-dir=secret ||
        failed 'a secret is in what was kept or shown'
}

# backed_up_ring: cas1 to cas3 with a backup, named $name, and what happened after it: $LAB_DIR/before has the rows of then, $LAB_DIR/today those of
# today, and the superuser has another password since, in $LAB_DIR/password-today.
backed_up_ring() {
    keys
    ring_up cas1 cas2 cas3
    filled cas1
    rows cas1 >"$LAB_DIR/before" || failed 'the rows cannot be read'
    bucket backups
    answers 'cas1 cas2 cas3'
    ran backup 0 run cassandra.backup 'cas1 cas2 cas3'
    name=$(listed cassandra/shop/ | sed -n 's#.*/backups/\([^/]*\)/manifest$#\1#p')
    echo 'cql canary today' >"$LAB_DIR/password-today"
    cql cas1 >/dev/null <<C || failed 'what happened after the backup'
INSERT INTO shop.orders (id, note) VALUES (100000, 'of today');
UPDATE shop.orders SET note = 'spoilt' WHERE id = 7;
TRUNCATE log.events;
DROP INDEX shop.orders_day;
CREATE TABLE shop.of_today (id int PRIMARY KEY);
ALTER ROLE admin WITH PASSWORD = '$(cat "$LAB_DIR/password-today")';
C
    rows_today >"$LAB_DIR/today" || failed 'the rows of today cannot be read'
    same 'rows of today' 1682 "$(wc -l <"$LAB_DIR/today")"
}
rows_today() { password_file=$LAB_DIR/password-today rows cas2; }

# seen RUN WHAT NODE WORDS: waits until WORDS, a condition for the shell there, succeed on NODE, while RUN goes on.
seen() {
    local watch
    on "$3" "until $4; do sleep 0.1; done" >/dev/null 2>&1 &
    watch=$!
    while alive $watch; do
        alive "$1" || { kill $watch; tail -n 40 "$LAB_DIR/shown"; failed "$2: it ended before"; }
        sleep 0.1
    done
    wait $watch || failed "$2: $3 cannot be asked"
}
# what a node has on at its two starts
with_tokens='grep -q ^initial_token /etc/cassandra/cassandra.yaml && pgrep -f [C]assandraDaemon'
with_data='grep -q ^auto_bootstrap /etc/cassandra/cassandra.yaml && ! grep -q ^initial_token /etc/cassandra/cassandra.yaml && pgrep -f [C]assandraDaemon'

# starts NODE: how often its service was started, by its own account
starts() { on "$1" 'journalctl -b -o cat -u cassandra' | grep -c '^Started '; }
