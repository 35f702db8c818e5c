"""Specimens of the small widgets."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.gallery.specimen import LONG_NAME, Specimen
from ui.message_bar import Message, MessageBar
from ui.shell.sync_status import SyncKind, SyncState, SyncStatusWidget
from ui.theme.icons import icon_names
from ui.theme.scaling import space
from ui.widgets.buttons import Role, act_button
from ui.widgets.cards import SectionCard
from ui.widgets.confirm_dialog import Confirmation, ConfirmDialog
from ui.widgets.date_field import DateField
from ui.widgets.error_summary import ErrorSummary, Fault
from ui.widgets.labelled_field import LabelledField
from ui.widgets.masked_number import MaskedNumber, MaskedNumberState
from ui.widgets.pill import Pill, PillState
from ui.widgets.progress_strip import ProgressStrip, ProgressStripState, StripChoice
from ui.widgets.texts import ElidedLabel, icon_label, text_label
from ui.widgets.tone import Tone


def widget_specimens() -> tuple[Specimen, ...]:
    """Return the small widgets in their states."""
    return (
        Specimen("icons", 760, 0, _icons),
        Specimen("buttons", 760, 0, _buttons),
        Specimen("pills", 760, 0, _pills),
        Specimen("texts", 420, 0, _texts),
        Specimen("fields", 760, 0, _fields),
        Specimen("error_summary", 760, 0, _error_summary),
        Specimen("messages", 860, 0, _messages),
        Specimen("sync_states", 560, 0, _sync_states),
        Specimen("confirm", 520, 0, _confirm),
        Specimen("progress", 860, 0, _progress),
    )


def column(*widgets: QWidget, gap: int = 12) -> QWidget:
    """Put widgets under each other on a page."""
    page = QWidget()
    page.setProperty("surface", "page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(page)
    space(layout, gap, (16, 16, 16, 16))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return page


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    space(layout, 10)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return row


def _icons() -> QWidget:
    card = SectionCard("图标")
    grid = QGridLayout()
    space(grid, 10)
    for number, name in enumerate(icon_names()):
        grid.addWidget(icon_label(name, "primary", 24), number // 6, number % 6 * 2)
        grid.addWidget(text_label("help", name), number // 6, number % 6 * 2 + 1)
    card.body.addLayout(grid)
    return column(card)


def _buttons() -> QWidget:
    roles: tuple[tuple[Role, str, str], ...] = (
        ("primary", "确认收件并打印回执", "printer"),
        ("secondary", "保存草稿", "paper"),
        ("quiet", "返回", "back"),
        ("danger", "作废本号", "trash"),
        ("link", "更改", ""),
    )
    rows = []
    for enabled in (True, False):
        buttons = []
        for role, words, icon in roles:
            button = act_button(f"{role}_{enabled}", role, icon)
            button.setText(words)
            button.setEnabled(enabled)
            buttons.append(button)
        rows.append(_row(*buttons))
    return column(*rows)


def _pills() -> QWidget:
    states = (
        PillState(words="未开始"),
        PillState(words="办理中", tone=Tone.INFO, icon="progress"),
        PillState(words="已受理", tone=Tone.SUCCESS),
        PillState(words="还剩 1 个工作日", tone=Tone.WARNING, icon="clock"),
        PillState(words="已超期 2 天", tone=Tone.ERROR),
        PillState(words="未送达", icon="outbox"),
    )
    return column(_row(*(Pill(state) for state in states)))


def _texts() -> QWidget:
    short, long = ElidedLabel(), ElidedLabel("muted")
    short.display("巴彦淖尔市示例食品有限公司")
    long.display(LONG_NAME)
    roles = ("title", "section", "strong", "body", "muted", "help")
    rare = text_label("section", "罕用字：喆 堃 昇 㐂 䶮 𠮷 𰻝")
    return column(*(text_label(role, f"{role} 综合窗口收件 2026-11-22") for role in roles), short, long, rare)


def _line(text: str = "", *, read_only: bool = False, enabled: bool = True) -> QLineEdit:
    line = QLineEdit(text)
    line.setReadOnly(read_only)
    line.setEnabled(enabled)
    return line


def _fields() -> QWidget:
    plain = LabelledField("联系电话", _line("13800000000"))
    plain.set_required(required=True)
    plain.set_note("11 位手机号，或区号-座机号")
    faulty = LabelledField("证件号码", _line("99010119900307123"))
    faulty.set_required(required=True)
    faulty.set_fault("应为 18 位，现为 17 位，请核对证件。")
    locked = LabelledField("单位名称", _line(LONG_NAME, read_only=True))
    locked.set_required(required=True)
    off = LabelledField("备注", _line(enabled=False))
    area = LabelledField("经营面积", _line("86.5"), unit="平方米")
    date = LabelledField("出生日期", DateField())
    masked = MaskedNumber()
    masked.display(MaskedNumberState(masked="990***********1234"))
    number = LabelledField("身份证号", masked)
    number.set_unmarked()
    page = QWidget()
    grid = QGridLayout(page)
    space(grid, 12)
    for place, field in enumerate((plain, faulty, locked, off, area, date, number)):
        grid.addWidget(field, place // 2, place % 2)
        grid.setColumnStretch(place % 2, 1)
    card = SectionCard("字段")
    card.body.addWidget(page)
    return column(card)


def _error_summary() -> QWidget:
    summary = ErrorSummary()
    summary.display(
        (
            Fault(pointer="/name", title="申请人姓名", message="请填写姓名，与证件一致。"),
            Fault(pointer="/id_number", title="证件号码", message="校验码不对，请核对最后一位。"),
            Fault(pointer="/area", title="经营面积", message="应为大于 0 的数字，单位平方米。"),
        )
    )
    return column(summary)


def _messages() -> QWidget:
    parts = []
    for message in (
        Message(happened="收件回执已打印，编号 2026-0017。", tone=Tone.SUCCESS),
        Message(happened="网络已断开，改为离线办理。", work="内容都在本机。", tone=Tone.INFO),
        Message(
            happened="打印机缺纸。",
            work="回执已保存，没有打印。",
            next_step="请加纸后点重新打印。",
            tone=Tone.WARNING,
            act="reprint",
            act_words="重新打印",
        ),
        Message(
            happened="平台暂时不接受此件：住址缺街道。",
            work="内容已保存在本机。",
            next_step="请补全“街道”后点重发。",
            tone=Tone.ERROR,
            code="V-12",
            act="resend",
            act_words="去补全",
        ),
    ):
        bar = MessageBar()
        bar.post(message)
        parts.append(bar)
    return column(*parts, gap=0)


def _sync_states() -> QWidget:
    states = (
        SyncState(kind=SyncKind.NORMAL, confirmed_at="10:42"),
        SyncState(kind=SyncKind.OFFLINE, waiting=12, oldest_minutes=125),
        SyncState(kind=SyncKind.SENDING, done=3, total=12, waiting=9, oldest_minutes=4),
        SyncState(kind=SyncKind.WAITING, waiting=4, oldest_minutes=1500, overdue=True),
        SyncState(kind=SyncKind.ATTENTION, attention=2, waiting=5, oldest_minutes=40),
        SyncState(kind=SyncKind.PAUSED, paused_until="14:00", waiting=5, oldest_minutes=3),
    )
    widgets = []
    for state in states:
        widget = SyncStatusWidget()
        widget.display(state)
        widgets.append(_row(widget))
    return column(SyncStatusWidget(), *widgets, gap=4)


def _confirm() -> QWidget:
    return ConfirmDialog(
        Confirmation(
            title="作废空白证书 0001234?",
            consequence="作废后该编号不能再用，废证须交回登记。此操作会记入日志。",
            act="作废 0001234",
            reasons=("卡纸", "污损", "内容有误"),
        )
    )


def _progress() -> QWidget:
    busy, asking = ProgressStrip(), ProgressStrip()
    busy.display(ProgressStripState(words="正在打印 3 / 12", busy=True, done=3, total=12, icon="printer"))
    asking.display(
        ProgressStripState(
            words="证书 0001234 出纸了吗？",
            detail="答复之前，同类证书不能再打印，其他业务照常。",
            tone=Tone.WARNING,
            icon="printer",
            choices=(
                StripChoice(key="printed", words="已出纸", role="primary"),
                StripChoice(key="spoiled", words="废张"),
                StripChoice(key="nothing", words="未出"),
            ),
        )
    )
    return column(busy, asking)
