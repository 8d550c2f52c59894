#!/bin/bash
# restore-cut.sh: under with-flightctl.sh; flightctl-restore loses its way to the database between the emptied store and the marks. First the database's
# pod is made anew, which it does not outlive; then, run again, only the port-forward is killed, and is there again in time. With the oldest kubectl.
. "$(dirname "$0")/flightctl-common.sh"

# emptied N: flightctl-restore has emptied the store N times; five seconds are left until it marks the devices.
emptied() {
    until [ "$(flushed)" = "$1" ]; do
        alive $run || { tail -n 30 "$LAB_DIR/shown"; failed "it ended before the store was emptied $1 times"; }
        sleep 0.1
    done
}

forward() { pgrep -a -f 'kubectl .*port-forward .*service/flightctl-db '; }
pod() { internal get pods -l flightctl.service=flightctl-db -o 'jsonpath={.items[*].metadata.uid}'; }

installed 8s
PATH=$(printf '%s\n' "$LAB_KUBECTL"/* | sort -V | head -n 1):$PATH
rm "$programs/flightctl-restore"
printf '#!/bin/sh\nLAB_RESTORE_SLOW=5 exec %s "$@"\n' "$beside/../quadlet/host/flightctl-restore" >"$programs/flightctl-restore"
chmod 755 "$programs/flightctl-restore"
restore_answers '{at: prepare, stop: failed, do: again}'
before=$(pod)
salvor run flight-control.kubernetes-restore >"$LAB_DIR/shown" 2>&1 &
run=$!

emptied 1
internal delete pod -l flightctl.service=flightctl-db --wait=false >/dev/null
emptied 2
[ "$(pod)" != "$before" ] || failed 'the pod of the database is the one of before'
passed 'the pod of the database was made anew: flightctl-restore failed and was run again'

read -r killed words < <(forward) || failed 'no port-forward to the database'
kill -KILL "$killed"
for i in {1..50}; do
    read -r another again < <(forward) && [ "$another" != "$killed" ] && break
    sleep 0.1
done
same 'another port-forward at the same port' "$words" "$again"
[ "$another" != "$killed" ] || failed 'no other port-forward'
wait $run || { tail -n 30 "$LAB_DIR/shown"; failed 'it did not recover'; }
restored 2
same 'asked how to go on' 1 "$(grep -hc '"choice":"again"' "$runs"/*/journal.jsonl)"
passed 'the port-forward was killed: it was opened again, and nothing was repeated'
