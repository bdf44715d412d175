"""The commands as a tree, with help in the language of the user."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.main import get_command

from greffier import __version__
from greffier.cli import amending, asking, computed, correcting, making, serving
from greffier.cli.tongue import chosen, say, words

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, pretty_exceptions_enable=False, help="app")
show = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
actors = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
corrections = typer.Typer(rich_markup_mode=None, no_args_is_help=True)

app.command("build", help="build")(making.build)
app.command("add", help="add")(making.add)
app.add_typer(show, name="show", help="show")
show.command("statements", help="show_statements")(asking.statements)
show.command("actors", help="show_actors")(asking.actors)
show.command("articles", help="show_articles")(asking.articles)
show.command("dates", help="show_dates")(asking.dates)
show.command("events", help="show_events")(computed.events)
show.command("commitments", help="show_commitments")(computed.commitments)
show.command("figures", help="show_figures")(computed.figures)
show.command("accounts", help="show_accounts")(computed.accounts)
show.command("conflicts", help="show_conflicts")(computed.conflicts)
show.command("voices", help="show_voices")(computed.voices)
app.command("timeline", help="timeline")(computed.timeline)
app.command("search", help="search")(asking.search)
app.command("export", help="export")(asking.export)
app.command("open", help="open")(making.open_)
app.command("serve", help="serve")(serving.serve)
app.command("check", help="check")(asking.check)
app.command("review", help="review")(correcting.review)
app.add_typer(actors, name="actors", help="actors")
actors.command("split", help="actors_split")(correcting.split)
actors.command("merge", help="actors_merge")(correcting.merge)
actors.command("rename", help="actors_rename")(correcting.rename)
actors.command("undo", help="actors_undo")(correcting.undo)
app.add_typer(corrections, name="corrections", help="corrections")
corrections.command("export", help="corrections_export")(amending.export)
corrections.command("import", help="corrections_import")(amending.import_)
app.command("demo", help="demo")(making.demo)


def _version(asked: bool) -> None:
    """Print the version and stop, when asked."""
    if asked:
        typer.echo(f"greffier {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    lang: Annotated[str | None, typer.Option("--lang", metavar="fr|en", help="option.lang")] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="option.version")
    ] = False,
) -> None:
    """Options of all commands; `--lang` is taken off before they are read."""


Command = Any  # a command of click, which Typer carries inside and does not name


def command() -> Command:
    """The whole tree of commands, in the language chosen."""
    top = get_command(app)
    _translate(top)
    return top


def _translate(one: Command) -> None:
    """Put the words of the chosen language in the place of their keys, in a command and all below it."""
    key, plain = one.help, one.get_help
    one.help, one.short_help = say(f"help.{key}"), say(f"short.{key}")
    one.get_help = lambda context: _headed(plain(context))
    for parameter in one.params:
        told = getattr(parameter, "help", None) or ""
        if told.startswith("option."):
            parameter.help = say(told)
        elif parameter.name in {"install_completion", "show_completion"}:
            parameter.help = say(f"option.{parameter.name}")
    for below in getattr(one, "commands", {}).values():
        _translate(below)


def _headed(text: str) -> str:
    """Help with the headings of the chosen language."""
    for english, ours in words(chosen())["heading"].items():
        text = text.replace(english, str(ours))
    return text
