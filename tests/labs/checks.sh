# What tests under a lab check with; to be sourced.
passed() { echo "ok: $*"; }
failed() { echo "FAILED: $*"; exit 1; }
# same WHAT EXPECTED ACTUAL. What failed to be asked is empty: an empty EXPECTED would take that for right.
same() {
    [ -n "$2" ] || failed "$1: nothing is expected"
    [ "$2" = "$3" ] || failed "$1: expected '$2', saw '$3'"
}
# nothing WHAT CMD...: CMD succeeds and prints nothing.
nothing() {
    local seen
    seen=$("${@:2}") || failed "$1: ${*:2} ended with $?"
    [ -z "$seen" ] || failed "$1: saw '$seen'"
}

