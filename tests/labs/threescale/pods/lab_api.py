"""What the programs in pods share: the API server as its administrator, and the databases that a secret's URL leads to."""
import http.client
import json
import os
import pathlib
import ssl
import subprocess
import urllib.parse

RUN = pathlib.Path(os.environ["HOME"]).parents[3] if "/cluster/pods/" in os.environ["HOME"] else pathlib.Path(os.environ["LAB_RUN"])
TREE, IMAGE = (RUN / "trees").read_text().split()
TLS = ssl.create_default_context(cafile=TREE + "/keys/ca.crt")
TLS.load_cert_chain(TREE + "/keys/admin.crt", TREE + "/keys/admin.key")


class Refused(Exception):
    """The API server said no; the next pass tries again."""


def call(method, path, body=None, kind="application/json"):
    """What the API server says, or None if there is no such thing."""
    server = http.client.HTTPSConnection("127.0.0.1", 6443, context=TLS, timeout=10)
    try:
        server.request(method, "/" + path, json.dumps(body) if body is not None else None, {"Content-Type": kind})
        answer = server.getresponse()
        text = answer.read()
    finally:
        server.close()
    if answer.status == 404:
        return None
    if answer.status >= 300:
        raise Refused(f"{method} {path}: {text.decode()[:300]}")
    return json.loads(text)


def patch(path, body):
    return call("PATCH", path, body, "application/merge-patch+json")


def items(path):
    return (call("GET", path) or {"items": []})["items"]


def client(url):
    """The words of a client of the database at this URL, and what it needs in its environment."""
    at = urllib.parse.urlsplit(url)
    password = urllib.parse.unquote(at.password or "")
    if at.scheme == "mysql2":
        return ["mysql", "--batch", "--skip-column-names", f"--host={at.hostname}", f"--user={at.username}", at.path[1:]], {"MYSQL_PWD": password}
    if at.scheme == "redis":
        return ["redis-cli", "-h", at.hostname, "-p", str(at.port), "-n", at.path[1:] or "0"], {"REDISCLI_AUTH": password}
    return ["psql", "-XAtq", "-w", "-v", "ON_ERROR_STOP=1", "-h", at.hostname, "-U", at.username, "-d", at.path[1:]], {"PGPASSWORD": password}


def ask(url, text):
    words, login = client(url)
    return subprocess.run(words, input=text.encode(), stdout=subprocess.PIPE, check=True, env={**os.environ, **login}).stdout.decode()
