"""A small procedure of three changes, the second of which waits to be let go; and a run of it in the window."""
import os
import shutil

import desk
import hands
from person import Typist

HOME = os.environ['HOME']
WORKFLOWS = os.path.join(HOME, 'workflows')
TITLE = 'Write three lines'
SECOND = 'Write the second line'


class Case(desk.Case):
    @classmethod
    def setUpClass(cls):
        os.makedirs(os.path.join(WORKFLOWS, 'outside'))
        shutil.copy(os.path.join(os.environ['SALVOR_SOURCE'], 'workflows', 'prelude.jq'), WORKFLOWS)
        shutil.copy(os.path.join(os.path.dirname(__file__), 'notes.yaml'), os.path.join(WORKFLOWS, 'outside'))

    def setUp(self):
        self.folder = os.path.join(HOME, self.id())
        self.runs = os.path.join(self.folder, 'runs')
        os.makedirs(self.folder)

    def start(self):
        console = self.open('--workflows', WORKFLOWS, '--runs', self.runs)
        console.wait_for(name='Home', inside='Pages')
        return Typist(console, {'Folder for the lines': self.folder})

    def lines(self):
        try:
            with open(os.path.join(self.folder, 'lines'), encoding='utf-8') as lines:
                return lines.read().split()
        except FileNotFoundError:
            return []

    def let_go(self):
        with open(os.path.join(self.folder, 'go'), 'w', encoding='utf-8'):
            pass
        self.console.wait('the change to end', lambda: self.lines()[-1] == 'ended')

    def begin(self):
        """A run up to the middle of its second change."""
        person = self.start()
        person.search(f'Start {TITLE}')
        self.console.wait_for('dialog', TITLE)
        person.press('push button', 'Connect and look')
        person.go_on(lambda nodes: person.bar(nodes)[-1].name.startswith(f'{SECOND} on '))
        hands.key('ctrl+Return')
        self.console.wait('the change to begin', lambda: self.lines() == ['first', 'begun'])
