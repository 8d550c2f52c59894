"""The way to a real host through the window; tests/labs/quadlet/window.sh starts it beside that host."""
import base64
import hashlib
import json
import os
import subprocess
import threading
import time
import unittest

import desk
import hands
from person import Typist

HOST = 'opspw@10.77.1.2'
NAME = 'Quadlet lab'
PROCEDURE = 'Restore Flight Control on a quadlet host'
TARGETS = ('The host that runs the quadlets', 'Where flightctl is logged in as an administrator')
ANSWERS = {
    'The backup file on the host (may be empty)': '/var/tmp/flightctl-dumpall.sql.gz',
    'Who decides about paused and newer devices': 'the store team',
    'tick': ('flightctl-imagebuilder-api.service', 'flightctl-gateway.service'),
}
RUNS = os.path.join(os.environ['LAB_DIR'], 'runs')
OUTAGE = 'LAB_OUTAGE' in os.environ
KNOWN = os.path.expanduser('~root/.ssh/known_hosts')


def password():
    with open(os.environ['LAB_SUDO_PASSWORD_FILE'], encoding='utf-8') as file:
        return file.read()


def fingerprints(file):
    """Of each key in a known_hosts file, as ssh shows it, without SHA256:."""
    with open(file, encoding='utf-8') as lines:
        keys = [line.split()[2] for line in lines]
    return {base64.b64encode(hashlib.sha256(base64.b64decode(key)).digest()).decode().rstrip('=') for key in keys}


class Lab(desk.Case):
    def start(self):
        console = self.open('--runs', RUNS, '--workflows', os.path.join(os.environ['SALVOR_SOURCE'], 'workflows'))
        console.wait_for(name='Home', inside='Pages')
        self.person = Typist(console)

    def dialog(self, ends):
        """A dialog whose title ends so, once it has the keyboard. Gives its title."""
        def there():
            focused = self.console.focused()
            return focused and next((name for name in focused.path if name.endswith(ends)), None)
        return self.console.wait(f'dialog "… {ends}"', there)

    def test_restore(self):
        self.start()
        self.add_environment()
        self.meet_host()
        self.log_in()
        self.stored()
        self.restore()

    def add_environment(self):
        hands.key('alt+5')
        self.person.press('push button', 'Add…')
        self.dialog('Add an environment')
        self.person.write(self.console.wait_for('text', 'Name'), NAME)
        self.person.write(self.console.wait_for('text', 'Host'), HOST)
        self.person.press('push button', f'Add {NAME}')
        self.console.wait_for('push button', f'Test the connection to {NAME}')

    def press_test(self):
        self.person.press('push button', f'Test the connection to {NAME}')

    def told(self, state):
        """The environment's row says so."""
        self.console.wait_for('list item', f'{NAME}, {state}')

    def meet_host(self):
        """A new host: its fingerprint is shown, Enter trusts nothing; then it is compared and trusted."""
        self.press_test()
        title = self.dialog(' is new here')
        shown = [node.name for node in self.console.nodes() if node.inside('Its key, as it shows it now')]
        self.assertIn(''.join(shown[2:]), fingerprints(os.path.join(os.environ['LAB_TREE'], 'known_hosts')))
        hands.key('Return')
        self.console.wait_gone('dialog', title)
        self.told('Key unknown')
        self.assertFalse(os.path.exists(KNOWN))
        self.press_test()
        self.dialog(' is new here')
        self.person.press('check box', 'I compared it with what the host itself says')
        self.person.press('push button', 'Trust this key')

    def give(self, ends, words):
        """Types a password into the dialog. Nobody who reads the window can read it."""
        title = self.dialog(ends)
        field = self.console.wait('focus in the field', lambda: (node := self.console.focused()) and node.role == 'text' and node)
        self.assertEqual(field.description, 'Password')
        hands.write(words)
        self.console.wait('the button', lambda: not self.console.showing('push button', f'Give it to {HOST}').description)
        for node in self.console.nodes(hidden=True):
            said = [node.name, node.description] + ([node.text] if node.role == 'text' else [])
            self.assertFalse(any(words in one for one in said), f'the password can be read: {node}')
        return title

    def log_in(self):
        self.give(' to log in', 'not the password')
        hands.key('Return')
        self.console.wait_for('alert message', 'The password given before was not accepted.')
        for ends in (' to log in', ' asks for your password'):
            title = self.give(ends, password())
            tick = self.console.wait_for('check box', starts='Remember it in the keyring', inside=title)
            self.person.press('check box', tick.name)
            self.person.press('push button', f'Give it to {HOST}')
        self.told('Reachable')

    def stored(self):
        """The keyring has both, under their names."""
        for purpose in ('login', 'sudo'):
            words = ['secret-tool', 'lookup', 'server', 'salvor', 'user', f'{purpose}@{HOST}']
            kept = self.console.wait(f'{purpose} in the keyring', lambda words=words: subprocess.run(words, capture_output=True, text=True).stdout)
            self.assertEqual(base64.b64decode(kept).decode(), password())

    def restore(self):
        """The procedure to its end, by keys, with what the keyring keeps; with LAB_OUTAGE the host is gone for a while in the middle of a change."""
        self.person.search(f'Start {PROCEDURE}')
        self.console.wait_for('dialog', PROCEDURE)
        for label in TARGETS:
            self.person.write(self.console.wait_for('text', label), 'ssh:' + HOST)
        self.person.press('push button', 'Connect and look')
        gone = threading.Thread(target=self.host_gone, args=('load_database/act0',), daemon=True)
        if OUTAGE:
            gone.start()
        self.person.answers = ANSWERS
        self.person.limit = 240
        nodes = self.person.go_on(lambda nodes: any(node.name == 'Show the report' for node in nodes))
        if OUTAGE:
            gone.join()
            self.assertEqual(self.lost, 'load_database/act0')
        self.assertTrue(self.console.showing('alert message', 'Recovered', nodes=nodes), 'it does not say Recovered')
        self.assertEqual(self.person.confirmed, [HOST] * len(self.person.confirmed))
        self.assertTrue(self.person.confirmed)

    lost = None

    def host_gone(self, leaf):
        """Drops every packet of the host, for longer than a connection lives, once that change has begun."""
        end = time.monotonic() + 600
        while time.monotonic() < end:
            journals = [os.path.join(RUNS, run, 'journal.jsonl') for run in (os.listdir(RUNS) if os.path.isdir(RUNS) else [])]
            for journal in filter(os.path.exists, journals):
                with open(journal, encoding='utf-8') as lines:
                    if any(leaf in line and json.loads(line).get('type') == 'intended' for line in lines if line.endswith('\n')):
                        subprocess.run(['ip', 'link', 'set', 'lab0', 'down'], check=True)
                        time.sleep(25)
                        subprocess.run(['ip', 'link', 'set', 'lab0', 'up'], check=True)
                        self.lost = leaf
                        return
            time.sleep(0.05)

    def test_other_key(self):
        """After that: the host was installed anew, or is another one. It is refused, and no button trusts it."""
        self.start()
        subprocess.run(['lab-sh', 'root', 'sh', '-c', 'rm /etc/ssh/ssh_host_*; ssh-keygen -A; systemctl restart ssh'], check=True,
                       stdin=subprocess.DEVNULL, capture_output=True)
        hands.key('alt+5')
        self.console.reach_by(NAME, lambda node: node.role == 'list item' and node.name.startswith(NAME))
        hands.key('Return')
        self.press_test()
        title = self.dialog(' shows another host key than before')
        buttons = [node.name for node in self.console.nodes() if node.role == 'push button' and node.inside(title)]
        self.assertFalse([name for name in buttons if 'rust' in name], buttons)
        self.person.press('push button', 'Stay disconnected')
        self.told('Key changed')


if __name__ == '__main__':
    unittest.main()
