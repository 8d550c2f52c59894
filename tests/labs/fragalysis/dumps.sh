#!/bin/bash
# dumps.sh: under with-stack.sh; real dumps that are none: one whose pg_dumpall was killed behind gzip, one that was cut off, one of 20 bytes. Each is
# refused though gzip, its job or its date are in order; the older whole one is taken where a person chooses it, or where the newest is seen
# to be nothing.
. "$(dirname "$0")/common.sh"

# Older dumps are answered for; what is no dump cannot be.
taking='{at: choose, stop: blocked, do: waive, always: true, reason: the last hour is known}, {at: media, stop: gate, do: leave}'
refusing='{at: choose, stop: blocked, do: waive, always: true, reason: the last hour is known}, {at: choose, do: undo}'

# put SPACE HOURS: the file at stdin as the dump of so many hours ago
put() { cat >"$(dated "$1" "$2")" && touch -d "$2 hours ago" "$(dated "$1" "$2")"; }

only() { # SPACE: the dump of two hours ago alone
    find "${dumps[$1]}" -type f ! -path "$(dated "$1" 2)" -delete
    rm -f "$LAB_RUN"/faults/*
}

# refused WHAT TEXT: the run stops with TEXT at the choice, is rolled back, and nothing is in the store.
refused() {
    ran "$1" 7 run fragalysis.prepare-relocation
    told "$1" "$2"
    nothing "$1: objects" objects production-
    same "$1: what writes" "$as_before" "$(scaled)"
    nothing_left
    passed "$1"
}

# taken WHAT TEXT: the run says TEXT and copies the dumps of two hours ago; then it is rolled back.
taken() {
    local space
    ran "$1" 4 run fragalysis.prepare-relocation
    told "$1" "$2"
    for space in im-infra production-stack; do
        same "$1: of $space" "$(md5sum <"$(dated $space 2)" | cut -d' ' -f1) /$(basename "$(dated $space 2)")" "$(objects "${prefix[$space]}")"
    done
    ran "$1, undo" 7 undo last
    nothing "$1: objects" objects production-
    passed "$1"
}

stack_up
dump im-infra "$beside/pods/killed-dump" | put im-infra 1
gzip -t "$(dated im-infra 1)" || failed 'gzip finds the killed one in order'
answers 'fresh: newest' "$refusing"
refused 'the newest was killed' 'pg_dumpall died behind gzip'

answers 'fresh: ask' "$taking" \
    "choose.chosen.keycloak: $(basename "$(dated im-infra 2)"), choose.chosen.stack: $(basename "$(dated production-stack 2)")"
taken 'a person takes the one before' 'Both are from after the suspension'

only im-infra
: | gzip | put production-stack 1
same 'a dump of nothing' 20 "$(stat -c %s "$(dated production-stack 1)")"
answers 'fresh: newest' "$taking"
taken 'the newest has 20 bytes' 'only 20 bytes'

only production-stack
dump production-stack | head -c 60000 | put production-stack 1
answers 'fresh: newest' "$refusing"
refused 'the newest was cut off' 'unexpected end of file'

only production-stack
echo killed >"$LAB_RUN/faults/im-infra"
answers '' "$refusing"
refused 'the new one was killed, and its job said SUCCESS' 'pg_dumpall died behind gzip'
