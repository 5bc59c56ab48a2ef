"""Times: zones by name, floats, zeros, cut seconds, ages, the past and the future."""

from orchestration.sources import Mapping
from tests.sources.nastiness.nasty import Nasty, dates, posted

UTC = Mapping(time_zone="UTC")

CASES = (
    Nasty(
        "zones of the American East, and others by name",
        dates("2023-07-02 08:00:00 EDT", "2023-01-02 07:00:00 EST", "Mon Jan 02 13:00:00 CET 2023"),
        posts=posted("2023-07-02 12:00:00", "2023-01-02 12:00:00", "2023-01-02 12:00:00"),
    ),
    Nasty(
        "a zone that nobody knows",
        dates("2023-07-02 08:00:00", "2023-07-02 08:00:00 XYZ"),
        posts=posted("2023-07-02 08:00:00"),
        rejected={"unreadable_date": 1},
        mapping=UTC,
    ),
    Nasty(
        "seconds since 1970 as a float, and as milliseconds",
        dates("1672660800.0", "1672660800", "1672660800000", "1672660800.5"),
        posts=posted(*["2023-01-02 12:00:00"] * 3, "2023-01-02 12:00:00.500000"),
    ),
    Nasty(
        "seconds since 1970 in scientific notation are rounded",
        dates("2023-01-02", "1.67266E+09"),
        posts=posted("2023-01-02 00:00:00"),
        rejected={"unreadable_date": 1},
    ),
    Nasty(
        "days since 1899, as a spreadsheet counts",
        dates("2023-01-02", "44928", "44928.5"),
        posts=posted("2023-01-02 00:00:00"),
        rejected={"unreadable_date": 2},
    ),
    Nasty(
        "zeros for an unknown date",
        dates("2023-01-02", "0000-00-00 00:00:00", "0000-00-00", "0", "1970-01-01T00:00:00Z", "1970-01-01 01:00:00"),
        posts=posted("2023-01-02 00:00:00"),
        rejected={"placeholder_date": 5},
    ),
    Nasty(
        "words for no date",
        dates("2023-01-02", "NULL", "nan", "NaT", "None"),
        posts=posted("2023-01-02 00:00:00"),
        rejected={"unreadable_date": 4},
    ),
    Nasty(
        "seconds of which a digit is cut off",
        dates("2033-03-22 04:00:00", "2033-03-22 04:00:0"),
        posts=posted("2033-03-22 04:00:00", "2033-03-22 04:00:00"),
        mapping=UTC,
    ),
    Nasty(
        "twelve-hour times keep their half of the day",
        dates("2023-01-02 12:30 PM", "2023-01-02 12:30 AM", "2023-01-02 01:30:00 PM"),
        posts=posted("2023-01-02 12:30:00", "2023-01-02 00:30:00", "2023-01-02 13:30:00"),
        mapping=UTC,
    ),
    Nasty(
        "ages are no dates",
        dates("2023-01-02", "18mo", "2 years ago", "il y a 3 ans", "3h"),
        posts=posted("2023-01-02 00:00:00"),
        rejected={"unreadable_date": 4},
    ),
    Nasty(
        "a post dated in the future is kept, one in the year 9999 is not",
        dates("2031-01-02", "9999-12-31"),
        posts=posted("2031-01-02 00:00:00"),
        rejected={"unreadable_date": 1},
    ),
    Nasty(
        "a post older than networks is kept",
        dates("1999-12-31", "1971-01-01"),
        posts=posted("1999-12-31 00:00:00", "1971-01-01 00:00:00"),
    ),
    Nasty(
        "a day that no calendar has, and a leap second",
        dates("2023-02-29", "2024-02-29", "2016-12-31T23:59:60Z"),
        posts=posted("2024-02-29 00:00:00"),
        rejected={"unreadable_date": 2},
    ),
    Nasty(
        "local times that do not say where",
        dates("2023-07-02 14:00:00", "2023-04-01 23:30", "2023-04-02"),
        status="quarantined",
        words="1 April 2023 23:30 if UTC is meant, in UTC 2 April 2023 03:30 if America/New_York is",
    ),
    Nasty(
        "an hour that comes twice in autumn is one of the two",
        dates("2023-10-29 02:30:00"),
        posts=({"zone_assumed": False},),
        mapping=Mapping(time_zone="Europe/Paris"),
    ),
    Nasty(
        "day or month first, and nothing tells",
        dates("03/04/2023", "05/06/2023"),
        status="quarantined",
        words="3 April 2023 or 4 March 2023?",
    ),
    Nasty(
        "a blank in a time that no eye sees",
        dates("2023-01-02\u00a003:04:05", "2023-01-02 03:04\u202fPM"),
        posts=posted("2023-01-02 03:04:05", "2023-01-02 15:04:00"),
        mapping=UTC,
    ),
)
