"""The application: routes, what browsers are told, and the server that runs it."""

from __future__ import annotations

import json
import secrets
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, replace
from importlib.resources import files
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, StreamingResponse

from greffier.desk import orphans
from greffier.pages.files import csv_lines, json_lines
from greffier.pages.frame import Leaf, Table
from greffier.pages.press import style
from greffier.pages.wording import Wording
from greffier.store import WordsFault
from greffier.web import corrections
from greffier.web.asking import Asked, answered, listed
from greffier.web.correcting import Form, correct
from greffier.web.edition import META
from greffier.web.reading import event_at, leaf, table
from greffier.web.shelf import Shelf

POLICY = f"{META}; frame-ancestors 'none'"
"""The same as the server says, who alone can forbid to frame a page."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer" a form of ours would not tell its origin
    "Cache-Control": "no-cache",
}
LOCAL = ("127.0.0.1", "localhost", "[::1]")


class Desk:
    """One record served: its shelf, and what is told of it."""

    def __init__(self, record: Path, lang: str, writable: bool) -> None:
        """Name the record; it is opened by `at_work`, in the thread that answers."""
        self.path, self.say = record, Wording(lang)
        self.token = secrets.token_urlsafe(24) if writable else ""
        self.signed = ""

    @asynccontextmanager
    async def at_work(self, _: FastAPI) -> AsyncIterator[None]:
        """Hold the record open; a RecordFault when it cannot be read."""
        self.shelf = Shelf(self.path, self.say, self.token, lambda: self.signed)
        try:
            yield
        finally:
            self.shelf.close()

    def page(self, address: str) -> Response:
        """The page, table or style sheet at `address`, or that there is none."""
        if address == "reader.js":
            script = files("greffier.pages").joinpath("reader.js").read_text("utf-8")
            return Response(script, media_type="text/javascript")
        book = self.shelf.edition().book
        if address == "style.css":
            plain = files("greffier.pages").joinpath("style.css").read_text("utf-8")
            return Response(style(plain, book), media_type="text/css")
        if address == corrections.ADDRESS:
            return self._show(corrections.of_all(book, orphans(self.path)))
        if address == "corrections.jsonl":
            lines = (json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in book.view.judged())
            return Response("".join(lines).encode("utf-8", "replace"), media_type="application/jsonl")
        stem, _, ending = address.rpartition(".")
        if ending in ("csv", "json"):
            found = table(book, stem)
            return sent(found, ending) if found else self.nothing(address)
        made = self.shelf.edition().html(address)
        return HTMLResponse(made) if made is not None else self.nothing(address)

    def asked(self, asked: Asked) -> Response:
        """The answers to a question, as a page."""
        return self._show(answered(self.shelf.edition().book, self.shelf.lines, asked))

    def _show(self, made: Leaf, code: int = 200) -> Response:
        """A page that is made for this one reader."""
        return HTMLResponse(self.shelf.edition().press.html(made), code)

    def listed(self, asked: Asked, ending: str) -> Response:
        """The answers to a question, as a file."""
        try:
            return sent(listed(self.shelf.edition().book, self.shelf.lines, asked), ending)
        except (WordsFault, ValueError) as wrong:
            return PlainTextResponse(str(wrong), 400)

    def corrected(self, origin: str | None, host: str, body: bytes) -> Response:
        """Take a correction from one of our own pages and go back to it; else say why not."""
        form = Form.of(body)
        own = origin is None or urlsplit(origin).netloc == host
        if not self.token or not own or not secrets.compare_digest(form.token.encode(), self.token.encode()):
            return self._refused(self.say("correct.stale"), 403)
        other = event_at(self.shelf.edition().book, form.value)
        why = correct(self.path, replace(form, value=other or form.value), self.say)
        if why is not None:
            return self._refused(why, 400, form.back)
        self.signed = self.signed if form.kind == "undo" else form.by
        return RedirectResponse(form.back if self._stands(form.back) else "index.html", 303)

    def _stands(self, address: str) -> bool:
        """Whether one of our own pages stands at an address, of which a part may be named."""
        page = address.partition("#")[0]
        return page == corrections.ADDRESS or leaf(self.shelf.edition().book, page) is not None

    def _refused(self, why: str, code: int, back: str = "") -> Response:
        """That a correction was not taken, and why."""
        title, words = self.say("told.refused"), self.say("correct.refused", why=why)
        way = back if self._stands(back) else "index.html"
        return self._show(corrections.told(self.shelf.edition().book, title, words, way), code)

    def nothing(self, address: str) -> Response:
        """That nothing stands at an address."""
        title, words, depth = self.say("told.nothing"), self.say("asked.nothing"), address.count("/")
        made = corrections.told(self.shelf.edition().book, title, words, "index.html", depth)
        return self._show(made, 404)


def application(record: Path, lang: str = "fr", local: bool = True) -> FastAPI:
    """The desk of `record`: it takes corrections and answers to this machine's own names only.

    When it is not `local` it answers to any name, and only to be read.
    """
    desk = Desk(record, lang, local)
    hosts = LOCAL if local else ("*",)
    app = FastAPI(title="Greffier", docs_url=None, redoc_url=None, openapi_url=None, lifespan=desk.at_work)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.middleware("http")(_with_headers)
    _routes(app, desk)
    return app


def _routes(app: FastAPI, desk: Desk) -> None:
    """Tie addresses to answers. All run in the one thread that opened the record."""

    @app.get("/")
    async def front() -> Response:
        return RedirectResponse("index.html")

    @app.get("/said.html")
    async def said(request: Request) -> Response:
        return desk.asked(Asked.of(request.query_params))

    @app.get("/said.csv")
    async def said_csv(request: Request) -> Response:
        return desk.listed(Asked.of(request.query_params), "csv")

    @app.get("/said.json")
    async def said_json(request: Request) -> Response:
        return desk.listed(Asked.of(request.query_params), "json")

    @app.post("/correct")
    async def corrected(request: Request) -> Response:
        headers = request.headers
        return desk.corrected(headers.get("origin"), headers.get("host", ""), await request.body())

    @app.get("/{address:path}")
    async def page(address: str) -> Response:
        return desk.page(address)


async def _with_headers(request: Request, call: Callable[[Request], Awaitable[Response]]) -> Response:
    """Tell the browser what a page may load, and not to guess or to tell."""
    answer = await call(request)
    answer.headers.update(HEADERS)
    return answer


def sent(found: Table, ending: str) -> Response:
    """A table as a file, row by row; the CSV opens in a spreadsheet with its accents."""
    if ending == "json":
        return StreamingResponse(_bytes(json_lines(found)), media_type="application/json")
    return StreamingResponse(_bytes(csv_lines(found), b"\xef\xbb\xbf"), media_type="text/csv; charset=utf-8")


async def _bytes(lines: Iterator[str], before: bytes = b"") -> AsyncIterator[bytes]:
    """Lines as UTF-8, made in the thread that holds the record; a lone surrogate becomes a question mark."""
    yield before
    while some := "".join(islice(lines, 500)):
        yield some.encode("utf-8", "replace")


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket bound to `host` and `port`; OSError, with the address as its file name, when it cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((host, port))
            bound.listen(
                128
            )  # a browser that comes while the record is being read waits instead of being refused
        except OSError as error:
            raise OSError(error.errno, error.strerror, f"{host}:{port}") from error
        yield bound


def serve(record: Path, bound: socket.socket, host: str, lang: str = "fr") -> None:
    """Serve `record` until interrupted; a RecordFault when it cannot be read, OSError when the port is."""
    import uvicorn

    local = host in ("127.0.0.1", "localhost", "::1")
    app = application(record, lang, local)
    uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).run([bound])
