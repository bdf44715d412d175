"""Reading paths: what becomes an article, what is told instead."""

from __future__ import annotations

import io
import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from greffier.reading import Reason, Skipped, read
from greffier.reading.skipped import _SAID
from greffier.record import Article, When
from greffier.record.article import article_id

TEXT = "Le président a refusé de répondre. « Non », a-t-il dit à son homologue, jeudi, selon le Kremlin.\n"


def write(file: Path, text: str | bytes) -> Path:
    """A file that holds `text` exactly, in folders made for it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def one(*paths: Path | str, longest: int = 1_000_000) -> Article:
    """The only thing read, which must be an article."""
    (found,) = read(paths, longest)
    assert isinstance(found, Article)
    return found


def refused(path: Path | str, longest: int = 1_000_000) -> Skipped:
    """The only thing read, which must be a refusal that says itself in both languages."""
    (found,) = read([path], longest)
    assert isinstance(found, Skipped)
    assert found.say("fr") != found.say("en")
    assert found.say("fr").startswith(f"{path} : ")
    assert "{" not in found.say("fr") + found.say("en")
    return found


def test_a_plain_text_is_exactly_its_content(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "\ufeff\r\n " + TEXT + "\r\n\r\n\tFin\xa0!  ")
    article = one(file)
    assert article.text == "\r\n " + TEXT + "\r\n\r\n\tFin\xa0!  "
    assert (article.id, article.paths, article.lang) == (article_id(article.text), (str(file),), "fr")
    assert (article.title, article.published, article.noise) == (None, None, ())


def test_a_folder_is_read_in_order_of_name_at_every_depth(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.TXT", "c.htm.txt", ".hidden.txt", ".git/x.txt", "README.md"):
        write(tmp_path / name, TEXT + name)
    names = [
        os.path.relpath(found.paths[0], tmp_path) for found in read([tmp_path]) if isinstance(found, Article)
    ]
    assert names == ["a/b/c.TXT", "a/z.md", "b.txt", "c.htm.txt"]


def test_paths_are_named_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "pile" / "a.txt", TEXT)
    monkeypatch.chdir(tmp_path)
    assert one("pile").paths == ("pile/a.txt",)
    assert one("pile/a.txt").paths == ("pile/a.txt",)


def test_standard_input_is_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1252"))))
    article = one("-")
    assert (article.text, article.paths) == (TEXT, ("-",))


def test_standard_input_may_be_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<!DOCTYPE html><html><body><nav>Menu</nav><p>{TEXT}</p></body></html>"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page.encode())))
    assert one("-").text == TEXT.strip()


def test_front_matter_is_known_and_left_out_of_the_text(tmp_path: Path) -> None:
    head = "---\r\ntitre: Ukraine : le Kremlin répond\r\nsource: Le Courrier\r\ndate: 2022-01-13\r\n---\r\n"
    article = one(write(tmp_path / "a.md", head + "\r\n" + TEXT))
    assert article.text == "\r\n" + TEXT
    assert (article.title, article.outlet) == ("Ukraine : le Kremlin répond", "Le Courrier")
    assert article.published == When("2022-01-13", "2022-01-13", "front matter", "2022-01-13")


def test_a_table_beside_the_texts_is_heard_after_the_front_matter(tmp_path: Path) -> None:
    rows = (
        "fichier;titre;source;date\na;De la table;Le Journal;12/2021\nsous/b.txt;B;Le Soir;3 janvier 2022\n"
    )
    write(tmp_path / "metadata.csv", rows.encode("utf-8-sig"))
    write(tmp_path / "a.txt", "---\ntitle: Du texte\n---\n" + TEXT)
    write(tmp_path / "sous" / "b.txt", TEXT + "B")
    a, b = (found for found in read([tmp_path]) if isinstance(found, Article))
    assert (a.title, a.outlet, a.published) == ("Du texte", "Le Journal", None)
    assert (b.title, b.outlet) == ("B", "Le Soir")
    assert b.published == When("2022-01-03", "2022-01-03", "metadata.csv", "3 janvier 2022")
    assert one(tmp_path / "a.txt").outlet == "Le Journal"


def test_the_address_dates_an_article_that_nothing_else_dates(tmp_path: Path) -> None:
    head = "---\nurl: https://example.org/2022/01/13/x\n---\n"
    published = one(write(tmp_path / "a.md", head + TEXT)).published
    assert published == When("2022-01-13", "2022-01-13", "url", "2022/01/13")


def test_a_line_of_the_page_may_state_the_day_a_crawler_header_does_not(tmp_path: Path) -> None:
    article = one(write(tmp_path / "a.txt", "Publié le 13 janvier 2022 à 10h04\n" + TEXT))
    assert article.published is not None
    assert (article.published.start, article.published.how) == ("2022-01-13", "published line")
    assert one(write(tmp_path / "b.txt", " date 2022-01 " + TEXT)).published is None


def test_the_first_line_is_the_title_when_it_looks_like_one(tmp_path: Path) -> None:
    body = "\n\n" + TEXT * 4
    assert (
        one(write(tmp_path / "a.txt", "Le Kremlin promet une réponse" + body)).title
        == "Le Kremlin promet une réponse"
    )
    assert one(write(tmp_path / "b.md", "# Le Kremlin répond" + body)).title == "Le Kremlin répond"
    assert (
        one(write(tmp_path / "c.txt", "Sommaire\n\nBiden appelle Poutine" + body)).title
        == "Biden appelle Poutine"
    )
    for sentence in (
        "Le Kremlin promet une réponse.",
        "« Non, et ce n’est pas négociable",
        "13 janvier 2022",
        TEXT,
    ):
        assert one(write(tmp_path / "d.txt", sentence + body)).title is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"---\ntitle: Rien\n---\n \n", "empty"),
        (b"%PDF-1.7", "format"),
        (b"abc\x00def", "binary"),
        (b"le \xed\xa0\x80 cri", "surrogate"),
        ("é".encode() * 9 + b"\xe9!", "undecodable"),
    ],
)
def test_a_file_that_holds_no_article_is_told(tmp_path: Path, data: bytes, reason: Reason) -> None:
    file = write(tmp_path / "a.txt", data)
    assert refused(file).reason == reason


def test_a_text_up_to_the_limit_is_read_and_a_longer_one_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "été " * 50)
    assert len(one(file, longest=200).text) == 200
    assert refused(file, longest=199).reason == "long"


def test_fifty_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", b"Il a dit non. " * 3_600_000)
    tracemalloc.start()
    assert refused(file).reason == "heavy"
    assert tracemalloc.get_traced_memory()[1] < 15_000_000
    tracemalloc.stop()


def test_a_folder_without_articles_is_one_message(tmp_path: Path) -> None:
    assert refused(tmp_path).reason == "no-articles"
    write(tmp_path / "a" / "b.pdf", b"%PDF")
    write(tmp_path / "c.docx", b"PK")
    assert (refused(tmp_path).reason, dict(refused(tmp_path).details)["count"]) == ("no-articles-but", "2")


def test_files_of_other_kinds_are_counted_not_listed(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", "c.pdf", "d.docx"):
        write(tmp_path / name, TEXT)
    article, told = read([tmp_path])
    assert isinstance(article, Article)
    assert isinstance(told, Skipped)
    assert "3 fichier(s)" in told.say("fr")
    assert ".pdf, .docx" in told.say("fr")


def test_a_file_named_by_the_user_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    assert one(write(tmp_path / "depeche.asc", TEXT)).text == TEXT
    assert one(write(tmp_path / "page.php", f"<html><body><p>{TEXT}</p></body></html>")).text == TEXT.strip()


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "page.html", f"<html><body><p>{TEXT}</p></body></html>")
    write(tmp_path / "page_fichiers" / "pub.html", "<html><body><p>Achetez !</p></body></html>")
    assert one(tmp_path).text == TEXT.strip()


def test_links_and_absent_files_are_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "no.txt").reason == "missing"
    (tmp_path / "link.txt").symlink_to("no.txt")
    assert refused(tmp_path / "link.txt").reason == "broken-link"
    write(tmp_path / "pile" / "a.txt", TEXT)
    (tmp_path / "pile" / "b.txt").symlink_to("nowhere.txt")
    (tmp_path / "pile" / "c").symlink_to(tmp_path / "pile")
    found = list(read([tmp_path / "pile"]))
    assert [it.reason for it in found if isinstance(it, Skipped)] == ["broken-link", "loop"]


def test_a_pipe_in_a_folder_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    found = [it.reason for it in read([tmp_path]) if isinstance(it, Skipped)]
    assert found[0] == "special"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "forbidden"),
        (FileNotFoundError(2, "No such file"), "gone"),
        (OSError(5, "Input/output error"), "unreadable"),
    ],
)
def test_a_file_the_system_refuses_is_told_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: Reason
) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.txt", TEXT)
    real = Path.open

    def open_(self: Path, mode: str = "r") -> object:
        if self.name == "a.txt":
            raise error
        return real(self, mode)

    monkeypatch.setattr(Path, "open", open_)
    told, article = read([tmp_path])
    assert isinstance(article, Article)
    assert isinstance(told, Skipped)
    assert told.reason == reason


def test_a_file_that_vanishes_midway_is_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path / name, TEXT + name)
    stream = read([tmp_path])
    assert isinstance(next(stream), Article)
    (tmp_path / "b.txt").unlink()
    told, last = stream
    assert isinstance(last, Article)
    assert isinstance(told, Skipped)
    assert told.reason in {"gone", "missing"}


def test_an_unreadable_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "in" / "a.txt", TEXT)
    write(tmp_path / "b.txt", TEXT)
    real = os.listdir

    def listdir(path: Path) -> list[str]:
        if Path(path).name == "in":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "listdir", listdir)
    article, told = read([tmp_path])
    assert isinstance(article, Skipped | Article)
    assert sorted(type(it).__name__ for it in (article, told)) == ["Article", "Skipped"]


def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    assert one(tmp_path).paths[0].endswith("caf\\xe9.txt")


def test_a_table_named_with_its_texts_is_no_article(tmp_path: Path) -> None:
    write(tmp_path / "metadata.csv", "name,title\na,T\n")
    write(tmp_path / "a.txt", TEXT)
    assert one(*sorted(tmp_path.iterdir())).title == "T"


def test_a_broken_table_is_told_and_the_texts_are_read(tmp_path: Path) -> None:
    write(tmp_path / "metadata.csv", b'name,title\na,"open')
    write(tmp_path / "a.txt", TEXT)
    told, article = read([tmp_path])
    assert isinstance(told, Skipped)
    assert isinstance(article, Article)
    assert (told.reason, told.path) == ("metadata", str(tmp_path / "metadata.csv"))


def test_articles_stream_one_at_a_time(tmp_path: Path) -> None:
    peaks = []
    for number in range(201):
        write(tmp_path / f"{number:03}.txt", f"{number} " + "Il a refusé. " * 2_000)
        if number in (0, 20, 200):
            tracemalloc.start()
            assert sum(isinstance(found, Article) for found in read([tmp_path])) == number + 1
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[2] < 1.1 * peaks[1]  # 200 texts are 5 MB, 20 are half a MB


def test_every_reason_says_itself_in_both_languages() -> None:
    for said in _SAID.values():
        assert set(said) == {"fr", "en"}
        assert all(why and remedy.endswith(".") for why, remedy in said.values())
