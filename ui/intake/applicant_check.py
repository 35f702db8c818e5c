"""What is wrong or remarkable about the applicant and the agent as typed."""

from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.names import check_name
from window_client.domain.numbers.check import RULES, check_number
from window_client.domain.numbers.regions import Regions

from ui.intake.applicant_form import AGENT, HAS_AGENT, is_organisation, read_day, title_of
from ui.widgets.error_summary import Fault

Values = dict[str, Any]


class ApplicantCheck(msgspec.Struct, frozen=True, kw_only=True):
    """Findings by field name.

    Attributes:
        missing: Needed and empty; said when the page is left.
        wrong: Filled and not usable; said as soon as the field is left.
        remarks: Usable, but to be compared with the document.
    """

    missing: dict[str, str]
    wrong: dict[str, str]
    remarks: dict[str, str]

    def faults(self) -> tuple[Fault, ...]:
        """Return everything that keeps the page from being done, in the order of the fields."""
        found = self.missing | self.wrong
        order = [*_names(""), HAS_AGENT, *_names(f"{AGENT}/")]
        named = sorted(found.items(), key=lambda one: order.index(one[0]))
        return tuple(Fault(pointer=f"/{name}", title=_title(name), message=words) for name, words in named)


def check_applicant(values: Values, *, today: date, regions: Regions) -> ApplicantCheck:
    """Check everything that was typed.

    Args:
        values: Of the form in `applicant_form`.
        today: The hall's day.
        regions: Known divisions.
    """
    found = ApplicantCheck(missing={}, wrong={}, remarks={})
    _check_person(values, "", found, today, regions)
    if values.get(HAS_AGENT) is True:
        typed: Values = values.get(AGENT, {})
        _check_person(typed, f"{AGENT}/", found, today, regions)
        _check_authority(typed, found, today)
        _check_not_same(values, typed, found)
    return found


def _check_person(values: Values, prefix: str, found: ApplicantCheck, today: date, regions: Regions) -> None:
    kind = str(values.get("id_kind", ""))
    organisation = is_organisation(kind) and not prefix
    needed = ("id_kind", "id_number", "name", "phone")
    for name in (*needed, "legal_representative") if organisation else needed:
        if not str(values.get(name, "")).strip():
            found.missing[prefix + name] = QCoreApplication.translate("ApplicantCheck", "请填写。")
    if kind and kind not in RULES:
        words = QCoreApplication.translate("ApplicantCheck", "请从列表中选择证件类型。")
        found.wrong[f"{prefix}id_kind"] = words
    else:
        _check_number(kind, "id_number", values, prefix, found, today, regions)
    _check_number("phone", "phone", values, prefix, found, today, regions)
    _check_name("name", values, prefix, found, organisation=organisation)
    if organisation:
        _check_name("legal_representative", values, prefix, found, organisation=False)


def _check_number(  # noqa: PLR0913, PLR0917  a number needs its kind, place and circumstances
    kind: str, name: str, values: Values, prefix: str, found: ApplicantCheck, today: date, regions: Regions
) -> None:
    typed = str(values.get(name, ""))
    if not (kind and typed):
        return
    check = check_number(kind, typed, on=today, regions=regions)
    if check.reason:
        found.wrong[prefix + name] = check.reason.words
    elif check.warnings:
        found.remarks[prefix + name] = "；".join(one.words for one in check.warnings)


def _check_name(name: str, values: Values, prefix: str, found: ApplicantCheck, *, organisation: bool) -> None:
    typed = str(values.get(name, ""))
    if not typed:
        return
    check = check_name(typed, kind="organisation" if organisation else "person")
    if check.reason:
        found.wrong[prefix + name] = check.reason.words
    elif check.remarks:
        found.remarks[prefix + name] = "；".join(one.words for one in check.remarks)


def _check_authority(typed: Values, found: ApplicantCheck, today: date) -> None:
    if not str(typed.get("authority", "")).strip():
        words = QCoreApplication.translate("ApplicantCheck", "请按授权委托书填写委托事项和权限。")
        found.missing[f"{AGENT}/authority"] = words
    until = typed.get("valid_until")
    if until is None:
        return
    day = read_day(until)
    if day is None:
        words = QCoreApplication.translate("ApplicantCheck", "不是有效日期，例如 2026-12-31。")
        found.wrong[f"{AGENT}/valid_until"] = words
    elif day < today:
        words = QCoreApplication.translate("ApplicantCheck", "委托已过期，请申请人重新出具授权委托书。")
        found.wrong[f"{AGENT}/valid_until"] = words


def _check_not_same(values: Values, typed: Values, found: ApplicantCheck) -> None:
    number = str(typed.get("id_number", "")).upper()
    if number and number == str(values.get("id_number", "")).upper():
        words = QCoreApplication.translate("ApplicantCheck", "代理人与申请人是同一人，请核对。")
        found.wrong[f"{AGENT}/id_number"] = words


def _names(prefix: str) -> tuple[str, ...]:
    names = ("id_kind", "id_number", "name", "legal_representative", "phone", "address", "authority")
    return (*(prefix + name for name in names), f"{prefix}valid_until")


def _title(name: str) -> str:
    title = title_of(name)
    if name.startswith(f"{AGENT}/"):
        return QCoreApplication.translate("ApplicantCheck", "代理人{title}").format(title=title)
    return title
