"""A desk as users start it: `greffier serve` in a process of its own."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(record: Path) -> Iterator[str]:
    """The address at which `record` is served meanwhile."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    greffier = [sys.executable, "-m", "greffier", "--lang", "fr", "serve", str(record), "--no-open"]
    running = subprocess.Popen([*greffier, "--port", str(port)], stderr=subprocess.DEVNULL, env=os.environ)
    try:
        _await(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait(10)


def _await(port: int, seconds: float = 60.0) -> None:
    """Wait until the desk answers."""
    until = time.monotonic() + seconds
    while True:
        try:
            status(port, "/style.css")
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def status(port: int, path: str, host: str = "") -> int:
    """The status of what stands at a path, sent exactly as it is written."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.putrequest("GET", path, skip_host=True)
        line.putheader("Host", host or f"127.0.0.1:{port}")
        line.endheaders()
        return line.getresponse().status
    finally:
        line.close()
