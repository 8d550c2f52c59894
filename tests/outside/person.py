"""Whoever sits before the window: reads what is shown, and goes on with a run by keys alone or by the pointer."""
import time

import desk
import hands

BAR = 'What is next'
TRIES = 8  # of the same, one after the other
TYPED = 'Type {} to go on'


class Person:
    """What both ways have in common. `answers`: label of a field to what is written there;
    under `tick`, names of what is ticked wherever it is offered. Of other choices the first is taken, if one is wanted."""

    def __init__(self, console, answers=None):
        self.console = console
        self.answers = answers or {}
        self.limit = desk.LIMIT  # seconds from one stop of a run to the next
        self.pressed = []    # each button that went on, by its name
        self.confirmed = []  # each name that was typed

    def bar(self, nodes):
        return [node for node in nodes if node.role == 'push button' and node.inside(BAR)]

    def standing(self, nodes):
        """What tells one stop of the run from another; after a look in vain, that there was one."""
        headings = tuple(node.name for node in nodes if node.role == 'heading' and node.name)
        alerts = tuple(node.name for node in nodes if node.role == 'alert message' or node.within('alert message'))
        return tuple(node.name for node in self.bar(nodes)), headings, alerts

    def to_type(self, nodes):
        """The field for the name of the target, and that name."""
        before, after = TYPED.split('{}')
        for node in nodes:
            if node.role == 'text' and node.name.startswith(before) and node.name.endswith(after):
                return node, node.name[len(before):-len(after)]
        return None

    def stop(self):
        """The next place where the run waits for a person: its elements."""
        def waits():
            nodes = self.console.nodes()
            bar = self.bar(nodes)
            return nodes if self.to_type(nodes) or bar and not bar[-1].name.startswith(('Back', 'Pause', 'Cancel')) else None
        return self.console.wait('stop of the run', waits, self.limit)

    def go_on(self, until, stops=200):
        """From stop to stop until `until(elements)` is so. Gives the elements then."""
        for _ in range(stops):
            nodes = self.stop()
            if until(nodes):
                return nodes
            if self.bar(nodes) and self.bar(nodes)[-1].name.startswith(('Show the ', 'Leave the run')):
                said = [node.name for node in nodes if node.role == 'alert message']
                raise AssertionError(f'stopped after {self.pressed}: {said}')
            if self.to_type(nodes):
                self.confirm(*self.to_type(nodes))
                continue
            if self.fill_in(nodes):
                continue
            before = self.standing(nodes)
            self.pressed.append(before[0][-1])
            tries = next((at for at, name in enumerate(reversed(self.pressed)) if name != self.pressed[-1]), len(self.pressed))
            if tries > TRIES:
                raise AssertionError(f'it does not go on: {self.pressed}, {before}')
            time.sleep(5 * (tries > 2))  # what was looked for in vain is given time
            self.press_primary(self.bar(nodes)[-1])
            self.console.wait(f'effect of {self.pressed[-1]}',
                              lambda: self.standing(self.console.nodes()) != before or self.to_type(self.console.nodes()))
        raise AssertionError(f'no end after {stops} stops: {self.pressed}')

    def fill_in(self, nodes):
        """One thing of the form, if there is one left to do."""
        wanting = any('to fill in or correct' in node.name for node in self.bar(nodes))
        groups = {}
        for node in nodes:
            if node.role in ('text', 'radio button', 'check box'):
                groups.setdefault(node.path, []).append(node)
        for fields in groups.values():
            first = fields[0]
            for field in fields:
                if field.role == 'text' and field.name in self.answers and self.answers[field.name] != field.text:
                    self.write(field, self.answers[field.name])
                    return True
            wanted = [field for field in fields if field.name in self.answers.get('tick', ()) and not field.checked]
            if not wanted and wanting and first.role != 'text' and not any(field.checked for field in fields):
                wanted = fields
            if wanted:
                self.choose(wanted[0])
                self.console.wait(f'a mark at {wanted[0]}', lambda: self.console.showing(wanted[0].role, wanted[0].name).checked)
                return True
        if wanting:
            raise AssertionError(f'no answer for {groups}')
        return False

    def confirm(self, field, name):
        """What cannot be undone: the name is typed, and Enter does not do it."""
        self.write(field, name)
        hands.key('Return')
        act = self.console.wait('button that may be pressed', self.dangerous)
        time.sleep(0.6)  # it is deaf for half a second, on purpose
        assert self.to_type(self.console.nodes()), 'Enter confirmed'
        self.confirmed.append(name)
        self.press_danger(act)
        self.console.wait('end of the confirmation', lambda: not self.to_type(self.console.nodes()))

    def dangerous(self):
        """The button of the confirmation, once it may be pressed: it has no reason against it any more."""
        nodes = self.console.nodes()
        safe = next((at for at, node in enumerate(nodes) if node.name == 'Do not run it'), None)
        if safe is None:
            return None
        act = next(node for node in nodes[safe + 1:] if node.role == 'push button')
        return act if not act.description else None


class Typist(Person):
    """By keys alone: Tab until what is meant has the focus."""

    def press(self, role, name, key='space'):
        self.console.reach(name, role)
        hands.key(key)

    def search(self, words):
        """What the palette has of this title; it comes first, whatever else has these words."""
        hands.key('ctrl+k')
        self.console.wait('the palette', lambda: (node := self.console.focused()) and node.inside('Search or do'))
        hands.write(words)
        self.console.wait(f'"{words}" as the first match', lambda: any(
            'selected' in node.states and node.inside('Search or do') and f'{node.name},'.startswith((f'{words}…', f'{words},'))
            for node in self.console.nodes()))
        hands.key('Return')

    def press_primary(self, button):
        hands.key('ctrl+Return')

    def press_danger(self, button):
        self.press(button.role, button.name)

    def choose(self, field):
        self.press(field.role, field.name)

    def write(self, field, text):
        self.console.reach(field.name, 'text')
        hands.key('ctrl+a')
        hands.write(text)
        self.console.wait(f'"{text}" in {field.name}', lambda: field.text == text)


class Pointer(Person):
    """By the mouse; only what has to be typed is typed."""

    def press(self, role, name):
        hands.click(self.console.wait_for(role, name))

    def press_primary(self, button):
        hands.click(button)

    press_danger = press_primary
    choose = press_primary

    def write(self, field, text):
        hands.click(field)
        self.console.wait(f'focus on {field.name}', lambda: (self.console.focused() or field).name == field.name)
        hands.key('ctrl+a')
        hands.write(text)
        self.console.wait(f'"{text}" in {field.name}', lambda: field.text == text)
