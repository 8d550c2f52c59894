"""The window's program is ended by kill -9 while a change runs; the run is resumed from Home, and nothing is done twice."""
import json
import os
import subprocess
import unittest

import desk
import hands
import notes


class Killed(notes.Case):
    def resume(self):
        """From Home, where the run stands first, with the keyboard on what goes on with it. Gives what is said of the second change."""
        person, console = self.start(), self.console
        first = console.wait('an unfinished run', lambda: self.heads_after('Not finished')[:1])
        self.assertEqual(first[0].name, notes.TITLE)
        button = console.wait('focus on a button', lambda: (node := console.focused()) and node.role == 'push button' and node)
        self.assertTrue(any(notes.TITLE in name for name in button.path), button)
        hands.key('Return')
        title = f'Resume {notes.TITLE}'
        console.wait_for('dialog', title)
        for head in ('Journal says', 'World says', 'Verdict'):
            self.assertTrue(console.showing('label', head, inside=title))
        rows = [node.name for node in console.nodes() if node.role == 'list item' and node.inside(title)]
        self.assertEqual(len(rows), 2, rows)
        self.assertIn('echo first', rows[0])
        self.assertIn('Journal says done.', rows[0])
        self.assertIn('Journal says begun, its end is not in the journal.', rows[1])
        self.assertEqual(console.focused().name, 'Go on from here on this machine')
        return person, rows[1]

    def heads_after(self, name):
        heads = [node for node in self.console.nodes() if node.role == 'heading']
        at = next((at for at, node in enumerate(heads) if node.name == name), len(heads))
        return heads[at + 1:]

    def finish(self, person):
        """To the end; the world and the journal say that each change was made once."""
        nodes = person.go_on(lambda nodes: person.bar(nodes)[-1].name == 'Show the report')
        self.assertTrue(self.console.showing('alert message', 'Recovered', nodes=nodes))
        self.assertEqual(self.lines(), ['first', 'begun', 'ended', 'last'])
        run, = os.listdir(self.runs)
        subprocess.run([os.path.join(desk.PROGRAMS, 'salvor'), 'verify', run, '--runs', self.runs], check=True)
        with open(os.path.join(self.runs, run, 'journal.jsonl'), encoding='utf-8') as journal:
            begun = [event['subject'] for event in map(json.loads, journal) if event['type'] == 'intended']
        self.assertEqual(begun, ['first/act0', 'slow/act0', 'last/act0'])

    def test_the_change_ended_meanwhile(self):
        self.begin()
        self.console.kill()
        self.start()
        self.let_go()
        self.console.kill()
        person, said = self.resume()
        self.assertIn('World says it is so. Verdict done', said)
        hands.key('Return')
        self.finish(person)

    def test_the_change_still_runs(self):
        self.begin()
        self.console.kill()
        person, said = self.resume()
        self.assertIn('World says it runs', said)
        self.assertIn('Verdict it is waited for', said)
        hands.key('Return')
        self.console.wait_gone('dialog')
        self.let_go()
        self.finish(person)


if __name__ == '__main__':
    unittest.main()
