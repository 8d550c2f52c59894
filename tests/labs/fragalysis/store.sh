# What the store has, asked by Swift's own way in and not by S3; to be sourced. Wants LAB_HOSTS.
store_at=http://10.78.1.1:9000

token() { curl -fsS -D - -o /dev/null -H 'X-Auth-User: lab:admin' -H "X-Auth-Key: $(cat "$LAB_HOSTS/key")" "$store_at/auth/v1.0" | tr -d '\r' | sed -n 's/^X-Auth-Token: //p'; }
stored() { curl -fsS -H "X-Auth-Token: $(token)" "$store_at/v1/AUTH_lab/$1"; }
bucket() { curl -fsS -X PUT -H "X-Auth-Token: $(token)" "$store_at/v1/AUTH_lab/$1" || failed "the bucket $1"; }

# objects PREFIX: a line "sum name" for each object whose name begins so, the name without it. The sum is of the bytes that the store was sent.
objects() {
    stored "im-fragalysis?format=json&limit=10000&prefix=$1" | python3 -c '
import json, sys
for o in json.load(sys.stdin): print(o["hash"], o["name"][len(sys.argv[1]):])' "$1" | LC_ALL=C sort
}

# files FOLDER: the same of the files below a folder
files() { (cd "$1" && find . -type f -printf '%P\0' | xargs -0 md5sum -z | tr '\0' '\n' | sed 's/  / /' | LC_ALL=C sort); }

# sent PREFIX: how often each object whose name begins so was sent, by the store's own account: a line "times name" each. Parts are left out.
sent() { sed -n "/%3FuploadId%3D/d; s#.* PUT /im-fragalysis/\($1[^ ]*\) HTTP/1.0 200 .*#\1#p" "$LAB_RUN/machines/store/log" | LC_ALL=C sort | uniq -c; }
