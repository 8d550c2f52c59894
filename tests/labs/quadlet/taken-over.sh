#!/bin/bash
# taken-over.sh: under with-host.sh; a second console, with nothing of the first but the host, watches its run there and takes it over while it
# is alive: the first changes nothing any more, the second goes on to the end. Then the first asks for it back in vain, for there is nothing left.
. "$(dirname "$0")/common.sh"
consenting_answers
lab-sh root sh -c 'echo LAB_RESTORE_SLOW=2 >/etc/lab-restore'
salvor quadlet run flight-control.quadlets-restore >"$LAB_DIR/first" 2>&1 &
first=$!
until grep -qs '"subject":"stop_services/act0/flightctl-worker.service","type":"intended"' "$runs"/*/journal.jsonl; do
    kill -0 $first 2>/dev/null || { tail -n 30 "$LAB_DIR/first"; failed 'the first ended too soon'; }
    sleep 0.02
done
firsts=$(pgrep -P $first -x salvor || echo $first)
kill -STOP $firsts # it cannot answer; it is as if its machine slept
same 'who may read the copy' '700 root' "$(lab-sh root stat -c '%a %U' /var/lib/salvor/"$(basename "$runs"/*)")"

second=$LAB_DIR/second-runs
beside() {
    "$SALVOR" "$@" --beside ssh:quadlet --ssh-config "$LAB_SSH_CONFIG" --runs "$second" --secret-fd sudo@quadlet=8 </dev/null 8<"$LAB_SUDO_PASSWORD_FILE"
}
timeout 20 bash -c "$(declare -f beside); SALVOR='$SALVOR' second='$second'; beside watch" >"$LAB_DIR/watched" 2>&1
grep -q 'at step stop_services' "$LAB_DIR/watched" || { cat "$LAB_DIR/watched"; failed 'the watcher does not see the step'; }
grep -q 'run .*systemctl stop flightctl-api.service' "$LAB_DIR/watched" || { cat "$LAB_DIR/watched"; failed 'the watcher does not see the changes'; }
beside resume --answers "$ANSWERS" >"$LAB_DIR/refused" 2>&1 && failed 'taken over without a reason'
grep -q 'no reason was given' "$LAB_DIR/refused" || { cat "$LAB_DIR/refused"; failed 'it does not ask for a reason'; }
beside resume --answers "$ANSWERS" --reason 'the desk of the first is locked' >"$LAB_DIR/shown" 2>&1 &
taking=$!
until grep -qs '"type":"resumed"' "$second"/*/journal.jsonl; do
    kill -0 $taking 2>/dev/null || { tail -n 30 "$LAB_DIR/shown"; failed 'the second ended too soon'; }
    sleep 0.02
done
sleep 1
kill -CONT $firsts
wait $first
same 'how the first ended' 4 $?
grep -q 'TAKEN OVER by' "$LAB_DIR/first" || { tail -n 30 "$LAB_DIR/first"; failed 'the first does not say that it was superseded'; }
wait $taking || { tail -n 30 "$LAB_DIR/shown"; failed 'the second did not recover'; }
salvor quadlet resume last >"$LAB_DIR/back" 2>&1 && failed 'a superseded run was resumed'
grep -q 'taken over by' "$LAB_DIR/back" || { cat "$LAB_DIR/back"; failed 'the resume of a superseded run does not say who has it'; }
"$SALVOR" report last --runs "$second" >"$LAB_DIR/report"
grep -q 'the desk of the first is locked' "$LAB_DIR/report" || failed 'the reason is not in the report'
runs=$second
proved_restored
passed 'taken over from a living console'
