"""How a visit ended: one form for visitors with a number and without."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.day.events import VisitOutcome, VisitRecorded

from ui.day.day_reading import DayReading
from ui.day.tab_part import Values, choice, line, number
from ui.form.definition import Condition, FieldSpec, WidgetKind

OUTCOME, REASON, ITEM, TEXT, MINUTES = "outcome", "reason", "item", "text", "minutes"

OUTCOMES = MappingProxyType(
    {
        VisitOutcome.CASE: QT_TRANSLATE_NOOP("DayTabs", "办理业务"),
        VisitOutcome.CONSULTED: QT_TRANSLATE_NOOP("DayTabs", "咨询"),
        VisitOutcome.SENT_ON: QT_TRANSLATE_NOOP("DayTabs", "转其他窗口或部门"),
        VisitOutcome.TAKEN_HOME: QT_TRANSLATE_NOOP("DayTabs", "材料不齐带回"),
        VisitOutcome.LEFT: QT_TRANSLATE_NOOP("DayTabs", "未办离开"),
    }
)
REASONS = MappingProxyType(
    {
        VisitOutcome.SENT_ON: {
            "other_window": QT_TRANSLATE_NOOP("DayTabs", "本大厅其他窗口办理"),
            "other_hall": QT_TRANSLATE_NOOP("DayTabs", "其他大厅或机构办理"),
            "department": QT_TRANSLATE_NOOP("DayTabs", "由主管部门直接办理"),
            "other": QT_TRANSLATE_NOOP("DayTabs", "其他（请写明）"),
        },
        VisitOutcome.TAKEN_HOME: {
            "missing": QT_TRANSLATE_NOOP("DayTabs", "材料缺少"),
            "expired": QT_TRANSLATE_NOOP("DayTabs", "材料过期"),
            "defective": QT_TRANSLATE_NOOP("DayTabs", "材料不符合要求"),
            "no_authority": QT_TRANSLATE_NOOP("DayTabs", "代理人没有授权"),
            "wish": QT_TRANSLATE_NOOP("DayTabs", "申请人要求带回"),
            "other": QT_TRANSLATE_NOOP("DayTabs", "其他（请写明）"),
        },
        VisitOutcome.LEFT: {
            "waited": QT_TRANSLATE_NOOP("DayTabs", "等候时间长"),
            "system": QT_TRANSLATE_NOOP("DayTabs", "系统或设备中断"),
            "wish": QT_TRANSLATE_NOOP("DayTabs", "申请人改日再来"),
            "other": QT_TRANSLATE_NOOP("DayTabs", "其他（请写明）"),
        },
    }
)


def outcome_words(outcome: VisitOutcome) -> str:
    """Say an outcome in the present language."""
    return QCoreApplication.translate("DayTabs", str(OUTCOMES[outcome]))


def reason_words(outcome: VisitOutcome, reason: str) -> str:
    """Say a reason in the present language; one of a later program as it is."""
    words = REASONS.get(outcome, {}).get(reason)
    return QCoreApplication.translate("DayTabs", str(words)) if words else reason


def visit_fields(reading: DayReading, *, minutes: bool) -> tuple[FieldSpec, ...]:
    """Return the questions; `minutes` asks for the time where no ticket tells it."""
    translate = QCoreApplication.translate
    reasons = tuple(
        choice(
            f"{REASON}_{outcome.value}",
            translate("DayTabs", "原因"),
            {key: reason_words(outcome, key) for key in codes},
            show_if=Condition(field=OUTCOME, equals=outcome.value),
        )
        for outcome, codes in REASONS.items()
    )
    time = (number(MINUTES, translate("DayTabs", "时长"), needed=False, unit=translate("DayTabs", "分钟")),)
    note = translate("DayTabs", "不要写姓名、证件号码和电话")
    return (
        choice(
            OUTCOME, translate("DayTabs", "来访结果"), {one.value: outcome_words(one) for one in VisitOutcome}
        ),
        *reasons,
        choice(
            ITEM,
            translate("DayTabs", "事项"),
            reading.items,
            widget=WidgetKind.COMBO,
            needed=False,
            span=2,
        ),
        line(TEXT, translate("DayTabs", "说明"), needed=False, help_=note, span=2),
        *(time if minutes else ()),
    )


def read_visit(values: Values, ticket: str = "") -> VisitRecorded:
    """Return the visit as filled in; the service gives it its id."""
    outcome = VisitOutcome(values[OUTCOME])
    minutes = values.get(MINUTES)
    return VisitRecorded(
        visit="",
        outcome=outcome,
        item=str(values.get(ITEM) or ""),
        reason=str(values.get(f"{REASON}_{outcome.value}") or ""),
        text=str(values.get(TEXT) or ""),
        minutes=minutes if isinstance(minutes, int) else None,
        ticket=ticket,
    )
