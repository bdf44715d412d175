"""A whole dossier: well-formed pages, links that resolve, one address per statement, the text as read."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from greffier.desk.timeline import Marked
from greffier.pages.addresses import anchor
from greffier.pages.writing import write_view
from greffier.record import Event, Ledger, Sheet, When
from greffier.store import Place
from tests.pages.pile import Draftsman, Stack, pile
from tests.pages.reading import Element, broken, ids, links, page


def article(folder: Path, sheet: Sheet) -> Element:
    """The page of a sheet's article."""
    (path,) = folder.glob(f"articles/*{sheet.article.id}.html")
    return page(path)


def all_pages(folder: Path) -> dict[str, Element]:
    """Every page by its address."""
    return {str(path.relative_to(folder)): page(path) for path in folder.rglob("*.html")}


def said(folder: Path, view: str) -> list[dict[str, str]]:
    """The rows of a table's CSV."""
    with (folder / "said" / f"{view}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_kind_of_page_is_there_and_returned(tmp_path: Path) -> None:
    written = write_view(pile(), tmp_path / "d", "fr", "crue")
    assert sorted(written) == sorted((tmp_path / "d").resolve().rglob("*.html"))
    names = {path.relative_to((tmp_path / "d").resolve()).as_posix() for path in written}
    assert {"index.html", "made.html", "articles/index.html", "actors/index.html"} <= names
    assert {"said/by-article.html", "said/by-speaker.html", "actors/anna-keller.html"} <= names


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_link_leads_somewhere_and_ids_are_unique(lang: str, dossier: Path, english: Path) -> None:
    folder = dossier if lang == "fr" else english
    assert broken(folder) == []
    for address, root in all_pages(folder).items():
        assert len(ids(root)) == len(set(ids(root))), address


def test_every_statement_has_an_anchor_a_card_and_a_permalink(dossier: Path) -> None:
    for sheet in pile().sheets():
        root = article(dossier, sheet)
        for one in sheet.statements:
            assert anchor(one) in ids(root)
            assert f"card-{anchor(one)}" in ids(root)
            (card,) = (c for c in root.all("li", "card") if c.attributes["id"] == f"card-{anchor(one)}")
            (permalink,) = card.all("a", "permalink")
            assert permalink.attributes["href"] == f"../statements/{one.id}.html"
            own = page(dossier / "statements" / f"{one.id}.html")
            assert any(link.endswith(f"#{anchor(one)}") for link in links(own))


def test_the_text_of_every_article_is_on_its_page_as_read(dossier: Path) -> None:
    for sheet in pile().sheets():
        shown = [one.text() for one in article(dossier, sheet).all("p", "text")]
        at = 0
        for words in shown:
            start = sheet.article.text.index(words, at)
            assert not sheet.article.text[at:start].strip()
            at = start + len(words)
        assert not sheet.article.text[at:].strip()


def test_marked_words_are_the_statement_s_words(dossier: Path) -> None:
    sheet = pile().all[0]
    marks = [
        (m.attributes.get("id"), m.text())
        for m in article(dossier, sheet).all("mark")
        if not m.attributes["class"].startswith("direct\n")
    ]
    warned, outer, inner, *_ = sheet.statements
    assert (anchor(warned), "Le pont restera fermé") in marks
    assert (None, "tant que la crue durera.") in marks
    assert (anchor(outer), "Anna Keller a ensuite averti que « rien » ne rouvrirait") in marks
    assert (anchor(inner), "« rien » ne rouvrirait") in marks


def test_a_statement_in_a_statement_is_a_mark_in_a_mark(dossier: Path) -> None:
    sheet = pile().all[0]
    (outer,) = (
        m
        for m in article(dossier, sheet).all("mark")
        if m.attributes.get("id") == anchor(sheet.statements[1])
    )
    inside = [m.attributes["id"] for m in outer.all("mark") if "figure" not in m.attributes["class"]]
    assert inside == [anchor(sheet.statements[2])]


def test_manner_is_told_by_letter_and_class_not_by_colour_alone(dossier: Path) -> None:
    root = article(dossier, pile().all[0])
    labels = [a.attributes["data-label"] for a in root.all("a", "label")]
    assert labels == ["E1", "D1", "P1", "E2", "I2", "M3", "Q1", "N4", "D5"]
    css = (dossier / "style.css").read_text("utf-8")
    lines = dict(re.findall(r"\.(direct|indirect|mixed|narrated) { --line: (\w+)", css))
    assert len(lines) == len(set(lines.values())) == 4


def test_a_card_tells_who_to_whom_how_and_how_surely(dossier: Path) -> None:
    root = article(dossier, pile().all[0])
    first, _, nested, denied, unknown = (
        " ".join(card.text().split())
        for card in root.all("li", "card")
        if "fact" not in card.attributes["class"].split()
    )
    assert "D1 Anna Keller →à Lorvan" in first
    assert "avertit · direct · a prévenu" in first
    assert "Dit le 11 janv. 2022 (weekday)" in first
    assert re.search(r"Sûreté 87\s%", first)
    assert "le port dit↑ qu’Anna Keller a averti de ceci." in nested
    assert "affirme (nié) · narré · n’a pas" in denied
    assert "Réserve pas" in denied
    assert "locuteur non établi" in unknown
    assert "Peut-être Anna Keller, Un responsable" in unknown


def test_events_commitments_and_figures_have_cards_that_lead_to_their_pages(dossier: Path) -> None:
    root = article(dossier, pile().all[0])
    facts = [card for card in root.all("li", "card") if "fact" in card.attributes["class"].split()]
    shown = [" ".join(card.text().replace("\xa0", " ").split()) for card in facts]
    assert shown == [
        "E1 entretien de Norlande et Lorvan a eu lieu Anna Keller →à Lorvan · 11 janv. 2022 · dans I2",
        "P1 Anna Keller refuse Le pont restera fermé À condition : tant que la crue durera",
        "E2 crue redouté",
        "Q1 ≥ 900 dockers ensuite · 11 janv. 2022",
    ]  # fmt: skip
    heads = [next(a for a in card.all("a") if "tag" not in a.attributes.get("class", "")) for card in facts]
    folders = [a.attributes["href"].split("/")[1] for a in heads]
    assert folders == ["events", "actors", "events", "figures"]
    marks = {m.attributes["class"].split()[0]: m.text() for m in root.all("mark") if "id" in m.attributes}
    assert (marks["event"], marks["commitment"], marks["figure"]) == (
        "la crue durera", "Le pont restera fermé", "rien",
    )  # fmt: skip


def test_noise_is_greyed_with_its_reason_and_still_there(dossier: Path) -> None:
    (noise,) = (n for n in article(dossier, pile().all[0]).all("span", "noise") if "data-why" in n.attributes)
    assert noise.text() == "Photo : Agence du Lac"
    assert noise.attributes["data-why"] == "hors texte\xa0:\xa0crédit photo"


def test_an_actor_s_page_gathers_both_articles(dossier: Path) -> None:
    root = page(dossier / "actors" / "anna-keller.html")
    words = " ".join(root.text().split())
    assert "3 déclarations faites · 0 déclaration reçue · présent dans 2 articles" in words
    spellings = [li.text().split("\n")[0] for ul in root.all("ul", "names") for li in ul.all("li")]
    assert any(one.startswith("Mme Keller") for one in spellings)
    (office,) = (li for ul in root.all("ul", "offices") for li in ul.all("li"))
    assert "ministre de Norlande" in office.text()
    assert [row.text() for table in root.all("table", "statements") for row in table.all("td", "words")] == [
        "Le pont restera fermé […] tant que la crue durera.", "« rien » ne rouvrirait", "« une réponse »",
    ]  # fmt: skip


def test_an_office_leads_to_the_paragraph_that_proves_it(dossier: Path) -> None:
    (link,) = (
        a.attributes["href"]
        for ul in page(dossier / "actors" / "anna-keller.html").all("ul", "offices")
        for a in ul.all("a")
    )
    where, _, fragment = link.partition("#")
    root = page((dossier / "actors" / where).resolve())
    (paragraph,) = (p for p in root.all("p", "text") if p.attributes["id"] == fragment)
    assert "ministre de Norlande" in paragraph.text()


def test_both_tables_hold_every_statement_and_equal_their_files(dossier: Path) -> None:
    for view in ("by-article", "by-speaker"):
        root = page(dossier / "said" / f"{view}.html")
        shown = [td.text() for td in root.all("td", "words")]
        rows, objects = (
            said(dossier, view),
            json.loads((dossier / "said" / f"{view}.json").read_text("utf-8")),
        )
        assert shown == [row["words"] for row in rows] == [one["words"] for one in objects]
        assert sorted(row["id"] for row in rows) == sorted(
            s.id for sheet in pile().sheets() for s in sheet.statements
        )
        assert all((dossier / row["page"].partition("#")[0]).is_file() for row in rows)


def test_speakers_come_most_talkative_first_and_the_unknown_last(dossier: Path) -> None:
    assert [row["speaker"] for row in said(dossier, "by-speaker")] == [
        "Anna Keller", "Anna Keller", "Anna Keller", "Un responsable", "dockers", "le port", "",
    ]  # fmt: skip


def test_articles_come_oldest_first_and_undated_last(dossier: Path) -> None:
    listed = json.loads((dossier / "articles" / "index.json").read_text("utf-8"))
    assert [one["published_from"] for one in listed] == ["2022-01-12", None]
    assert listed[1]["paths"] == "grève/note été.txt"


def test_what_is_missing_is_told(dossier: Path) -> None:
    words = " ".join(page(dossier / "made.html").text().split())
    assert "vide.txt : le fichier est vide l’enlever" in words.replace("\xa0", " ")
    assert "figures (échec <voulu>)" in words
    front = " ".join(page(dossier / "index.html").text().split())
    assert "1 fichier écarté, 1 article incomplet, 1 déclaration sans locuteur établi" in front


def test_the_front_page_counts_and_names_who_speaks_to_whom(dossier: Path) -> None:
    root = page(dossier / "index.html")
    words = " ".join(root.text().split())
    assert "2 articles dépouillés ; 7 déclarations relevées, mot pour mot, de 4 locuteurs." in words.replace(
        "\xa0", " "
    )
    (table,) = root.all("table", "voices")
    first = " ".join(next(t for t in table.all("tbody")).text().split())
    assert first.startswith("Anna Keller3Lorvan 1, dockers 1")
    assert len(list(root.all("path", "tie"))) == 3


def test_pages_ask_nothing_of_the_network_and_run_no_script(dossier: Path) -> None:
    for address, root in all_pages(dossier).items():
        (policy,) = (m.attributes["content"] for m in root.all("meta") if "http-equiv" in m.attributes)
        assert policy.startswith("default-src 'none'; style-src 'self'")
        eased = address.startswith(("articles/", "statements/")) and "/index" not in address
        assert [(s.attributes, s.text()) for s in root.all("script")] == [
            ({"src": "../reader.js", "defer": ""}, "")
        ] * eased, address
        assert not [
            e for e in root.all() if any(name.startswith("on") or name == "style" for name in e.attributes)
        ]
        assert not [link for link in links(root) if link.startswith(("http", "//", "data", "javascript"))]
    css = (dossier / "style.css").read_text("utf-8")
    assert "url(" not in css
    assert "@import" not in css


def test_quoted_words_keep_their_language(english: Path) -> None:
    root = article(english, pile().all[0])
    assert next(root.all("html")).attributes["lang"] == "en"
    assert {p.attributes["lang"] for p in root.all("p", "text")} == {"fr"}
    assert {q.attributes["lang"] for q in root.all("q")} == {"fr"}


def test_every_page_has_its_landmarks_and_a_skip_link(dossier: Path) -> None:
    for address, root in all_pages(dossier).items():
        for name in ("main", "nav", "h1", "title", "footer"):
            assert list(root.all(name)), f"{address} has no {name}"
        assert next(root.all("a")).attributes == {"class": "skip", "href": "#main"}


def test_the_same_record_gives_the_same_dossier_to_the_byte(tmp_path: Path) -> None:
    turned = replace(pile(), all=pile().all[::-1])
    for name, view in (("a", pile()), ("b", turned)):
        write_view(view, tmp_path / name, "fr", "crue")
    for path in sorted((tmp_path / "a").rglob("*.html")):
        assert path.read_bytes() == (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes(), (
            path.name
        )


def test_a_record_without_articles_has_a_dossier_too(tmp_path: Path) -> None:
    write_view(Stack([]), tmp_path / "d", "fr", "rien")
    assert broken(tmp_path / "d") == []
    assert json.loads((tmp_path / "d" / "said" / "by-article.json").read_text()) == []


def wide(tmp_path: Path) -> Path:
    """The dossier of three events: one on a day, one in a month, one between 2002 and 2017."""
    draft = Draftsman("Le siège dura. Le pont tomba sous les eaux. La paix vint.", "Annales", "2018-01-01")
    reports = [
        draft.happen(words, label, when=When(first, last, "essai"))
        for words, label, first, last in (
            ("siège dura", "siège", "2002-01-01", "2017-12-31"),
            ("pont tomba", "chute", "2017-05-03", "2017-05-03"),
            ("paix vint", "paix", "2017-06-01", "2017-06-30"),
        )
    ]
    events = tuple(
        Event(one.id, one.label, one.type, None, "held", (), (), None, one.when, (one.id,)) for one in reports
    )
    stack = Stack([draft.sheet()], computed=Ledger(events=events), marked=marked(draft))
    write_view(stack, tmp_path / "d", "fr", "annales")
    return tmp_path / "d"


def marked(draft: Draftsman) -> list[Marked]:
    """Three days that matter, with a sentence each; an event is told of the second."""
    told = []
    for day, words in (
        ("2002-01-01", "Le siège dura."),
        ("2017-05-03", "Le pont tomba sous les eaux."),
        ("2017-06-09", "La paix vint."),
    ):
        start = draft.text.index(words)
        told.append(Marked(day, 2, Place(words, draft.id, "a.txt", start, start + len(words))))
    return told


def test_a_timeline_opens_with_the_days_that_matter(tmp_path: Path) -> None:
    root = page(wide(tmp_path) / "timeline.html")
    [keys] = root.all("section", "keys")
    rows = [" ".join(row.text().split()) for row in keys.all("li")]
    assert rows[1] == "3 mai 2017 Le pont tomba sous les eaux. Annales 2 voix indépendantes"
    links = [next(row.all("a")).attributes["href"] for row in keys.all("li")]
    assert links[1] == "#d2017-05-03"
    assert links[0].startswith("articles/"), "no event is told of that day alone"
    [day] = [one for one in root.all("section", "day-of") if one.attributes.get("id") == "d2017-05-03"]
    assert "chute" in day.text()


def test_wide_bounds_stand_apart_and_are_not_drawn(tmp_path: Path) -> None:
    root = page(wide(tmp_path) / "timeline.html")
    groups = [" ".join(s.text().split()) for s in root.all("section", "day-of")]
    assert [group.split(" a eu lieu ")[0] for group in groups] == [
        "mercredi 3 mai 2017 chute", "juin 2017 paix", "Connu seulement par ses bornes 2002 – 2017 siège",
    ]  # fmt: skip
    assert "Le pont tomba sous les eaux" in groups[0]
    drawn = [title.text() for svg in root.all("svg") for title in svg.all("title")]
    assert drawn == ["chute – a eu lieu", "paix – a eu lieu"]


def test_the_front_page_leaves_wide_bounds_out(tmp_path: Path) -> None:
    [listed] = page(wide(tmp_path) / "index.html").all("ol", "moments")
    assert [a.text() for a in listed.all("a")] == ["chute", "paix"]


def test_issues_of_several_commitments_make_the_matrix_and_the_others_a_list(dossier: Path) -> None:
    root = page(dossier / "positions" / "index.html")
    [table] = root.all("table", "matrix")
    heads = [" ".join(th.text().split()) for th in table.all("th") if th.attributes["scope"] == "col"]
    assert heads == ["Acteur", "pont fermé 2"]
    [cell] = (a for a in table.all("a", "cell") if "Le pont restera" in a.text())
    said = " ".join(cell.text().split())
    assert said == "refuseLe pont restera ferméÀ condition : tant que la crue durera12 janv. 2022"


def test_figures_of_one_measure_share_an_axis(dossier: Path) -> None:
    root = page(dossier / "figures" / "index.html")
    [table] = root.all("table", "readings")
    assert [ends.text() for ends in table.all("span", "ends")] == ["9001\u202f200"]
    assert len(list(table.all("rect"))) == 2
