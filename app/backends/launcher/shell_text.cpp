#include "backends/launcher/shell_text.h"

namespace salvor::launcher {

const char* const text_base = R"sh(unset s l n
S_d=
S_say() { printf 'S.%s.%s\n' "$S_n" "$*" >&2; }
S_no() { S_say "REFUSED $(printf '%s' "$*" | tr '\n' ' ')"; exit 1; }
S_stat() {
    { IFS= read -r S_l <"/proc/$1/stat"; } 2>/dev/null || return 1
    set -- ${S_l##*) }
    S_state=$1 S_parent=$2 S_sid=$4 S_start=${20}
}
S_boot() { read -r S_b </proc/sys/kernel/random/boot_id; }
S_has() {
    S_w='no such program'
    case $1 in
    */*)
        [ -e "$1" ] || S_no "$1: no such program"
        { [ -f "$1" ] && [ -x "$1" ]; } || S_no "$1: permission denied"
        return 0 ;;
    esac
    S_i=$IFS; IFS=:; set -f
    for S_x in $PATH; do
        if [ -f "$S_x/$1" ]; then
            [ -x "$S_x/$1" ] && { IFS=$S_i; set +f; return 0; }
            S_w='permission denied'
        fi
    done
    IFS=$S_i; set +f
    S_no "$1: $S_w"
}
)sh";

const char* const text_clean = R"sh(set -f
for S_x in $(export -p); do
    S_x=${S_x%%=*}
    case $S_x in
    PATH | HOME | USER | LOGNAME | SHELL | XDG_RUNTIME_DIR | LC_ALL | S_* | '' | [0-9]* | *[!A-Za-z0-9_]*) ;;
    *) command unset "$S_x" 2>/dev/null; S_w="$S_w $S_x" ;;
    esac
done
set +f
)sh";

const char* const text_sudo = R"sh(S_ask() {
    sudo -S -p "S.$S_n.ASK
" -v || S_no 'sudo did not accept the password'
    S_say TOOK
    sudo -n -v 2>/dev/null || S_no 'sudo forgets the password at once (timestamp_timeout=0)'
}
S_sudo() {
    command -v sudo >/dev/null 2>&1 || S_no 'sudo is not installed'
    S_w=$(exec sudo -n -v 2>&1) && return
    case $S_w in
    *'must have a tty'*) S_no 'sudo here wants a terminal (requiretty in its policy): it needs "Defaults !requiretty" for this user' ;;
    esac
    S_ask
}
S_may() { S_w=$(exec sudo -n -l "$@" 2>&1 >/dev/null) || S_no "sudo does not allow it: ${S_w:-no rule of the policy fits}"; }
S_unmarked() { S_say UNMARKED; [ -z "$S_d" ] || : >"$S_d/unmarked"; }
S_setenv() {
    case $(exec sudo -n -l 2>/dev/null) in
    *NOSETENV*) return 1 ;;
    *SETENV* | *setenv* | *') ALL'* | *': ALL'*) return 0 ;;
    esac
    return 1
}
)sh";

const char* const text_folder = R"sh(S_ours() { [ -d "$1" ] && [ ! -L "$1" ] && [ -O "$1" ]; }
S_folder() {
    S_d=/tmp/salvor-$(id -u)-$2
    if [ "$1" = create ]; then
        umask 077
        S_y=0
        until
            mkdir "$S_d" 2>/dev/null
            S_ours "$S_d" && chmod 700 "$S_d" 2>/dev/null && mkdir "$S_d/$3" 2>/dev/null
        do # whoever is done takes an empty folder away, also between two of these lines
            [ ! -e "$S_d/$3" ] || S_no "$S_d/$3 is there already: this command was started before"
            S_y=$((S_y + 1))
            [ $S_y -lt 20 ] || S_no "$S_d is not a folder of ours, or cannot be made"
        done
        S_d=$S_d/$3
    else
        S_d=$S_d/$3
    fi
}
S_lost() {
    S_boot
    [ "${1:-$S_b}" = "$S_b" ] || { S_say 'GONE the host was restarted since'; exit 1; }
    [ "$2" = 0 ] || { S_say 'GONE nothing is left of it on the host'; exit 1; }
    umask 077
    mkdir "${S_d%/*}" 2>/dev/null
    S_ours "${S_d%/*}" || { S_say "GONE ${S_d%/*} is not a folder of ours"; exit 1; }
    S_t=0
    while [ -d "$S_d" ] && [ ! -f "$S_d/pid" ] && [ "$S_t" -lt 20 ]; do S_t=$((S_t + 1)); sleep 0.1; done
    [ -f "$S_d/pid" ] && return 0
    rm -rf "$S_d.late"
    mv "$S_d" "$S_d.late" 2>/dev/null
    [ -f "$S_d.late/pid" ] && mv "$S_d.late" "$S_d" && return 0
    mkdir "$S_d" 2>/dev/null || { S_say 'GONE it is starting just now'; exit 1; }
    rm -rf "$S_d.late"
    S_say NEVER
    exit 1
}
)sh";

const char* const text_tail = R"sh(S_more() {
    S_z=$(($(wc -c <"$1")))
    [ "$S_z" -gt "$2" ] && tail -c "+$(($2 + 1))" "$1" | head -c $((S_z - $2))
}
S_alive() { S_stat "$S_pid" && [ "$S_start" = "$S_began" ] && [ "$S_state" != Z ]; }
S_tail() {
    S_o=0 S_e=0 S_gone=
    S_stat $$; S_first=$S_parent
    read -r S_pid S_began S_then <"$S_d/pid"
    S_boot
    [ -f "$S_d/unmarked" ] && S_say UNMARKED
    S_say "STARTED $S_pid $S_began $S_pid $S_then $S_d"
    while :; do
        S_end=
        if [ -f "$S_d/result" ]; then S_end=1
        elif [ "$S_b" != "$S_then" ]; then S_gone='the host was restarted while it ran'
        elif ! S_alive && [ ! -f "$S_d/result" ]; then S_gone='it was killed before it could leave a result'
        fi
        S_more "$S_d/out" "$S_o" && S_o=$S_z
        S_more "$S_d/err" "$S_e" >&2 && S_e=$S_z
        [ "$S_end" ] && break
        [ "$S_gone" ] && { S_say "GONE $S_gone"; exit 1; }
        S_stat $$; [ "$S_parent" = "$S_first" ] || exit 1
        sleep 0.1
    done
    read -r S_c <"$S_d/result"
    [ -s "$S_d/note" ] && S_k=signal || S_k=code
    S_say "RESULT $S_k $S_c"
    exit 0
}
)sh";

const char* const text_look = R"sh(S_session() {
    [ "$S_id" ] || return 0
    for S_f in /proc/[0-9]*; do
        S_stat "${S_f#/proc/}" || continue
        [ "$S_sid" = "$S_id" ] && [ "$S_state" != Z ] && S_p="$S_p ${S_f#/proc/}"
    done
}
S_marked() {
    S_seen=$(exec $S_as grep -lszxF "SALVOR_ACTION=$S_m" /proc/self/cmdline /proc/[0-9]*/environ 2>/dev/null)
    S_blind=1
    for S_f in $S_seen; do
        [ "$S_f" = /proc/self/cmdline ] && S_blind=
        S_f=${S_f#/proc/}; S_f=${S_f%/environ}
        case $S_f in *[!0-9]*) continue ;; esac
        S_stat "$S_f" && [ "$S_state" != Z ] && S_p="$S_p $S_f"
    done
}
S_all() { S_p=; S_session; S_marked; }
)sh";

const char* const text_stop = R"sh(S_kill() {
    kill "-$1" $S_p 2>/dev/null
    [ "$S_as" ] && $S_as kill "-$1" $S_p 2>/dev/null
    :
}
S_stop() {
    S_empty=0 S_t=0
    if [ "$S_id" ] && [ "$S_began" ] && S_stat "$S_id" && [ "$S_start" != "$S_began" ]; then S_id=; fi
    while [ "$S_t" -lt 32 ]; do
        S_all
        if [ -z "$S_p" ]; then
            S_empty=$((S_empty + 1))
            [ "$S_empty" -ge 2 ] && break
            sleep 0.03
            continue
        fi
        S_empty=0
        if [ "$S_t" -ge 20 ]; then S_kill KILL; elif [ $((S_t % 5)) = 0 ]; then S_kill TERM; fi
        S_t=$((S_t + 1))
        sleep 0.1
    done
    [ "$S_p" ] && S_say "ALIVE$S_p" && exit 1
    [ "$S_blind" ] && S_say BLIND && exit 1
    S_say GONE
    exit 0
}
)sh";

} // namespace salvor::launcher
