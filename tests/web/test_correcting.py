"""A reader corrects at the desk: the page shows it, a rebuild keeps it, nobody else's page can."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from greffier import desk as wishes
from greffier.pages.writing import write
from greffier.store import Record
from greffier.web import application
from tests.pages.pile import bridge

SHEET = bridge().sheet()
FIRST, NESTED = SHEET.statements[0], SHEET.statements[2]
PAGE = f"articles/le-pont-reste-ferme-{SHEET.article.id}.html"


def token(desk: TestClient) -> str:
    """What forms of the desk carry."""
    found = re.search(r'name="token" value="([^"]+)"', desk.get(f"/{PAGE}").text)
    assert found
    return found[1]


def send(desk: TestClient, kind: str, fact: str, value: str = "", **more: str) -> tuple[int, str]:
    """Send a correction; the status, and where it leads or what it says."""
    asked = {"kind": kind, "fact": fact, "value": value}
    form = {"token": token(desk), "by": "Ada", "back": PAGE, **asked, **more}
    answer = desk.post("/correct", data=form, follow_redirects=False)
    return answer.status_code, answer.headers.get("location") or answer.text


def test_a_wrong_speaker_is_corrected_shown_and_kept(desk: TestClient, record: Path, tmp_path: Path) -> None:
    assert send(desk, "speaker", FIRST.id, "Lorvan", note="vu à la télévision") == (303, PAGE)
    page = desk.get(f"/{PAGE}").text
    assert "Corrigé par" in page
    assert "vu à la télévision" in page
    [row] = [one for one in desk.get("/said.json").json() if one["id"] == FIRST.id]
    assert row["speaker"] == "Lorvan"
    write(record, tmp_path / "d")
    assert "vu à la télévision" in (tmp_path / "d" / PAGE).read_text("utf-8")
    with Record.open(record) as opened:
        assert list(opened.defects()) == []


def test_a_speaker_may_be_left_open_or_taken_from_another_article(desk: TestClient, record: Path) -> None:
    assert send(desk, "speaker", FIRST.id)[0] == 303
    with Record.open(record) as opened:
        [first] = [one for one in opened.statements(SHEET.article.id) if one.id == FIRST.id]
        assert first.speaker is None
    assert send(desk, "speaker", FIRST.id, "dockers")[0] == 303
    assert desk.get("/said.json", params={"speaker": "dockers"}).json()[0]["id"] == FIRST.id
    assert desk.get(f"/{PAGE}").status_code == 200


def test_what_is_no_statement_is_withdrawn_and_what_lay_in_it_stays(desk: TestClient, record: Path) -> None:
    outer = NESTED.parent
    assert outer
    assert send(desk, "none", outer)[0] == 303
    with Record.open(record) as opened:
        left = {one.id: one for one in opened.statements(SHEET.article.id)}
    assert outer not in left
    assert left[NESTED.id].parent is None
    assert len(desk.get("/said.json").json()) == 6


def test_an_event_gets_another_day(desk: TestClient) -> None:
    report = SHEET.events[0].id
    assert send(desk, "day", report, "2022-01-09")[0] == 303
    assert "dimanche 9 janvier 2022" in desk.get("/timeline.html").text
    code, told = send(desk, "day", report, "hier")
    assert code == 400
    assert "La correction n’a pas été retenue : « hier » n’est pas un jour." in told
    assert f'<a href="{PAGE}">Revenir</a>' in told


def test_actors_are_made_one_and_two_again(desk: TestClient) -> None:
    count = len(desk.get("/actors/index.json").json())
    one, other = SHEET.actors[1].id, "le port"
    assert send(desk, "same", one, other)[0] == 303
    assert len(desk.get("/actors/index.json").json()) < count
    assert send(desk, "different", one, SHEET.actors[2].id)[0] == 303


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"token": "x"}, 403), ({"token": ""}, 403), ({"by": ""}, 400), ({"fact": "nothing"}, 400),
        ({"value": "Nobody"}, 400), ({"kind": "x"}, 400),
    ],
)  # fmt: skip
def test_a_form_that_is_not_ours_or_makes_no_sense_changes_nothing(
    desk: TestClient, record: Path, change: dict[str, str], code: int
) -> None:
    before = list(wishes.corrections(record))
    form = {"kind": "speaker", "fact": FIRST.id, "value": "Lorvan", **change}
    assert send(desk, form.pop("kind"), form.pop("fact"), form.pop("value"), **form)[0] == code
    assert list(wishes.corrections(record)) == before


def test_another_site_s_page_cannot_correct(desk: TestClient) -> None:
    form = {"token": token(desk), "kind": "none", "fact": FIRST.id, "by": "Eve"}
    answer = desk.post("/correct", data=form, headers={"origin": "http://evil.example"})
    assert answer.status_code == 403


def test_a_desk_for_others_is_to_be_read_only(record: Path) -> None:
    with TestClient(application(record, local=False), base_url="http://desk.example") as client:
        assert 'method="post"' not in client.get(f"/{PAGE}").text
        assert (
            client.post("/correct", data={"token": "", "kind": "none", "fact": FIRST.id}).status_code == 403
        )


def test_corrections_go_out_and_come_in_again(desk: TestClient, record: Path, tmp_path: Path) -> None:
    send(desk, "speaker", FIRST.id, "Lorvan")
    given = list(wishes.corrections(record))
    assert [one.by for one in given] == ["Ada"]
    with Record.open(record, write=True) as opened, opened.batch():
        opened.withdraw(given[0])
    taken = wishes.take(record, [*given, type(given[0])("x-s1-2", "statement:", "different", ("y",), "Ada")])
    assert taken.count == 2
    assert [one.left for one in taken.orphans] == ["x-s1-2"]
    assert [one.left for one in wishes.orphans(record)] == ["x-s1-2"]
    assert desk.get("/said.json", params={"speaker": "Lorvan"}).json()[0]["id"] == FIRST.id


def test_corrections_are_listed_and_taken_back_and_go_out_as_a_file(desk: TestClient, record: Path) -> None:
    assert "Rien n’a encore été corrigé" in desk.get("/corrections.html").text
    send(desk, "none", FIRST.id, note="un titre")
    send(desk, "speaker", NESTED.id, "Lorvan", by="Bo")
    send(desk, "same", SHEET.actors[1].id, "le port")
    shown = desk.get("/corrections.html").text
    for words in ("un titre", "<bdi>Bo</bdi>", "Qui parle", "Le même que"):
        assert words in shown
    lines = desk.get("/corrections.jsonl").text.splitlines()
    assert [json.loads(line)["by"] for line in lines] == ["Ada", "Bo", "Ada"]
    assert len(desk.get("/said.json").json()) == 6
    undo = {"kind": "undo", "fact": FIRST.id, "value": "statement:", "back": "corrections.html"}
    assert send(desk, **undo) == (303, "corrections.html")
    assert len(desk.get("/said.json").json()) == 7
    assert send(desk, **undo)[0] == 400
    assert [one.by for one in wishes.corrections(record)] == ["Bo", "Ada"]


def test_events_are_made_one_by_the_address_of_the_other(desk: TestClient, record: Path) -> None:
    first, *_, last = desk.get("/events/index.json").json()
    assert first["id"] != last["id"]
    assert send(desk, "same", first["id"], f"http://127.0.0.1/{last['page']}")[0] == 303
    with Record.open(record) as opened:
        [one] = [event for event in opened.ledger().events if first["id"] in event.reports]
    assert last["id"] in one.reports


def test_a_form_knows_who_signed_last_and_proposes_names(desk: TestClient) -> None:
    send(desk, "speaker", FIRST.id, "Lorvan", by="Zoé")
    page = desk.get(f"/{PAGE}").text
    assert 'autocomplete="name" value="Zoé"' in page
    assert '<option value="Anna Keller"></option>' in page
