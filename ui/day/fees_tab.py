"""Fee receipts of today."""

from PySide6.QtCore import QCoreApplication
from window_client.domain.day.report_sheet import yuan
from window_client.services.counter import Counter

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.day.tab_part import Job, Made, Wish, choice, clock, form_of, line, missing, number
from ui.form.definition import WidgetKind
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.tone import Tone

CHARGE, CANCEL, AGAIN = "charge", "cancel", "print_again"
_BETWEEN = "/"
translate = QCoreApplication.translate


class FeesTab:
    """Amounts come from the items' rules and are never typed."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="number", title=translate("DayTabs", "收据号"), width=220),
            TableColumn(key="name", title=translate("DayTabs", "收费项目"), width=2, stretch=True),
            TableColumn(key="amount", title=translate("DayTabs", "金额"), width=120, right=True),
            TableColumn(key="at", title=translate("DayTabs", "时间"), width=80),
            TableColumn(key="by", title=translate("DayTabs", "经办"), width=110),
            TableColumn(key="state", title=translate("DayTabs", "状态"), width=2, stretch=True),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        rows = []
        for one in reversed(reading.receipts):
            valid = Cell(translate("DayTabs", "有效"), Tone.SUCCESS)
            void = Cell(translate("DayTabs", "作废：{reason}").format(reason=one.reason), Tone.WARNING)
            cells = (
                one.number, one.name, yuan(one.cents), clock(one.at),
                reading.people.get(one.clerk, one.clerk), void if one.cancelled else valid,
            )  # fmt: skip
            rows.append(TableRow(one.number, cells))
        return TableState(rows=tuple(rows))

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        if not reading.fees:
            return translate("DayTabs", "本窗口的事项都不收费"), translate("DayTabs", "行政许可法第五十八条")
        return translate("DayTabs", "今天没有收费"), translate(
            "DayTabs", "只能按公布的项目和标准收费，按 N 开具收据"
        )

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        charge = Act(
            key=CHARGE, words=translate("DayTabs", "收费开收据"), letter="N", icon="plus", primary=True
        )
        cancel = Act(
            key=CANCEL, words=translate("DayTabs", "作废收据"), letter="X", icon="cross", of_row=True
        )
        again = Act(
            key=AGAIN, words=translate("DayTabs", "补打收据"), letter="P", icon="printer", of_row=True
        )
        open_now = (charge,) if reading.is_open and reading.fees else ()
        return (*open_now, cancel, again) if reading.receipts else open_now

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """See TabPart."""
        if wish.act == AGAIN:
            return None
        if wish.act == CANCEL:
            return PanelState(
                key=f"{CANCEL}:{wish.row}",
                title=translate("DayTabs", "作废收据 {number}").format(number=wish.row),
                help=translate("DayTabs", "收据号不再使用；请收回原收据，退还款项。"),
                form=form_of(line("reason", translate("DayTabs", "作废原因"), span=4)),
                act=translate("DayTabs", "作废"),
                second=translate("DayTabs", "须由另一名工作人员确认"),
            )
        rules = {
            f"{item}{_BETWEEN}{fee.id}": f"{fee.name}　{yuan(fee.cents or 0)}/{fee.unit}　{fee.law}"
            for item, fees in reading.fees.items()
            for fee in fees
        }
        return PanelState(
            key=CHARGE,
            title=translate("DayTabs", "收费"),
            help=translate("DayTabs", "没有法律依据、没有核定标准的不能收费。"),
            form=form_of(
                choice("rule", translate("DayTabs", "收费项目"), rules, widget=WidgetKind.COMBO),
                number("quantity", translate("DayTabs", "数量")),
                line("payer", translate("DayTabs", "交款人"), length=100),
                line("number", translate("DayTabs", "办件编号"), needed=False, length=40),
                quantity=1,
            ),
            act=translate("DayTabs", "收费并开具收据"),
        )

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart."""
        asked = self.panel(wish, reading)
        if asked and (faults := missing(asked.form, wish.values)):
            return faults
        fees, values = counter.day.fees, wish.values
        if wish.act == AGAIN:
            return lambda: _receipt(counter, wish.row, again=True)

        def charge() -> Made:
            item, _, rule = str(values["rule"]).partition(_BETWEEN)
            done = fees.charge(
                item,
                rule,
                payer=str(values["payer"]),
                quantity=int(values["quantity"]),
                case_number=str(values.get("number") or "").strip(),
            )
            words = translate("DayTabs", "已收 {amount}，收据 {number}。")
            told = words.format(amount=yuan(done.cents), number=done.number)
            return _receipt(counter, done.number, told)

        def cancel() -> str:
            fees.cancel(wish.row, str(values["reason"]), wish.second)
            return translate("DayTabs", "收据 {number} 已作废。").format(number=wish.row)

        return charge if wish.act == CHARGE else cancel


def _receipt(counter: Counter, number: str, words: str = "", *, again: bool = False) -> Made:
    return Made(
        words=words,
        paper=lambda: counter.day.vouchers.receipt(number, again=again),
        name=translate("DayTabs", "收据 {number} ").format(number=number),
        job_name=number,
    )
