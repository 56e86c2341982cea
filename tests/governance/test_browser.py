"""The page in a browser: headless Chromium, where it is installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from governance_pages import BOARD, HOSTILE, minutes, write
from playwright.sync_api import Browser, Page, sync_playwright

from minutelint.cli.group import cli

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page over two bodies and a hostile document."""
    folder = tmp_path_factory.mktemp("browser")
    long = minutes("Tuesday 6 May 2025", None, "The NRWB came.\n" * 3 + "The pump works.\n\n" * 120, body="Pond Club")
    write(folder, {**BOARD, "board/hostile.txt": HOSTILE, "pond/long.txt": long, "pond/broken.docx": b"PK\x03\x04"})
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("MINUTELINT_CACHE_DIR", str(folder / "cache"))
        CliRunner().invoke(cli, ["report", "board", "pond", "-o", "page.html", "--as-of", "2025-06-01"])
    return folder / "page.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser with a profile of its own."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


class Told:
    """What the browser says and asks for while it shows the page."""

    def __init__(self, page: Page) -> None:
        self.messages: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.messages.append(message.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.on("dialog", lambda dialog: self.messages.append(dialog.message))
        page.on("request", lambda request: self.requests.append(request.url))


@pytest.fixture
def told() -> list[Told]:
    """What was told in this test."""
    return []


@pytest.fixture
def page(browser: Browser, place: Path, told: list[Told]) -> Iterator[Page]:
    """The page as a browser shows it; it says nothing, and asks for nothing but itself."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    shown = context.new_page()
    told.append(Told(shown))
    shown.goto(place.as_uri())
    yield shown
    context.close()
    assert told[0].messages == []
    assert {one.partition("#")[0] for one in told[0].requests if not one.startswith("data:")} == {place.as_uri()}


def in_sight(page: Page, name: str) -> bool:
    """Tell whether an element is seen without scrolling, and not behind the bar above."""
    return bool(
        page.evaluate(
            """name => {
                const one = document.getElementById(name), box = one.getBoundingClientRect();
                const bar = document.querySelector('.bar').getBoundingClientRect();
                return one.checkVisibility() && box.top >= bar.bottom - 1 && box.bottom <= innerHeight;
            }""",
            name,
        )
    )


def test_the_page_is_shown(page: Page) -> None:
    assert page.title().startswith("Meetings of 2 bodies")
    assert page.locator("h1").is_visible()
    assert page.locator("svg[role=img] > rect").first.is_visible()


@pytest.mark.parametrize("selector", [".places a", ".chain tbody th a", ".chain .state a", ".duties td a", ".link a"])
def test_a_link_of_a_table_leads_to_the_marked_place(page: Page, selector: str) -> None:
    page.locator("#unfold").click()
    links = page.locator(selector)
    assert links.count() > 0
    target = str(links.last.get_attribute("href"))[1:]
    links.last.click()
    assert page.evaluate("location.hash") == f"#{target}"
    page.wait_for_function("document.querySelector(':target') !== null")
    assert in_sight(page, target)


def test_a_closed_document_opens_where_a_link_leads_into_it(page: Page) -> None:
    (name,) = page.locator("#documents .ref").first.evaluate_all("them => them.map(one => one.id)")
    assert not page.locator(f"#{name}").is_visible()
    page.evaluate("name => { location.hash = name; }", name)
    page.wait_for_function("name => document.getElementById(name).checkVisibility()", arg=name)
    assert in_sight(page, name)
    page.locator(f"#{name}").click()
    assert in_sight(page, f"{name}n")


def shown_notes(page: Page) -> list[dict[str, str]]:
    """Return what the findings that can be seen say of themselves."""
    found: list[dict[str, str]] = page.eval_on_selector_all(
        ".note", "them => them.filter(one => one.checkVisibility()).map(one => ({...one.dataset}))"
    )
    return found


def test_only_some_findings_are_shown_where_that_is_asked_for(page: Page) -> None:
    page.locator("#unfold").click()
    every = shown_notes(page)
    assert {one["s"] for one in every} == {"error", "warning", "info"}

    page.get_by_label("Notes").uncheck()
    page.get_by_label("Warnings").uncheck()
    errors = [one for one in every if one["s"] == "error"]
    assert shown_notes(page) == errors
    assert page.locator("#shown").inner_text().startswith(f"{len(errors)} of {len(every)} findings")

    family = errors[0]["f"]
    page.locator("[name=family]").select_option(family)
    assert shown_notes(page) == [one for one in errors if one["f"] == family] != []

    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("count => document.querySelectorAll('.note.out').length === 0", arg=0)
    assert shown_notes(page) == every

    page.locator("[name=body]").select_option(label="Pond Club")
    assert page.locator("details.document:visible").count() == 1
    assert page.locator("details.body:visible h3").all_inner_texts() == ["Pond Club"]
    (document,) = page.locator("details.document:visible").evaluate_all("them => them.map(one => one.id)")
    assert shown_notes(page) == [one for one in every if one["id"].startswith(f"{document}f")] != []


def test_a_mark_that_is_not_asked_for_keeps_its_words(page: Page) -> None:
    page.locator("#unfold").click()
    mark = page.locator("mark.warning").first
    words = mark.text_content()
    page.get_by_label("Warnings").uncheck()
    assert mark.text_content() == words
    style = mark.evaluate("one => { const s = getComputedStyle(one); return [s.display, s.textDecorationLine]; }")
    assert style == ["inline", "none"]


def test_everything_can_be_reached_with_the_keyboard(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    summary = page.locator("details.document > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.document").first.evaluate("one => one.open")


def test_without_scripts_all_of_it_is_there(browser: Browser, place: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    shown = context.new_page()
    shown.goto(place.as_uri())
    assert not shown.locator("#filter").is_visible()
    assert shown.locator(".note").count() > 8
    shown.locator("details.document > summary").last.click()
    assert shown.locator("details.document .sheet").last.is_visible()
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_nothing_keeps_people_from_reading_it(page: Page, scheme: Any, width: int) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.locator("#unfold").click()
    violations = Axe().run(page).response["violations"]
    assert [
        (one["id"], one["nodes"][0]["html"][:200]) for one in violations if one["impact"] in ("serious", "critical")
    ] == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_is_never_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.locator("#unfold").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_everything_is_open_and_nothing_is_left_out(page: Page, tmp_path: Path) -> None:
    page.get_by_label("Warnings").uncheck()
    printed = tmp_path / "page.pdf"
    page.pdf(path=printed, format="A4")
    pdf = pypdfium2.PdfDocument(printed)
    text = " ".join(" ".join(one.get_textpage().get_text_bounded() for one in pdf).split())
    pdf.close()
    assert "will turn the water off" in text and "the harbour fence by 1 December 2025" in text
    assert "Why it matters" in text
    assert "Open everything" not in text
    assert text.count("is never explained") >= 2
