"""Tab through every page, and every dialog that opens without a host: each thing once, in reading order, with a name; Esc gives back."""
import os
import subprocess
import unittest

import desk
import hands

HOME = os.environ['HOME']
RUNS = os.path.join(HOME, 'runs')
WORKFLOWS = os.path.join(os.environ['SALVOR_SOURCE'], 'workflows')
INTERACTIVE = ('push button', 'check box', 'radio button', 'combo box', 'text', 'terminal', 'page tab')
DRILL = ['flight-control.quadlets-restore', 'happy']


def in_list(node):
    return node.role == 'list item' or node.within('list')


class Focus(desk.Case):
    @classmethod
    def setUpClass(cls):
        os.makedirs(os.path.join(HOME, '.ssh'))
        with open(os.path.join(HOME, '.ssh', 'config'), 'w', encoding='utf-8') as config:
            config.write('Host quadlet1\n  HostName 127.0.0.1\nHost quadlet2\n  HostName 127.0.0.1\n')
        subprocess.run([os.path.join(desk.PROGRAMS, 'salvor'), 'drill', *DRILL, '--runs', RUNS, '--workflows', WORKFLOWS],
                       check=True, stdout=subprocess.DEVNULL)

    def start(self, *more):
        console = self.open('--workflows', WORKFLOWS, '--runs', RUNS, *more)
        console.wait_for(name='Home', inside='Pages')
        return console

    def round(self):
        """What Tab reaches, from where the keyboard is until it is there again."""
        reached = []
        for _ in range(100):
            node = self.console.tab()
            self.assertIsNotNone(node, f'Tab led nowhere, after {reached[-1:]}')
            if reached and node.element == reached[0].element:
                return reached
            self.assertNotIn(node.element, [one.element for one in reached], f'twice: {node}')
            reached.append(node)
        raise AssertionError(f'Tab does not come round: {reached}')

    def check_round(self, page):
        reached = self.round()
        elements = [node.element for node in reached]
        for node in reached:
            self.assertTrue(node.name.strip(), f'{page}: no name: {node}')
        order = {node.element: at for at, node in enumerate(self.console.nodes(hidden=True))}
        places = [order[element] for element in elements]
        first = places.index(min(places))
        self.assertEqual(places[first:] + places[:first], sorted(places), f'{page}: not in reading order: {reached}')
        # The rows of a list are gone through by arrow keys; a button that is off says why.
        missed = [node for node in self.console.nodes() if node.role in INTERACTIVE and node.element not in elements
                  and not in_list(node) and not node.description]
        self.assertEqual(missed, [], f'{page}: Tab does not reach')

    def test_pages(self):
        console = self.start()
        for number, page in enumerate(('Home', 'Devices', 'Drills', 'Reports', 'Environments'), 1):
            hands.key(f'alt+{number}')
            console.wait(page, lambda page=page: console.showing(name=page, inside='Pages').checked)
            self.check_round(page)
        console.reach('Settings')
        hands.key('space')
        console.wait_for('radio button', 'High contrast')
        self.check_round('Settings')

    def test_run(self):
        console = self.start('--drill', '/'.join(DRILL), '--pace', '0')
        console.wait_for('push button', starts='Drill: Keep these answers for ')
        self.check_round('Run')

    def test_rows(self):
        console = self.start()
        for number, rows in ((1, 'Procedures'), (3, 'Scenarios')):
            hands.key(f'alt+{number}')
            console.wait_for('list', rows)
            names = [node.name for node in console.nodes() if node.role == 'list item' and node.inside(rows)]
            self.assertGreater(len(names), 1)
            console.reach(names[0])
            for name in names[1:]:
                self.assertEqual(console.tab('Down').name, name)
            button = console.tab()
            self.assertTrue(button.role == 'push button' and button.inside(names[-1]), button)

    def dialog(self, title, keys=('space',), opener=None):
        """The opener's key shows it; Tab stays in it; Esc closes it and gives the keyboard back."""
        console = self.console
        before = console.reach(opener) if opener else console.focused()
        hands.key(*keys)
        console.wait_for('dialog', title)
        inside = console.wait(f'focus in {title}', lambda: (node := console.focused()) is not None and node.inside(title) and node)
        for node in self.round():
            self.assertTrue(node.inside(title), f'Tab leaves {title}: {node}')
            self.assertTrue(node.name.strip(), node)
        hands.key('Escape')
        console.wait_gone('dialog', title)
        console.wait(f'focus back from {title}', lambda: (node := console.focused()) is not None and node.element == before.element)
        return inside

    def test_dialogs(self):
        console = self.start()
        console.reach('Help (F1)')
        self.assertEqual(self.dialog('Search or do', ['ctrl+k']).role, 'text')
        self.dialog('Help', ['F1'])
        self.dialog('Help')
        console.reach_by('the procedures', lambda node: node.role == 'list item' and node.inside('Procedures'))
        row = console.tab('Down')
        title = row.name.split('.')[0]
        self.assertEqual(self.dialog(title, opener=f'Start {title}').role, 'text')
        hands.key('alt+5')
        console.wait_for('push button', 'Add…')
        self.assertEqual(self.dialog('Add an environment', opener='Add…').name, 'Name')
        self.dialog('Import environments', opener='Import…')
        self.dialog('Export your environments', opener='Export…')

    def test_leaving_a_drill(self):
        console = self.start('--drill', '/'.join(DRILL), '--pace', '0')
        console.wait_for('push button', starts='Drill: Keep these answers for ')
        self.dialog('End the drill', opener='End drill…')


if __name__ == '__main__':
    unittest.main()
