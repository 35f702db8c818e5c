"""The queue: draw, call, skip, and say how the visit ended."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from window_client.domain.day.tickets import Ticket, TicketState
from window_client.services.counter import Counter

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.day.tab_part import Job, Wish, clock, form_of, line, missing, spent
from ui.day.visit_form import read_visit, visit_fields
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.tone import Tone

DRAW, NEXT, NUMBER, SKIP, FINISH = "draw", "next", "number", "skip", "finish"

_ORDER = (TicketState.CALLED, TicketState.WAITING, TicketState.SKIPPED, TicketState.SERVED)
translate = QCoreApplication.translate


class QueueTab:
    """Who is at the window, who waits, who came today."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="number", title=translate("DayTabs", "号码"), width=1, stretch=True),
            TableColumn(key="state", title=translate("DayTabs", "状态"), width=120),
            TableColumn(key="issued", title=translate("DayTabs", "取号"), width=90),
            TableColumn(key="called", title=translate("DayTabs", "呼叫"), width=90),
            TableColumn(key="calls", title=translate("DayTabs", "呼叫次数"), width=90, right=True),
            TableColumn(key="wait", title=translate("DayTabs", "等候"), width=90, right=True),
            TableColumn(key="service", title=translate("DayTabs", "办理"), width=90, right=True),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        ordered = sorted(reading.tickets, key=lambda one: _ORDER.index(one.state))
        return TableState(rows=tuple(_row(one) for one in ordered))

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        if not reading.is_open:
            return translate("DayTabs", "窗口还没有开窗"), translate("DayTabs", "按 F9 开窗后叫号")
        hint = translate("DayTabs", "按 N 取号，或者按 K 输入大厅号票上的号码")
        return translate("DayTabs", "今天还没有人排队"), hint

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        if not reading.is_open:
            return ()
        busy = any(one.state is TicketState.CALLED for one in reading.tickets)
        finish = Act(
            key=FINISH,
            words=translate("DayTabs", "登记结果"),
            letter="V",
            icon="check",
            of_row=True,
            primary=busy,
        )
        return (
            *((finish,) if busy else ()),
            Act(
                key=NEXT, words=translate("DayTabs", "呼叫下一位"), letter="C", icon="next", primary=not busy
            ),
            Act(key=NUMBER, words=translate("DayTabs", "按号呼叫"), letter="K", icon="search"),
            Act(key=SKIP, words=translate("DayTabs", "过号"), letter="S", icon="minus", of_row=True),
            Act(key=DRAW, words=translate("DayTabs", "取号"), letter="N", icon="plus"),
        )

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """See TabPart."""
        if wish.act == NUMBER:
            return PanelState(
                key=NUMBER,
                title=translate("DayTabs", "按号呼叫"),
                help=translate("DayTabs", "过号的、正在办理的也可以再呼叫。"),
                form=form_of(line("number", translate("DayTabs", "号码"), length=12)),
                act=translate("DayTabs", "呼叫"),
            )
        if wish.act == FINISH:
            found = next((one for one in reading.tickets if one.id == wish.row), None)
            title = translate("DayTabs", "登记 {number} 号的来访结果")
            return PanelState(
                key=f"{FINISH}:{wish.row}",
                title=title.format(number=found.number if found else ""),
                form=form_of(*visit_fields(reading, minutes=False)),
                act=translate("DayTabs", "登记结果"),
            )
        return None

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart."""
        asked = self.panel(wish, reading)
        if asked and (faults := missing(asked.form, wish.values)):
            return faults
        tickets = counter.day.tickets
        jobs: dict[str, Job] = {
            DRAW: lambda: _said(tickets.draw(), translate("DayTabs", "已取号 {number}。")),
            NEXT: lambda: _said(tickets.call_next(), translate("DayTabs", "请 {number} 号到窗口。")),
            NUMBER: lambda: _said(
                tickets.call(str(wish.values["number"])), translate("DayTabs", "请 {number} 号到窗口。")
            ),
            SKIP: lambda: _said(tickets.skip(wish.row), translate("DayTabs", "{number} 号已过号。")),
            FINISH: partial(_finish, counter, wish),
        }
        return jobs[wish.act]


def _finish(counter: Counter, wish: Wish) -> str:
    counter.day.visits.record(read_visit(wish.values, wish.row))
    return translate("DayTabs", "来访结果已登记。")


def _said(ticket: Ticket, words: str) -> str:
    return words.format(number=ticket.number)


def _row(ticket: Ticket) -> TableRow:
    words, tone = {
        TicketState.WAITING: (translate("DayTabs", "等候"), Tone.NEUTRAL),
        TicketState.CALLED: (translate("DayTabs", "在窗口"), Tone.INFO),
        TicketState.SERVED: (translate("DayTabs", "办结"), Tone.SUCCESS),
        TicketState.SKIPPED: (translate("DayTabs", "过号"), Tone.WARNING),
    }[ticket.state]
    return TableRow(
        ticket.id,
        (
            ticket.number,
            Cell(words, tone),
            clock(ticket.issued_at),
            clock(ticket.called_at),
            str(ticket.calls or ""),
            spent(ticket.wait_s),
            spent(ticket.service_s) if ticket.state is TicketState.SERVED else "",
        ),
    )
