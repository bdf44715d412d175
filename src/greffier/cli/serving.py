"""The command that serves a record in the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from greffier.cli import options
from greffier.cli.tongue import chosen, say

Host = Annotated[str, typer.Option("--host", metavar="HOST", help="option.host")]
Port = Annotated[int, typer.Option("--port", metavar="N", min=1, max=65535, help="option.port")]
NoOpen = Annotated[bool, typer.Option("--no-open", help="option.no_open")]


def serve(
    record: options.RecordFile, host: Host = "127.0.0.1", port: Port = 8765, no_open: NoOpen = False
) -> None:
    """Serve a record in the browser until interrupted."""
    from greffier import web
    from greffier.store import Record

    with Record.open(record):
        pass  # what is wrong with it is told here, not by the server
    with web.listening(host, port) as socket:
        address = f"http://{host}:{port}/"
        typer.echo(say("serve.at", address=address), err=True)
        if not no_open:
            import webbrowser

            webbrowser.open(address)
        web.serve(record, socket, host, chosen())
