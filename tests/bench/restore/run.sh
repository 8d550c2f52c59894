#!/bin/bash
# run.sh: under tests/labs/quadlet/with-host.sh; the whole restore by Salvor, by a script of ssh commands, and by an Ansible playbook of the same
# commands, each on a fresh host. Prints times, and time a command as ratios. Wants SALVOR; ansible-core (Debian 12) for the third.
. "$(dirname "$0")/../../labs/quadlet/common.sh"
here=$(dirname "$(realpath "$0")")
settling=10 # seconds for which all three watch the services; not the program's own

seconds() { date +%s.%N; }
counted() { # what sshd has started since the host is fresh
    lab-sh root sh -c 'journalctl -b -o cat | grep -c "^Starting session: "'
}
fresh() {
    fresh-host
    lab-sh root sh -c 'echo "LogLevel VERBOSE" >/etc/ssh/sshd_config.d/bench.conf; systemctl reload ssh'
}
python() { # what Ansible needs on the host, which has none: this machine's
    tar -C / -ch --exclude='*/test/*' --exclude='*.pyc' usr/bin/python3.11 usr/lib/python3.11 usr/lib/x86_64-linux-gnu/lib{z,expat,ffi}.so.[0-9]* 2>/dev/null |
        lab-sh root tar -C / -x
    lab-sh root ln -sf python3.11 /usr/bin/python3
}
measure() { # NAME CMD…
    local name=$1 began ended before after
    shift
    fresh
    [ "$name" != ansible ] || python
    before=$(counted)
    began=$(seconds)
    "$@" >"$LAB_DIR/$name.log" 2>&1 || { tail -n 30 "$LAB_DIR/$name.log"; failed "$name"; }
    ended=$(seconds)
    after=$(counted)
    eval "${name}_time=$(echo "$ended - $began" | bc -l) ${name}_commands=$((after - before - 1))"
    proved() { same "$name: devices" 500 "$(sql 'select count(*) from devices where deleted_at is null')"; }
    proved
}

playbook() {
    command -v ansible-playbook >/dev/null || failed 'apt install ansible-core'
    printf 'quadlet\n' >"$LAB_DIR/inventory"
    ANSIBLE_SSH_ARGS="-F $LAB_SSH_CONFIG -o ControlMaster=auto -o ControlPersist=60s" ANSIBLE_HOST_KEY_CHECKING=False \
        ansible-playbook -i "$LAB_DIR/inventory" -e rights="$(realpath "$here/../../../workflows/flight-control/sql/copy-rights.sql")" "$here/playbook.yaml"
}

measure salvor salvor quadlet run flight-control.quadlets-restore
measure script "$here/by-hand.sh" "$LAB_SSH_CONFIG"
measure ansible playbook
ansible_commands=$script_commands # a task each; a task takes Ansible several sessions
for name in salvor script ansible; do
    eval "time=\$${name}_time commands=\$${name}_commands"
    eval "${name}_each=$(echo "($time - $settling) / $commands" | bc -l)"
    printf '%-8s %6.1f s, %4d commands, %6.0f ms a command (without %d s of watching)\n' $name "$time" "$commands" \
        "$(eval "echo \"\$${name}_each * 1000\" | bc -l")" $settling
done
printf 'a command: %.2f of the script (goal 1.3), %.2f of Ansible (goal 0.2)\n' "$(echo "$salvor_each / $script_each" | bc -l)" "$(echo "$salvor_each / $ansible_each" | bc -l)"
printf 'the whole, with every proof: %.2f of the script (goal 2)\n' "$(echo "$salvor_time / $script_time" | bc -l)"
