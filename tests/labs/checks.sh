# What tests under a lab check with; to be sourced.
passed() { echo "ok: $*"; }
failed() { echo "FAILED: $*"; exit 1; }
# same WHAT EXPECTED ACTUAL
same() { [ "$2" = "$3" ] || failed "$1: expected '$2', saw '$3'"; }
