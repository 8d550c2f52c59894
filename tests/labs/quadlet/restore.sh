#!/bin/bash
# restore.sh: under with-host.sh; the whole restore over SSH, as a user whose sudo asks for nothing and as one whose sudo wants a password.
. "$(dirname "$0")/common.sh"
for alias in quadlet quadlet-pw; do
    rm -rf "$runs"
    [ $alias = quadlet ] || fresh-host
    salvor $alias run flight-control.quadlets-restore >"$LAB_DIR/shown" || { tail -n 30 "$LAB_DIR/shown"; failed "as $alias"; }
    proved_restored
    passed "restored as $alias"
done
