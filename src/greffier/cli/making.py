"""Commands that make something: build, add, demo, open. Each calls the desk and prints."""

from __future__ import annotations

from pathlib import Path

import typer

from greffier.cli import options
from greffier.cli.tongue import chosen, say


def build(
    paths: options.Paths,
    out: options.Out = Path("crise.greffe"),
    dossier: options.DossierFolder = None,
    no_dossier: options.NoDossier = False,
    pipeline: options.PipelineName = None,
    processes: options.Processes = None,
    force: options.Force = False,
) -> None:
    """Make a record and its dossier."""
    from greffier import desk
    from greffier.cli.closing import close
    from greffier.cli.watching import Watching

    place = claimed(None if no_dossier else dossier or beside(out))
    with Watching() as watch:
        report = desk.build(
            paths, out, pipeline=pipeline, processes=processes, force=force, lang=chosen(), progress=watch
        )
    raise typer.Exit(close(report, place, write_dossier(out, place)))


def add(
    paths: options.Paths,
    record: options.RecordFile,
    dossier: options.DossierFolder = None,
    no_dossier: options.NoDossier = False,
    pipeline: options.PipelineName = None,
    processes: options.Processes = None,
) -> None:
    """Add articles to a record and write its dossier again."""
    from greffier import desk
    from greffier.cli.closing import close
    from greffier.cli.watching import Watching

    place = claimed(None if no_dossier else dossier or beside(record))
    with Watching() as watch:
        report = desk.add(
            paths, record, pipeline=pipeline, processes=processes, lang=chosen(), progress=watch
        )
    raise typer.Exit(close(report, place, write_dossier(record, place)))


def demo(out: options.Out = Path("demo.greffe")) -> None:
    """Make a record and its dossier of the sample articles."""
    from greffier import desk
    from greffier.cli.closing import close
    from greffier.cli.watching import Watching

    place = claimed(beside(out))
    with Watching() as watch:
        report = desk.build(desk.sample(), out, force=out.exists(), lang=chosen(), progress=watch)
    raise typer.Exit(close(report, place, write_dossier(out, place)))


def open_(record: options.RecordFile, dossier: options.DossierFolder = None) -> None:
    """Open the dossier of a record, written first when there is none."""
    import webbrowser

    place = dossier or beside(record)
    page = place / "index.html"
    if not page.exists() or (record.exists() and record.stat().st_mtime > page.stat().st_mtime):
        write_dossier(record, place)
        typer.echo(say("open.written", folder=str(place)), err=True)
    typer.echo(str(page))
    webbrowser.open(page.absolute().as_uri())


def beside(record: Path) -> Path:
    """The folder of the dossier of `record`: its own name without suffix, beside it."""
    bare = record.with_suffix("")
    return bare if bare != record else record.with_name(record.name + "-dossier")


def claimed(place: Path | None) -> Path | None:
    """The place for a dossier, looked at before any work; PlaceTaken when something else stands there."""
    if place is not None:
        from greffier import pages

        pages.claim(place, chosen())
    return place


def write_dossier(record: Path, place: Path | None) -> int:
    """Write the dossier of `record` at `place` and count its pages; none where there is no place."""
    if place is None:
        return 0
    from greffier import pages

    return len(pages.write(record, place, chosen()))
