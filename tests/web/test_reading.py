"""The desk shows what the dossier shows, at the same addresses, and refuses what is not there."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from greffier.pages.files import tame
from greffier.pages.writing import write
from greffier.store import Record
from greffier.web import application
from tests.pages.pile import Draftsman, Stack
from tests.pages.reading import ids, links, parsed
from tests.pages.test_hostile import hostile
from tests.web.conftest import recorded

HREF = re.compile(r'href="([^"#]+)')


def test_every_page_of_the_dossier_but_one_stands_at_the_desk_too(
    desk: TestClient, record: Path, tmp_path: Path
) -> None:
    for path in write(record, tmp_path / "d"):
        address = path.relative_to((tmp_path / "d").resolve()).as_posix()
        if not address.startswith("said/"):
            assert desk.get(f"/{address}").status_code == 200, address


def test_no_link_of_the_desk_leads_nowhere(desk: TestClient) -> None:
    waiting, seen = ["/index.html"], set[str]()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = desk.get(address)
        assert answer.status_code == 200, address
        if "html" in answer.headers["content-type"]:
            base = address.rpartition("/")[0]
            for target in HREF.findall(answer.text):
                if "://" not in target:
                    waiting.append(_joined(base, target.replace("&amp;", "&")))
    assert len(seen) > 20


def _joined(base: str, target: str) -> str:
    """An address from the folder it is named in."""
    parts = base.split("/") if not target.startswith("/") else [""]
    for part in target.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_pages_are_well_formed_and_what_they_point_at_is_there(desk: TestClient) -> None:
    for address in ("/index.html", "/said.html", "/timeline.html", "/positions/index.html"):
        tree = parsed(desk.get(address).text)
        own = ids(tree)
        assert len(own) == len(set(own))
        assert all(link[1:] in own for link in links(tree) if link.startswith("#"))


def test_statements_are_filtered_and_the_files_hold_what_the_screen_shows(desk: TestClient) -> None:
    shown = desk.get("/said.html", params={"speaker": "keller", "act": "promise"}).text
    assert "une réponse" in shown
    assert "Nous verrons bien" not in shown
    for ending in ("csv", "json"):
        assert f"said.{ending}?speaker=keller&amp;act=promise" in shown
    table = desk.get("/said.csv", params={"speaker": "keller", "act": "promise"}).text
    [row] = csv.DictReader(io.StringIO(table.removeprefix("\ufeff")))
    [same] = desk.get("/said.json", params={"speaker": "keller", "act": "promise"}).json()
    assert row["words"] == same["words"] == "« une réponse »"
    assert desk.get(f"/{same['page'].partition('#')[0]}").status_code == 200


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"q": "pont"}, 1), ({"q": "pont SAUF crue"}, 0), ({"q": "« Le pont »"}, 1), ({"q": "répo*"}, 1),
        ({"manner": "mixed"}, 2), ({"certainty": "0,9"}, 0), ({"addressee": "Lorvan"}, 1), ({}, 7),
        ({"article": "note été"}, 2), ({"page": "9"}, 0), ({"page": "x"}, 7),
        ({"q": "qui:keller"}, 3), ({"q": "who:keller SAUF act:warn"}, 1), ({"q": "à:Lorvan"}, 1),
        ({"q": "acte:avertit OU acte:promesse"}, 3), ({"q": "jour:2022-01-11"}, 1),
        ({"q": "jour:2022-01"}, 5),
        ({"q": "jour:2022-01-12/2022-02"}, 4), ({"q": "source:lac pont"}, 1),
        ({"q": "canal:téléphone"}, 0),
        ({"q": "titre:pont"}, 5), ({"q": "NOT langue:fr"}, 0), ({"q": "manière:mixte"}, 2),
        ({"q": "sûreté:0,9"}, 0), ({"q": "qui:kell*"}, 3), ({"q": "qui:(dockers OU keller)"}, 4),
        ({"q": "qui:keller", "act": "promise"}, 1), ({"q": "“Le pont”"}, 1),
    ],
)  # fmt: skip
def test_questions_find_what_answers_them(desk: TestClient, asked: dict[str, str], count: int) -> None:
    tree = parsed(desk.get("/said.html", params=asked).text)
    assert len(list(tree.all("td", "words"))) == count


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"q": "("}, "n’a pas sa moitié"), ({"certainty": "x"}, "pas un nombre"),
        ({"q": "pont ET"}, '<a href="said.html?q=pont"><bdi>pont</bdi></a>'),
        ({"q": "qiu:Keller"}, '<a href="said.html?q=qui%3AKeller"><bdi>qui:Keller</bdi></a>'),
        ({"q": "jour:hier"}, "Un jour s’écrit 2022-01-13"),
    ],
)  # fmt: skip
def test_a_bad_question_is_explained_in_place(desk: TestClient, asked: dict[str, str], told: str) -> None:
    answer = desk.get("/said.html", params=asked)
    assert answer.status_code == 200
    assert told in answer.text
    assert desk.get("/said.csv", params=asked).status_code == 400


ELSEWHERE = (
    "nothing.html", "actors/nobody.csv", "../pyproject.toml", "%2e%2e/%2e%2e/etc/passwd", "style.css.html",
    ".html", "said.xml",
)  # fmt: skip


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_is_not_there_is_not_found(desk: TestClient, address: str) -> None:
    assert desk.get(f"/{address}").status_code == 404


def test_every_answer_forbids_scripts_of_others_frames_and_guessing(desk: TestClient) -> None:
    for address in ("/index.html", "/said.csv", "/style.css", "/nothing"):
        headers = desk.get(address).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_a_statement_s_page_names_all_that_carry_its_words(tmp_path: Path) -> None:
    drafts = [Draftsman(f"Selon Ada, « le pont tiendra jusqu’à l’été ». {n}", f"Titre {n}") for n in range(3)]
    said = [
        draft.say("le pont tiendra jusqu’à l’été", by=draft.actor("Ada"), cue="Selon") for draft in drafts
    ]
    record = recorded(Stack([draft.sheet() for draft in drafts]), tmp_path / "p.greffe")
    write(record, tmp_path / "d")
    with TestClient(application(record), base_url="http://127.0.0.1") as client:
        at_desk = parsed(client.get(f"/statements/{said[0].id}.html").text)
    in_dossier = parsed((tmp_path / "d" / "statements" / f"{said[0].id}.html").read_text("utf-8"))
    for tree in (at_desk, in_dossier):
        [carriers] = tree.all("ul", "carriers")
        assert [next(li.all("a")).text() for li in carriers.all("li")] == ["Titre 1", "Titre 2"]


def test_a_page_elsewhere_cannot_pose_as_the_desk(record: Path) -> None:
    with TestClient(application(record), base_url="http://evil.example") as client:
        assert client.get("/index.html").status_code == 400


def test_the_desk_sees_what_is_added_while_it_runs(desk: TestClient, record: Path) -> None:
    assert "Anna" in desk.get("/actors/index.html").text
    with Record.open(record, write=True) as opened, opened.batch():
        opened.rename_clusters([(cluster.id, "Renée Voss") for cluster in opened.clusters()][:1])
    assert "Renée Voss" in desk.get("/actors/index.html").text


def test_what_articles_hold_stays_words(tmp_path: Path) -> None:
    desk = application(recorded(hostile(), tmp_path / "h.greffe"))
    with TestClient(desk, base_url="http://127.0.0.1") as client:
        front = client.get("/index.html").text
        inside = [target for target in HREF.findall(front) if target.endswith(".html")]
        for text in (front, *(client.get(f"/{target}").text for target in inside)):
            assert "<script>" not in text
            assert 'href="javascript:' not in text
            assert list(parsed(text).all("img")) == []


LISTS = ("articles", "actors", "events", "positions", "figures", "conflicts", "voices")


@pytest.mark.parametrize("folder", LISTS)
def test_the_table_on_screen_is_its_csv_is_its_json(desk: TestClient, folder: str) -> None:
    start = "/timeline.html" if folder == "events" else f"/{folder}/index.html"
    answer = desk.get(start).text
    assert f"{folder}/index.csv".rpartition("/")[2] in answer
    listed = desk.get(f"/{folder}/index.json").json()
    text = desk.get(f"/{folder}/index.csv").text.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert listed
    assert [{key: str(tame("" if v is None else v)) for key, v in one.items()} for one in listed] == rows
    shown = {_joined(start.rpartition("/")[0], found.replace("&amp;", "&")) for found in HREF.findall(answer)}
    pages = {f"/{row['page'].partition('#')[0]}" for row in rows}
    if folder != "positions":  # whose first page is a matrix of those that share an issue
        assert pages <= shown | {start}


def test_an_unknown_address_is_told_in_a_page_whose_links_hold(desk: TestClient) -> None:
    answer = desk.get("/articles/nothing.html")
    assert answer.status_code == 404
    assert 'href="../style.css"' in answer.text
