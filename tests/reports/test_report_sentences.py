"""The sentences that numbers deserve, in both languages."""

from datetime import date

import pytest

from reports.choice import Rule
from reports.sentences import checks, shares, trends
from reports.sentences.figures import Figure, about, label, plain, unsettled
from reports.words import Words

EN, FR = Words("en"), Words("fr")
MARKETING = Figure("Marketing", 0.501, 0.47, 0.53)
BUSINESS = Figure("Business", 0.35, 0.31, 0.39)
BRAND = Figure("Brand", 0.142, 0.11, 0.17)
CLOSE = Figure("Culture", 0.33, 0.30, 0.36)
TINY = Figure("Enterprise", 0.004, 0.001, 0.012)


def _spaces(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", "")


@pytest.mark.parametrize(
    ("item", "english", "french"),
    [
        (BRAND, "about 14 %", "environ 14 %"),
        (Figure("a", 0.142, 0.139, 0.146), "14.2 %", "14,2 %"),
        (TINY, "less than 1 %", "moins de 1 %"),
        (Figure("a", 0.0, 0.0, 0.02), "about 0 %", "environ 0 %"),
    ],
)
def test_a_share_in_words(item: Figure, english: str, french: str) -> None:
    assert _spaces(about(item, EN)) == english
    assert _spaces(about(item, FR)) == french


def test_a_share_in_a_table_and_beside_a_bar() -> None:
    assert _spaces(plain(TINY, EN)) == "< 1 %"
    assert _spaces(label(BRAND, FR)) == "environ 14 % (11 à 17)"
    assert _spaces(label(TINY, EN)) == "not distinguishable from zero"


def test_the_headline_names_shares_zeros_and_unsettled_ranks() -> None:
    told = shares.headline([TINY, BRAND, CLOSE, BUSINESS, MARKETING], "posts", EN)
    assert [_spaces(sentence) for sentence in told] == [
        "Of the posts, Marketing holds about 50 % (between 47 and 53), Business about 35 % (between 31 and 39), "
        "Culture about 33 % (between 30 and 36) and Brand about 14 % (between 11 and 17).",
        "Enterprise is not distinguishable from zero (at most 1 %).",
        "The order of Business and Culture is not settled: their intervals overlap.",
    ]


def test_the_headline_in_french() -> None:
    told = shares.headline([CLOSE, BUSINESS, TINY], "messages", FR)
    assert [_spaces(sentence) for sentence in told] == [
        "Parmi les messages, Business représente environ 35 % (entre 31 et 39) et "
        "Culture environ 33 % (entre 30 et 36).",
        "Enterprise ne se distingue pas de zéro (au plus 1 %).",
        "Entre Business et Culture, l’ordre n’est pas établi : leurs intervalles se recouvrent.",
    ]


def test_when_nothing_can_be_told_from_zero_the_headline_says_so() -> None:
    assert shares.headline([TINY], "posts", EN) == [
        "None of the categories is distinguishable from zero among the posts."
    ]


def test_a_headline_of_many_categories_counts_the_rest() -> None:
    many = [Figure(f"c{i}", 0.5 - i / 20, 0.499 - i / 20, 0.501 - i / 20) for i in range(6)]
    assert shares.headline(many, "posts", EN)[1] == "2 more categories are in the chart."


def test_a_headline_speaks_only_of_the_ranks_that_it_names() -> None:
    many = [Figure(f"c{i}", 0.5 - i / 100, 0.4 - i / 100, 0.6 - i / 100) for i in range(9)]
    assert shares.headline(many, "posts", EN)[-1] == (
        "The order of c0, c1, c2 and c3 is not settled: their intervals overlap."
    )


def test_a_summary_counts_the_categories_that_are_too_many_to_name() -> None:
    ends = [trends.ends(f"c{i}", [_week(FIRST, 0.2), _week(LAST, 0.4)]) for i in range(7)]
    assert _spaces(trends.summary([found for found in ends if found], FR)).endswith(": 7 catégories montent.")


def test_a_chain_of_overlaps_is_told_in_pairs_that_really_overlap() -> None:
    chain = [Figure("a", 0.5, 0.4, 0.6), Figure("b", 0.4, 0.3, 0.5), Figure("c", 0.3, 0.2, 0.35)]
    assert [[item.name for item in group] for group in unsettled(chain)] == [["a", "b"], ["b", "c"]]
    assert [[item.name for item in group] for group in unsettled([MARKETING, BRAND])] == []


def test_the_population_names_unit_denominator_platform_language_and_period() -> None:
    rule = Rule(unit="post", denominator="slot", platform="x", language="fr", period="month", start=date(2012, 3, 1))
    slot = shares.slot_name(["social"], EN)
    assert _spaces(shares.population(rule, slot, EN)) == (
        "posts, reposts included, with “social …” on X in French in March 2012"
    )
    slot = shares.slot_name(["social"], FR)
    assert _spaces(shares.population(rule, slot, FR)) == (
        "messages, partages compris, avec « social … » sur X en français en mars 2012"
    )


def test_every_rule_has_its_words_in_both_languages() -> None:
    for words in (EN, FR):
        told = {
            shares.counting_rule(Rule(unit=unit, label=kind, denominator=base), "s", words)
            for unit in ("original", "post", "author")
            for kind in ("whole", "fractional")
            for base in ("classified", "slot", "all")
        }
        assert len(told) == 18


@pytest.mark.parametrize(
    ("part", "begins"),
    [(0.31, "31 % of"), (0.001, "Less than 1 % of"), (0.998, "More than 99 % of"), (1.0, "100 % of")],
)
def test_unknown_authors_make_the_interval_a_lower_bound(part: float, begins: str) -> None:
    said = _spaces(shares.unknown_authors(part, EN))
    assert said.startswith(begins) and "lower bound" in said


def test_known_authors_need_no_warning() -> None:
    assert shares.unknown_authors(0.0, EN) == shares.unknown_authors(None, FR) == ""


@pytest.mark.parametrize(("claimed", "said"), [(0.14, "inside"), (0.17, "inside"), (0.18, "above"), (0.1, "below")])
def test_a_claim_is_judged_by_the_interval_as_printed(claimed: float, said: str) -> None:
    assert shares.claim_verdict(claimed, BRAND, EN) == f"{said} our interval"
    assert shares.claim_verdict(claimed, None, FR) == "indécidable\u00a0: rien n’est compté"


def test_a_verdict_of_the_release_is_told_with_its_reason() -> None:
    assert shares.verdict("cannot_tell", "sample", EN) == "cannot tell: our interval is too wide"
    assert _spaces(shares.verdict("contradicted", "above", FR)) == "contredit : au-dessus de notre intervalle"
    assert shares.verdict(None, None, FR) == ""


def _week(day: date, share: float | None, half: float = 0.05, state: str = "complete") -> dict[str, object]:
    low, high = (None, None) if share is None else (share - half, share + half)
    return {"week_start": day, "share": share, "share_low": low, "share_high": high, "state": state}


FIRST, LAST = date(2012, 3, 5), date(2012, 6, 4)


@pytest.mark.parametrize(("then", "now", "said"), [(0.2, 0.4, "up"), (0.4, 0.2, "down"), (0.2, 0.28, "same")])
def test_a_change_is_claimed_only_when_intervals_part(then: float, now: float, said: str) -> None:
    found = trends.ends(
        "Brand", [_week(FIRST, then), _week(date(2012, 4, 2), None, state="not_collected"), _week(LAST, now)]
    )
    assert found is not None and found.moved == said


def test_partial_weeks_are_not_compared() -> None:
    weeks = [_week(FIRST, 0.2), _week(LAST, 0.2), _week(date(2012, 6, 11), 0.9, state="partial")]
    found = trends.ends("Brand", weeks)
    assert found is not None and found.last_week == LAST


def test_a_trend_in_words() -> None:
    found = trends.ends("Brand", [_week(FIRST, 0.2), _week(LAST, 0.4)])
    assert _spaces(trends.change(found, EN)) == (
        "Week of 4 June 2012: about 40 % (between 35 and 45). Higher than in the first week, the week of "
        "5 March 2012 (about 20 %): the intervals do not overlap."
    )
    assert _spaces(trends.summary([found] if found else [], FR)) == (
        "De la semaine du 5 mars 2012 à celle du 4 juin 2012 : Brand monte."
    )
    assert trends.change(None, EN) == "No complete week has been collected yet."


def test_gaps_in_words_end_on_the_last_day() -> None:
    row = {"state": "not_collected", "first_week": date(2012, 4, 23), "last_week": date(2012, 4, 30), "week_count": 2}
    assert _spaces(trends.gap(row, FR)) == "Non collectées : 2 semaines, du 23 avril 2012 au 6 mai 2012."
    many = trends.gaps([row] * 11, EN)
    assert len(many) == 9 and many[-1] == "3 more gaps are not listed."
    assert trends.gaps([], EN) == ["No week is missing."]


def test_every_row_is_accounted_for_or_the_page_says_how_many_are_not() -> None:
    total = {f"rows_{name}": 10 for name in ("read", "loaded", "rejected", "filtered", "duplicate", "folded", "kept")}
    total |= {"file_count": 1, "difference": 0}
    assert checks.flow(total, EN).endswith("Every row is accounted for.")
    assert checks.flow({**total, "difference": 3}, FR).endswith("Le compte de 3 lignes n’est pas rendu.")


def test_a_check_without_a_reason_is_told_by_name_and_values() -> None:
    row = {"check_name": "empty_text_share", "observed": "52 %", "expected": "at most 20 %"}
    assert checks.reason(row, EN) == "Empty text share: observed 52 %, expected at most 20 %"
    assert checks.reason({**row, "reason_fr": "Trop de vides."}, EN) == "Trop de vides."


def test_an_unforeseen_verdict_is_not_a_pass() -> None:
    assert checks.verdict("splendid", EN) == "Not known"
