"""Write resources/calendar/cn-2004-2026.json from the `chinesecalendar` package (MIT), a development tool.

Run it after installing a release of that package that knows a new year's notice:
`python tests/tools/make_calendar.py`; then add the notice's number to NOTICES below.
"""

import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path

from chinese_calendar.constants import Holiday, holidays, workdays

TARGET = Path(__file__).parents[2] / "resources" / "calendar" / "cn-2004-2026.json"

NOTICES: dict[int, tuple[str, str, str]] = {
    2008: ("国办发明电〔2007〕52号", "2007-12-15", ""),
    2009: ("国办发明电〔2008〕42号", "2008-12-04", ""),
    2010: ("国办发明电〔2009〕27号", "2009-12-08", ""),
    2011: ("国办发明电〔2010〕40号", "2010-12-10", ""),
    2012: ("国办发明电〔2011〕45号", "2011-12-06", ""),
    2013: ("国办发明电〔2012〕33号", "2012-12-08", ""),
    2014: ("国办发明电〔2013〕28号", "2013-12-11", ""),
    2015: ("国办发明电〔2014〕28号", "2014-12-16", "国发明电〔2015〕1号：9月3日至5日放假，9月6日上班"),
    2016: ("国办发明电〔2015〕18号", "2015-12-10", ""),
    2017: ("国办发明电〔2016〕17号", "2016-12-01", ""),
    2018: ("国办发明电〔2017〕12号", "2017-11-30", ""),
    2019: ("国办发明电〔2018〕15号", "2018-12-04", "国办发明电〔2019〕3号：劳动节改为5月1日至4日"),
    2020: ("国办发明电〔2019〕16号", "2019-11-21", "国办发明电〔2020〕1号：春节假期延长至2月2日"),
    2021: ("国办发明电〔2020〕27号", "2020-11-25", ""),
    2022: ("国办发明电〔2021〕11号", "2021-10-25", ""),
    2023: ("国办发明电〔2022〕16号", "2022-12-08", ""),
    2024: ("国办发明电〔2023〕7号", "2023-10-25", ""),
    2025: ("国办发明电〔2024〕12号", "2024-11-12", ""),
    2026: ("国办发明电〔2025〕7号", "2025-11-04", ""),
}
"""Number, date and later change of the State Council office's notice, from public copies of the notices."""

CHINESE = {holiday.value: holiday.chinese for holiday in Holiday}


def year_entry(year: int, off: list[tuple[str, str]], on: list[tuple[str, str]]) -> dict[str, object]:
    """Return one year of the package."""
    number, issued, changed = NOTICES.get(year, ("待核", "", ""))
    return {
        "notice": f"国务院办公厅关于{year}年部分节假日安排的通知" if year in NOTICES else "待核",
        "document_number": number,
        "issued_on": issued or None,
        "changed_by": changed or None,
        "holidays": spans(off),
        "make_up_days": spans(on),
    }


def spans(days: list[tuple[str, str]]) -> list[dict[str, object]]:
    """Return the days grouped by holiday, both in the order of the year."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for day, name in sorted(days):
        grouped[name].append(day)
    return [{"name": name, "days": found} for name, found in grouped.items()]


def package() -> dict[str, object]:
    """Return the whole package as plain values."""
    off: dict[int, list[tuple[str, str]]] = defaultdict(list)
    on: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for target, source in ((off, holidays), (on, workdays)):
        for day, english in source.items():
            assert isinstance(day, date)
            target[day.year].append((day.isoformat(), CHINESE[english]))
    return {
        "format": 1,
        "region": "CN",
        "version": "2026.1",
        "source": "chinesecalendar 1.11.0 (MIT), after the State Council office's yearly notices",
        "years": {str(year): year_entry(year, off[year], on[year]) for year in sorted(off)},
    }


if __name__ == "__main__":
    text = json.dumps(package(), ensure_ascii=False, indent=1)
    one_line_days = re.sub(r"\[\s+(\"[\d\-\",\s]+\")\s+\]", lambda m: f"[{' '.join(m[1].split())}]", text)
    TARGET.write_text(one_line_days + "\n", "utf-8")
