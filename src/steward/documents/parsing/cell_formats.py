"""Numbers in a spreadsheet as a person sees them: dates and percentages are stored as numbers.

ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates as days since the end of 1899, or since
1904 in files from old Macs).
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from steward.documents.parsing.archive import Archive
from steward.documents.parsing.tidy import one_line
from steward.documents.parsing.xml_events import What, xml_events

_BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_BUILT_IN_PERCENTAGES = {9, 10}
_LITERAL = re.compile(
    r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.'
)  # what a format code says without meaning it
_DATE_LETTERS = re.compile("[ymdhs]", re.I)
_LAST_DAY = 2_958_465  # 9999-12-31


@dataclass(frozen=True)
class CellFormats:
    """The format of each cell style, and the day from which dates are counted."""

    dates: frozenset[int]
    percentages: frozenset[int]
    first_day: datetime

    @classmethod
    def of(cls, archive: Archive, workbook: str, styles: str | None) -> Self:
        """Read from the parts of a workbook."""
        codes, used = _styles(archive, styles)
        return cls(
            dates=frozenset(n for n, number in enumerate(used) if _is_date(number, codes)),
            percentages=frozenset(
                n for n, number in enumerate(used) if _is_percentage(number, codes)
            ),
            first_day=datetime(1904, 1, 1)
            if _from_1904(archive, workbook)
            else datetime(1899, 12, 30),
        )

    def shown(self, value: str, style: str) -> str:
        """The number as text: ISO 8601 for dates, else up to 15 digits, which is what Excel has."""
        try:
            number = float(value)
            n = int(style)
        except ValueError:
            return one_line(value)
        if n in self.dates and 0 <= number <= _LAST_DAY:
            return self._date(number)
        if n in self.percentages:
            return f"{number * 100:.15g}%"
        return f"{number:.15g}"

    def _date(self, days: float) -> str:
        moment = self.first_day + timedelta(seconds=round(days * 86400))
        if days < 1:
            return moment.strftime("%H:%M:%S")
        return moment.strftime("%Y-%m-%d" if days == int(days) else "%Y-%m-%d %H:%M:%S")


def _styles(archive: Archive, part: str | None) -> tuple[dict[int, str], list[int]]:
    """Format codes by their number, and the number that each cell style uses."""
    codes: dict[int, str] = {}
    used: list[int] = []
    in_cells = False
    for event in xml_events(archive.chunks(part)) if part else ():
        if event.name == "cellXfs":
            in_cells = event.what is What.START
        elif event.what is What.START and event.name == "numFmt":
            codes[int(event.attributes["numFmtId"])] = event.attributes.get("formatCode", "")
        elif event.what is What.START and event.name == "xf" and in_cells:
            used.append(int(event.attributes.get("numFmtId", "0")))
    return codes, used


def _is_date(number: int, codes: dict[int, str]) -> bool:
    if number in codes:
        return (
            _DATE_LETTERS.search(_LITERAL.sub("", codes[number]).replace("General", "")) is not None
        )
    return number in _BUILT_IN_DATES


def _is_percentage(number: int, codes: dict[int, str]) -> bool:
    if number in codes:
        return "%" in _LITERAL.sub("", codes[number])
    return number in _BUILT_IN_PERCENTAGES


def _from_1904(archive: Archive, workbook: str) -> bool:
    for event in xml_events(archive.chunks(workbook)):
        if event.what is What.START and event.name == "workbookPr":
            return event.attributes.get("date1904", "0") in ("1", "true")
    return False
