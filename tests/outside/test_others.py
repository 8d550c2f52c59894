"""Another console's run: found beside what it changes, followed on Home, taken over. That console then changes nothing more."""
import os
import subprocess
import time
import unittest

import desk
import hands
import notes
from person import Typist

REASON = 'their desk is empty'


class Others(notes.Case):
    def setUp(self):
        super().setUp()
        self.theirs = os.path.join(self.folder, 'theirs')

    def their_console(self):
        """In a terminal, up to the middle of the second change."""
        answers = os.path.join(self.folder, 'answers.yaml')
        with open(answers, 'w', encoding='utf-8') as file:
            file.write(f'inputs: {{folder: {self.folder}}}\n')
        log = open(os.path.join(self.folder, 'theirs.log'), 'wb')
        console = subprocess.Popen([os.path.join(desk.PROGRAMS, 'salvor'), 'run', 'outside.notes', '--workflows', notes.WORKFLOWS,
                                    '--runs', self.theirs, '--answers', answers], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.addCleanup(console.wait)
        self.addCleanup(console.kill)
        self.addCleanup(log.close)
        return console

    def card(self, starts):
        return self.console.wait_for('panel', starts=f'{notes.TITLE}. this machine. {starts}')

    def look(self, person):
        person.press('push button', 'Runs of other consoles…')
        self.console.wait_for('dialog', 'Runs of other consoles')
        person.write(self.console.wait_for('text', 'Where to look'), 'here')
        person.press('push button', 'Look there')
        self.console.wait_for('alert message', '1 run of other consoles.')
        hands.key('Escape')
        self.card(f'In step 3 of 7, {notes.SECOND}')

    def meet(self):
        """Their run in the middle of its second change, seen on Home."""
        theirs = self.their_console()
        self.start()
        person = Typist(self.console, {})
        self.console.wait('their second change', lambda: self.lines() == ['first', 'begun'])
        self.look(person)
        return theirs, person

    def test_followed(self):
        """What goes on there is seen without another look; who watches no more sees it no more."""
        theirs, person = self.meet()
        person.press('push button', 'Watch it no more')
        self.console.wait_gone('panel', starts=notes.TITLE)
        time.sleep(5)  # longer than from one look to the next
        self.assertFalse(self.console.showing('panel', starts=notes.TITLE))
        self.look(person)
        self.let_go()
        self.assertEqual(theirs.wait(timeout=120), 0)
        self.card('It has ended; its console has the result.')

    def test_watched_and_taken_over(self):
        theirs, person = self.meet()
        shown = [node.name for node in self.console.nodes()]
        self.assertTrue(any('at step slow' in name for name in shown), shown)
        self.assertIn('its console was alive then', ' '.join(shown))
        run, = os.listdir(self.theirs)
        person.press('push button', 'Take over the run on this machine')
        title = 'Take over the run on this machine'
        self.console.wait_for('dialog', title)
        hands.key('Return')
        self.assertTrue(self.console.showing('dialog', title), 'taken over without a reason')
        person.write(self.console.wait_for('text', 'Reason, for the report'), REASON)
        person.press('push button', 'Take it over')
        self.console.wait_for('dialog', f'Resume {notes.TITLE}')
        self.console.wait('focus on what goes on', lambda: (node := self.console.focused()) and node.name == 'Go on from here on this machine')
        hands.key('Return')
        self.console.wait_gone('dialog')
        self.let_go()
        nodes = person.go_on(lambda nodes: person.bar(nodes)[-1].name == 'Show the report')
        self.assertTrue(self.console.showing('alert message', 'Recovered', nodes=nodes))
        self.assertNotEqual(theirs.wait(timeout=120), 0)
        self.assertEqual(self.lines(), ['first', 'begun', 'ended', 'last'])
        report = subprocess.run([os.path.join(desk.PROGRAMS, 'salvor'), 'report', run, '--runs', self.runs],
                                capture_output=True, text=True, check=True).stdout
        self.assertIn(REASON, report)


if __name__ == '__main__':
    unittest.main()
