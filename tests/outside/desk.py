"""A console on the desktop that with-desk gives: starting it, looking at it until something is so, ending it."""
import os
import signal
import subprocess
import time
import unittest

import hands
import screen

LIMIT = 60  # seconds for anything to happen on a machine with other work to do; whatever waits ends as soon as it is so
TABS = 120  # presses of Tab after which there is no way to something
PICTURES = os.environ.get('SALVOR_SHOTS') or os.path.join(os.environ['SALVOR_BINARY'], 'pictures')
FAULTS = ('.qml:', 'QQuickItem', 'QQml', 'ASSERT', 'Binding loop')
PROGRAMS = os.path.join(os.environ['SALVOR_BINARY'], 'bin')


class Console:
    """The window's program, and what it shows."""

    def __init__(self, *arguments, environment=None):
        self.log = open(os.path.join(os.environ['HOME'], 'console.log'), 'wb')
        looks = {'QT_QPA_PLATFORM': 'xcb', 'QT_QUICK_BACKEND': 'software', 'QT_LINUX_ACCESSIBILITY_ALWAYS_ON': '1'}
        self.process = subprocess.Popen([os.path.join(PROGRAMS, 'salvor-console'), *arguments], stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log, env={**os.environ, **looks, **(environment or {})})
        self.app = None
        self.focus = screen.Focus()
        self.wait('a window', lambda: self.showing(role='frame'))

    def nodes(self, hidden=False):
        if self.app is None:
            self.app = screen.application(self.process.pid)
        return screen.read(self.app, hidden) if self.app else []

    def showing(self, role=None, name=None, starts=None, inside=None, nodes=None):
        """The first element that shows and is so; None if there is none."""
        for node in self.nodes() if nodes is None else nodes:
            if role not in (None, node.role) or name not in (None, node.name):
                continue
            if starts is not None and not node.name.startswith(starts) or inside is not None and not node.inside(inside):
                continue
            return node
        return None

    def focused(self):
        """The innermost element that has the keyboard."""
        return next((node for node in reversed(self.nodes()) if node.focused), None)

    def tab(self, key='Tab'):
        """Presses Tab; what has the keyboard then."""
        return self.focus.after(lambda: hands.key(key), 2) or self.focused()

    def reach(self, name, role=None):
        """Tab until something of that name has the keyboard."""
        return self.reach_by(name, lambda node: node.name == name and role in (None, node.role))

    def reach_by(self, what, wanted):
        node, seen = self.focused(), []
        for _ in range(TABS):
            if node is not None and wanted(node):
                return node
            seen.append(node)
            node = self.tab()
        raise AssertionError(f'no way by Tab to {what}: {seen}')

    def wait(self, what, seen, limit=LIMIT):
        """Looks until `seen` gives something true, and gives that. AssertionError says `what` was waited for."""
        end = time.monotonic() + limit
        while True:
            found = seen()
            if found:
                return found
            code = self.process.poll()
            if code is not None:
                raise AssertionError(f'the console ended with {code} while waiting for {what}')
            if time.monotonic() > end:
                raise AssertionError(f'no {what} within {limit} s; focus is on {self.focused()}')
            time.sleep(0.05)

    def wait_for(self, role=None, name=None, limit=LIMIT, **more):
        return self.wait(f'{role or "element"} "{name or more}"', lambda: self.showing(role, name, **more), limit)

    def wait_gone(self, role=None, name=None, limit=LIMIT, **more):
        self.wait(f'end of {role or "element"} "{name or more}"', lambda: not self.showing(role, name, **more), limit)

    def complaints(self):
        """What the program said of its own window: a fault in it, even when nothing else shows it."""
        with open(self.log.name, encoding='utf-8', errors='replace') as log:
            return [line for line in log if any(word in line for word in FAULTS)]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()

    def keep(self, name):
        """A picture of the screen and the whole tree, for whoever looks for the cause of a failure."""
        os.makedirs(PICTURES, exist_ok=True)
        place = os.path.join(PICTURES, f'outside-{name}')
        subprocess.run(['scrot', '--overwrite', place + '.png'], check=False)
        with open(place + '.txt', 'w', encoding='utf-8') as tree:
            for node in self.nodes():
                print('  ' * len(node.path), node, sorted(node.states), file=tree)


class Case(unittest.TestCase):
    """A test with a console; what it showed when the test failed is kept beside the other pictures."""

    console = None

    def open(self, *arguments, **more):
        self.console = Console(*arguments, **more)
        return self.console

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if self.console is None or self.console.process.poll() is not None:
            return
        if len(result.failures) + len(result.errors) > before:
            self.console.keep('-'.join(self.id().split('.')[1:]))
        self.console.kill()

    def tearDown(self):
        if self.console is not None:
            self.assertEqual(self.console.complaints(), [])
