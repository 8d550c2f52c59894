#!/bin/bash
# console-killed.sh: under with-stack.sh; the console is killed in the middle of the media. The copy goes on without it, is found again, and is
# not begun a second time.
. "$(dirname "$0")/common.sh"

stack_up
answers 'media_cron: media-backup'
salvor run fragalysis.prepare-relocation >"$LAB_DIR/shown" 2>&1 &
run=$!
until [ "$(sent production-stack-media/ | wc -l)" -ge 200 ]; do
    alive $run || { tail -n 40 "$LAB_DIR/shown"; failed 'it ended before it could be killed'; }
    sleep 0.1
done
pkill -KILL -P $run -x salvor || failed 'it could not be killed'
wait $run 2>/dev/null
killed_at=$(sent production-stack-media/ | wc -l)
sleep 3
later=$(sent production-stack-media/ | wc -l)
[ "$later" -gt "$killed_at" ] && [ "$killed_at" -lt 1900 ] || failed "the copy does not go on without the console: $killed_at, then $later"
ran 'resumed' 0 resume last
media_copied
sent_once 2033
same 'what writes stands still' "$suspended" "$(scaled)"
nothing_left
no_secret
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
passed "the console was killed after $killed_at of 2033 objects; the copy was at $later when it was looked for"
