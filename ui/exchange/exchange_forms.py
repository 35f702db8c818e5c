"""What the clerk says before an act: the item, the target, the days, hidden or whole."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.catalogue import ServiceItem
from window_client.exchange.cases.export import Period
from window_client.exchange.cases.targets import Target

from ui.exchange.exchange_state import Act, Tab
from ui.form.definition import Choice, FieldSpec, FormDefinition, GroupSpec, WidgetKind
from ui.widgets.date_field import read_date
from ui.widgets.error_summary import Fault

ITEM, TARGET, FIRST_ON, LAST_ON, FORM, PRIVACY = "item", "target", "first_on", "last_on", "form", "privacy"
MASKED, WHOLE = "masked", "whole"
translate = QCoreApplication.translate

Values = dict[str, Any]


def form_of(tab: Tab, items: tuple[ServiceItem, ...], targets: tuple[Target, ...]) -> FormDefinition:
    """Return the fields of a tab."""
    if tab is Tab.FORM:
        fields: tuple[FieldSpec, ...] = (_item(items),)
    elif tab is Tab.EXPORT:
        fields = (_target(targets), *_days(), _format(), _privacy())
    else:
        fields = (_target(targets),)
    return FormDefinition(groups=(GroupSpec(title="", fields=fields),))


def first_values(tab: Tab, targets: tuple[Target, ...], today: date) -> Values:
    """Return what is proposed: last week, the first target. Masked or whole is never proposed."""
    target = {TARGET: targets[0].id} if targets else {}
    if tab is Tab.FORM:
        return {}
    if tab is Tab.COMPARE:
        return target
    monday = today - timedelta(days=today.weekday() + 7)
    days = {FIRST_ON: monday.isoformat(), LAST_ON: (monday + timedelta(days=6)).isoformat()}
    return {**target, **days, FORM: "xlsx"}


def help_of(tab: Tab) -> str:
    """Say what the tab is for."""
    words = {
        Tab.FORM: translate(
            "ExchangeForms", "下载填报表交给没有网络的单位填写；导入后成为收件草稿，材料仍在窗口核验。"
        ),
        Tab.EXPORT: translate("ExchangeForms", "按接收平台的表格和代码导出；没有对应代码的内容会逐项列出。"),
        Tab.COMPARE: translate("ExchangeForms", "把别的窗口导出的文件夹与本机比对；只比对，不导入。"),
    }
    return words[tab]


def acts_of(tab: Tab) -> tuple[Act, ...]:
    """Return the acts of a tab, the main one last."""
    return {
        Tab.FORM: (Act.MAKE_FORM, Act.CHECK_FORM, Act.TAKE_IN),
        Tab.EXPORT: (Act.EXPORT,),
        Tab.COMPARE: (Act.COMPARE,),
    }[tab]


def faults_of(act: Act, values: Values) -> tuple[Fault, ...]:
    """Return what must be said before the act."""
    needed = {
        Act.MAKE_FORM: (ITEM,),
        Act.EXPORT: (TARGET, FIRST_ON, LAST_ON, FORM, PRIVACY),
        Act.COMPARE: (TARGET,),
    }.get(act, ())
    faults = [_missing(name) for name in needed if not values.get(name)]
    if act is Act.EXPORT:
        days = [name for name in (FIRST_ON, LAST_ON) if values.get(name) and not _day(values, name)]
        faults += [_no_day(name) for name in days]
    return tuple(faults)


def period_of(values: Values) -> Period:
    """Return the days that were typed; `faults_of` has looked at them."""
    first, last = _day(values, FIRST_ON), _day(values, LAST_ON)
    assert first is not None
    assert last is not None
    return Period(first_on=first, last_on=last)


def _day(values: Values, name: str) -> date | None:
    return read_date(str(values.get(name, "")))


def _title(name: str) -> str:
    return {
        ITEM: translate("ExchangeForms", "事项"),
        TARGET: translate("ExchangeForms", "接收平台"),
        FIRST_ON: translate("ExchangeForms", "收件日期从"),
        LAST_ON: translate("ExchangeForms", "到"),
        FORM: translate("ExchangeForms", "文件格式"),
        PRIVACY: translate("ExchangeForms", "个人信息"),
    }[name]


def _missing(name: str) -> Fault:
    words = translate("ExchangeForms", "请填写或者选择。")
    return Fault(pointer=f"/{name}", title=_title(name), message=words)


def _no_day(name: str) -> Fault:
    words = translate("ExchangeForms", "不是有效日期，例如 2026-12-31。")
    return Fault(pointer=f"/{name}", title=_title(name), message=words)


def _field(name: str, widget: WidgetKind, span: int = 4, choices: tuple[Choice, ...] = ()) -> FieldSpec:
    return FieldSpec(name=name, title=_title(name), widget=widget, span=span, required=True, choices=choices)


def _item(items: tuple[ServiceItem, ...]) -> FieldSpec:
    choices = tuple(Choice(value=item.id, label=item.name) for item in items)
    return _field(ITEM, WidgetKind.COMBO, choices=choices)


def _target(targets: tuple[Target, ...]) -> FieldSpec:
    choices = tuple(Choice(value=target.id, label=target.title) for target in targets)
    return _field(TARGET, WidgetKind.RADIO, choices=choices)


def _days() -> tuple[FieldSpec, ...]:
    return (_field(FIRST_ON, WidgetKind.DATE, 2), _field(LAST_ON, WidgetKind.DATE, 2))


def _format() -> FieldSpec:
    names = {"xlsx": "Excel", "csv": "CSV", "json": "JSON"}
    return _field(
        FORM, WidgetKind.RADIO, choices=tuple(Choice(value=one, label=name) for one, name in names.items())
    )


def _privacy() -> FieldSpec:
    choices = (
        Choice(value=MASKED, label=translate("ExchangeForms", "脱敏：隐去证件号码、电话和地址")),
        Choice(value=WHOLE, label=translate("ExchangeForms", "完整：上报平台所需（限首席代表）")),
    )
    return _field(PRIVACY, WidgetKind.RADIO, choices=choices)
