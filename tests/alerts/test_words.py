"""What an alert says: what happened, for readers, what to do; and nothing that may not be said."""

import pytest

from orchestration import broken
from orchestration.alerts import words
from orchestration.home import Home
from orchestration.releases import last_run
from tests.alerts.endings import NIGHT, RELEASE, ended, reason

RELEASED_AT = "2026-03-08T04:30:00Z"


def said(home: Home) -> words.Alert:
    values = last_run.read(home)
    assert values
    return words.of_night(home, values, RELEASED_AT, NIGHT)


def test_a_hold_says_why_what_readers_have_and_which_command_to_run(home: Home) -> None:
    ended(home, "hold", reason("empty_text"), reason("minor", severity="warning"))
    alert = said(home)
    assert alert.subject == "Quotepart: the night of 2026-03-10 was held (empty_text)"
    assert "empty_text: The check empty_text found something. Seen: 37 %. Look at it." in alert.text
    assert "minor" not in alert.text
    assert f"they keep release {RELEASE}, 2 days old" in alert.text
    assert f'quotepart accept run-1 --why "…" --home {home.root}' in alert.text


def test_a_failure_says_what_broke_and_to_ask_the_doctor(home: Home) -> None:
    ended(home, "error", reason("night_ran", "No space left on device"))
    alert = said(home)
    assert "broke before it could be judged" in alert.text
    assert "No space left on device" in alert.text
    assert alert.to_do[0] == f"quotepart doctor --home {home.root}"


def test_a_hold_after_a_rollback_says_to_resume(home: Home) -> None:
    ended(home, "hold", reason(words.ROLLED_BACK))
    assert said(home).to_do == (f"quotepart releases resume --home {home.root}",)


def test_before_the_first_release_readers_have_nothing(home: Home) -> None:
    broken.report(home, "first", "no exports")
    values = last_run.read(home)
    assert values
    assert "no release yet" in words.of_night(home, values, None, NIGHT).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "run 0f8e1f4a-aaaa-bbbb-cccc-000000000001 died after 12 s",
            "run 1a2b3c4d-dddd-eeee-ffff-000000000002 died after 7 s",
        ),
        ("file a1b2c3d4e5.parquet is missing", "file 99887766aa.parquet is missing"),
    ],
)
def test_errors_that_differ_in_numbers_alone_have_one_cause(one: str, other: str) -> None:
    assert words.cause("failure", [reason("x", one)]) == words.cause("failure", [reason("x", other)])


def test_errors_that_differ_have_two_causes() -> None:
    first, second = (words.cause("failure", [reason("x", text)]) for text in ("disk full", "no such study"))
    assert first != second


def test_secrets_of_addresses_control_characters_and_lengths_are_kept_out() -> None:
    text = words.safe("GET https://ada:hunter2@example.org/x?sig=abc\r\nBcc: all\x1b[31m " + "x" * 2000)
    assert "hunter2" not in text and "abc" not in text
    assert text.isprintable()
    assert len(text) == words.LONGEST_TEXT
