#!/bin/bash
# canary.sh: under with-host.sh; restores with sudo by password, killed once in the middle of flightctl-restore, and looks for the three secrets
# everywhere they must not be: argv of every process on both sides, what is shown, runs, reports, what was written on the host, its journal.
. "$(dirname "$0")/common.sh"
canary="$beside/../canary.pl"
# "$canary" --self-test uses /tmp of its own
"$canary" --self-test "$LAB_SECRETS" >"$LAB_DIR/self" || { cat "$LAB_DIR/self"; failed 'the search misses some forms'; }
export HOME=$LAB_DIR/home XDG_STATE_HOME=$LAB_DIR/home/state
mkdir -p "$HOME"
found="$LAB_DIR/found"
mkdir "$found"
# Every argv that is seen on this machine and on the host, whose processes are ours too.
perl -e '$| = 1; my %seen; while (1) { for my $path (glob "/proc/[0-9]*/cmdline") { open my $f, "<:raw", $path or next; local $/; my $a = <$f> // next; $a =~ tr/\0/ /; print "$a\n" unless $seen{$a}++ } }' >"$found/argv" &
watcher=$!

written_on_host() {
    rm -rf "$LAB_DIR/host"
    mkdir "$LAB_DIR/host"
    lab-sh root journalctl -b -q -o export >"$LAB_DIR/host/journal"
    lab-sh root tar -C / -c tmp run/salvor run/log home root var/tmp etc 2>/dev/null | tar -C "$LAB_DIR/host" -x
    "$canary" "$LAB_SECRETS" "$LAB_RUN/host/upper" "$LAB_DIR/host" "$runs" "$found" "$HOME" || failed "found $1"
}

# A known word in the argv of a process of the host must be seen, or the watching is worth nothing.
lab-sh root sleep 0.5471
lab-sh root sh -c 'echo LAB_RESTORE_SLOW=3 >/etc/lab-restore'
salvor quadlet-pw run flight-control.quadlets-restore >"$found/shown" 2>&1 &
for ((i = 0; i < 600; i++)); do
    ! lab-sh root pgrep -f /usr/bin/flightctl-restore >/dev/null || break
    sleep 0.1
done
pkill -KILL -P $! -x salvor || failed 'flightctl-restore was never seen to run'
wait $! 2>/dev/null
written_on_host 'while flightctl-restore runs'
salvor quadlet-pw resume last >"$found/resumed" 2>&1 || { tail "$found/resumed"; failed 'not recovered'; }
kill $watcher
"$SALVOR" report last --runs "$runs" >"$found/report.md"
"$SALVOR" report last --runs "$runs" --html >"$found/report.html"
"$SALVOR" plan flight-control.quadlets-restore >"$found/plan" 2>&1
written_on_host 'after the restore'
grep -q 'sleep 0.5471' "$found/argv" || failed 'the processes of the host were not seen'
grep -q 'bin/salvor run' "$found/argv" || failed 'the processes of the console were not seen'
grep -q 'sudo -S' "$found/argv" || grep -q 'sudo.*podman exec' "$found/argv" || failed 'no sudo was seen'
passed "no secret in $(wc -l <"$found/argv") command lines, nor in any file"
