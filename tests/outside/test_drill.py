"""A whole drill through the window, once by keys alone and once by the pointer."""
import os
import subprocess
import unittest

import desk
import hands
from person import Pointer, Typist

RUNS = os.path.join(os.environ['HOME'], 'runs')
ANSWERS = {'Who decides about paused and newer devices': 'the store team'}


class Drill(desk.Case):
    def restore(self, person_of):
        console = self.open('--drill', 'flight-control.quadlets-restore/happy', '--pace', '0', '--runs', RUNS,
                            '--workflows', os.path.join(os.environ['SALVOR_SOURCE'], 'workflows'))
        person = person_of(console, ANSWERS)
        nodes = person.go_on(lambda nodes: any(node.name == 'Show the debriefing' for node in nodes))
        self.assertTrue(console.showing('frame', nodes=nodes).name.startswith('DRILL'))
        self.assertTrue(console.showing('alert message', 'Recovered', nodes=nodes), 'it does not say Recovered')
        self.assertGreaterEqual(len([name for name in person.pressed if name.startswith('Drill: ')]), 3, person.pressed)
        self.assertTrue(person.confirmed)
        person.press('push button', 'Show the debriefing')
        console.wait_for('heading', starts='Debriefing')
        self.verified()

    def verified(self):
        run, = os.listdir(RUNS)
        subprocess.run([os.path.join(desk.PROGRAMS, 'salvor'), 'verify', run, '--runs', RUNS], check=True)

    def test_by_keys(self):
        self.restore(Typist)

    def test_by_pointer(self):
        self.restore(Pointer)


if __name__ == '__main__':
    unittest.main()
