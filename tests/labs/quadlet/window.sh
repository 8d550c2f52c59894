#!/bin/bash
# window.sh: under with-host.sh; the way to the host through the window, by keys, as an operator goes it the first time: the host is new, its
# login and its sudo want a password, the first one is wrong, the keyring keeps both.
. "$(dirname "$0")/common.sh"
outside=$beside/../../outside
mount -t tmpfs tmpfs /root # ssh looks for its files in the home of the user, whatever HOME says
lab-sh root sh -c 'echo "PasswordAuthentication yes" >/etc/ssh/sshd_config.d/00-password.conf; systemctl reload ssh'
DESK_HOME=/root "$outside/with-desk" /usr/bin/python3 "$outside/test_lab.py" || failed 'the window'
passed 'a new host, by password'
