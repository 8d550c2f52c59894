"""Keys and pointer, as real X11 events (XTEST)."""
import subprocess


def xdotool(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True, timeout=60)


def key(*names):
    """Presses and lets go of each, for example 'ctrl+Return'."""
    xdotool('key', '--clearmodifiers', '--delay', 20, *names)


def write(text):
    xdotool('type', '--clearmodifiers', '--delay', 12, '--', text)


def click(node):
    x, y, width, height = node.box
    xdotool('mousemove', x + width // 2, y + height // 2)
    xdotool('click', 1)


def wheel(node, clicks):
    """Down for a positive number, up for a negative one."""
    x, y, width, height = node.box
    xdotool('mousemove', x + width // 2, y + height // 2)
    xdotool('click', '--repeat', abs(clicks), '--delay', 20, 5 if clicks > 0 else 4)
