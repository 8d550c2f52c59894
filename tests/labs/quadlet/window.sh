#!/bin/bash
# window.sh: under with-host.sh; the whole restore through the window, by keys, as an operator does it the first time: the host is new, its
# login and its sudo want a password, the first one is wrong, the keyring keeps both; the host is gone for a while in the middle. At the end it
# shows another key.
. "$(dirname "$0")/common.sh"
outside=$beside/../../outside
mount -t tmpfs tmpfs /root # ssh looks for its files in the home of the user, whatever HOME says
lab-sh root sh -c 'echo "PasswordAuthentication yes" >/etc/ssh/sshd_config.d/00-password.conf; systemctl reload ssh'
window() { DESK_HOME=/root "$outside/with-desk" /usr/bin/python3 "$outside/test_lab.py" "Lab.$1" || failed "$1"; }
window test_restore
proved_restored
passed 'restored through the window'
window test_other_key
passed 'another key is refused'
