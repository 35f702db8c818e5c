"""Constants that ship with the program, each read once, on first use."""

import functools

from resources import read_bytes
from window_client.domain.calendar import CalendarPackage, WorkCalendar, calendar_of, read_package
from window_client.domain.clocks.thresholds import Thresholds, parse_thresholds
from window_client.domain.numbers.regions import Regions, parse_regions
from window_client.domain.pinyin import InitialsTable, parse_initials

CALENDAR_FILE = "cn-2004-2026.json"


@functools.cache
def calendar() -> WorkCalendar:
    """Return the working-day calendar of this release; a newer package that was installed takes its place."""
    return calendar_of(calendar_package())


@functools.cache
def calendar_package() -> CalendarPackage:
    """Return the calendar of this release as it is exchanged."""
    return read_package(read_bytes("calendar", CALENDAR_FILE))


@functools.cache
def thresholds() -> Thresholds:
    """Return the supervision thresholds of this release; a hall's settings may have others."""
    return parse_thresholds(read_bytes("supervision", "thresholds.json"))


@functools.cache
def regions() -> Regions:
    """Return the divisions of GB/T 2260 known to this release."""
    return parse_regions(read_bytes("reference", "regions.json"))


@functools.cache
def initials_table() -> InitialsTable:
    """Return the pinyin initials of Chinese characters."""
    return parse_initials(read_bytes("reference", "pinyin_initials.txt"))
