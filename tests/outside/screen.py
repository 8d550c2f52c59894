"""What the window shows, read over AT-SPI as a screen reader does. Nothing is remembered: what is read is what is so."""
import time

from gi.repository import Gio, GLib

ROOT = '/org/a11y/atspi/accessible/root'
A11Y = 'org.a11y.atspi.'
# AT-SPI's numbers of the states that are asked about.
STATES = {1: 'active', 4: 'checked', 11: 'focusable', 12: 'focused', 16: 'modal', 23: 'selected', 25: 'showing', 30: 'visible'}


def accessibility_bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1)
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


BUS = accessibility_bus()


def ask(asked):
    """All of [(element, interface, method, arguments)] at once; the answers in the same order."""
    answers = [None] * len(asked)
    left = len(asked)
    context = GLib.MainContext.default()

    def take(bus, result, at):
        nonlocal left
        left -= 1
        try:
            answers[at] = bus.call_finish(result).unpack()
        except GLib.Error as error:
            answers[at] = error

    for at, ((owner, path), interface, method, arguments) in enumerate(asked):
        BUS.call(owner, path, interface, method, arguments, None, 0, 10000, None, take, at)
    while left:
        context.iteration(True)
    for answer in answers:
        if isinstance(answer, GLib.Error):
            raise answer
    return answers


def method(element, interface, name, arguments=None):
    return element, A11Y + interface, name, arguments


def value(element, name):
    return element, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (A11Y + 'Accessible', name))


class Node:
    """One element as it was when it was read. `path` holds the names of what it lies in."""

    def __init__(self, element, path, states, name, role):
        self.element, self.path, self.states, self.name, self.role = element, path, states, name, role
        self.parent = None
        self.children = []

    def __repr__(self):
        return f'{self.role} "{self.name}"{" (focused)" if self.focused else ""} in {"/".join(self.path)}'

    @property
    def focused(self):
        return 'focused' in self.states

    @property
    def checked(self):
        return 'checked' in self.states

    @property
    def description(self):
        return ask([value(self.element, 'Description')])[0][0]

    @property
    def text(self):
        """What stands in a field."""
        return ask([method(self.element, 'Text', 'GetText', GLib.Variant('(ii)', (0, -1)))])[0][0]

    @property
    def box(self):
        """Left, top, width and height on the screen, in pixels."""
        return ask([method(self.element, 'Component', 'GetExtents', GLib.Variant('(u)', (0,)))])[0][0]

    def inside(self, name):
        return name in self.path

    def within(self, role):
        """Whether something of that role holds it."""
        return self.parent is not None and (self.parent.role == role or self.parent.within(role))


def states_of(answer):
    low = answer[0][0]
    return {word for bit, word in STATES.items() if low >> bit & 1}


def application(pid):
    """The program of that process, once it is on the accessibility bus."""
    registry = ('org.a11y.atspi.Registry', ROOT)
    for owner, path in ask([method(registry, 'Accessible', 'GetChildren')])[0][0]:
        bus = ('org.freedesktop.DBus', '/org/freedesktop/DBus')
        asked = bus, 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', GLib.Variant('(s)', (owner,))
        if ask([asked])[0][0] == pid:
            return owner, path
    return None


def level(elements, hidden):
    """[(element, path)] as nodes; what does not show is left out, unless `hidden`."""
    states = [states_of(answer) for answer in ask([method(element, 'Accessible', 'GetState') for element, _ in elements])]
    kept = [(element, path, has) for (element, path), has in zip(elements, states) if hidden or 'showing' in has]
    told = ask([part for element, _, _ in kept for part in (value(element, 'Name'), method(element, 'Accessible', 'GetRoleName'))])
    return [Node(element, path, has, told[2 * at][0], told[2 * at + 1][0]) for at, (element, path, has) in enumerate(kept)]


class Focus:
    """Where the keyboard is, from the program's own events: no need to read everything after each Tab."""

    def __init__(self):
        self.last = None
        ask([(('org.a11y.atspi.Registry', '/org/a11y/atspi/registry'), A11Y + 'Registry', 'RegisterEvent',
              GLib.Variant('(sass)', ('object:state-changed:focused', [], '')))])
        BUS.signal_subscribe(None, A11Y + 'Event.Object', 'StateChanged', None, 'focused', 0, self.moved)

    def moved(self, bus, owner, path, interface, signal, parameters):
        if parameters.unpack()[1] == 1:
            self.last = owner, path

    def after(self, act, seconds):
        """What has the focus after `act` moved it; None if it did not move within so many seconds."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        self.last = None
        act()
        end = time.monotonic() + seconds
        while self.last is None and time.monotonic() < end:
            if not context.iteration(False):
                time.sleep(0.002)
        if self.last is None:
            return None
        try:
            ask([method(self.last, 'Accessible', 'GetState')])  # whatever the same key moved further was told before this answer
            return alone(self.last)
        except GLib.Error:
            return None


def alone(element):
    """One element, by itself."""
    path, (states, (name,), (role,)) = [], ask([method(element, 'Accessible', 'GetState'), value(element, 'Name'),
                                                method(element, 'Accessible', 'GetRoleName')])
    above, = ask([value(element, 'Parent')])[0]
    while above[1] not in (ROOT, '/org/a11y/atspi/null'):
        (word,), (next_above,) = ask([value(above, 'Name'), value(above, 'Parent')])
        path = ([word] if word else []) + path
        above = next_above
    return Node(element, tuple(path), states_of(states), name, role)


def flat(nodes):
    return [one for node in nodes for one in (node, *flat(node.children))]


def read(app, hidden=False):
    """Every element that shows, in the order of the tree; with `hidden` also those that do not. Empty if the program is gone."""
    try:
        windows, = ask([method(app, 'Accessible', 'GetChildren')])
        top = nodes = level([(window, ()) for window in windows[0]], hidden)
        while nodes:
            nodes = [node for node in nodes if node.role != 'label']  # a text holds nothing
            below = ask([method(node.element, 'Accessible', 'GetChildren') for node in nodes])
            parents, elements = {}, []
            for node, (children,) in zip(nodes, below):
                path = node.path + ((node.name,) if node.name else ())
                for child in children:
                    parents[child] = node
                    elements.append((child, path))
            nodes = level(elements, hidden)
            for node in nodes:
                node.parent = parents[node.element]
                node.parent.children.append(node)
    except GLib.Error:  # it went away, or a part of it did, while it was read: the next look sees more
        return []
    return flat(top)
