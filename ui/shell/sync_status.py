"""The honest state of sending, always visible and calm."""

from enum import StrEnum

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.scaling import set_icon, set_look, space
from ui.widgets.buttons import act_button
from ui.widgets.tone import Tone
from ui.widgets.view import View

_PAUSE_MS = 500
_MINUTES_PER_HOUR = 60
_MINUTES_PER_DAY = 1440


class SyncKind(StrEnum):
    """The six states."""

    NORMAL = "normal"
    OFFLINE = "offline"
    SENDING = "sending"
    WAITING = "waiting"
    ATTENTION = "attention"
    PAUSED = "paused"


class SyncState(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about sending.

    Attributes:
        kind: Which of the six.
        waiting: Acts not confirmed by the platform.
        done: Acts of the present batch confirmed so far, when sending.
        total: Acts of the present batch, when sending.
        oldest_minutes: Age of the oldest unconfirmed act, in minutes; None when there is none.
        confirmed_at: When the platform last confirmed everything, in words, such as `10:42`.
        attention: Refused acts that wait for a person.
        paused_until: When sending goes on, in words, when paused.
        overdue: Whether the oldest act is older than it should be.
        probe: What the last look at the network gave, for the tooltip.
    """

    kind: SyncKind
    waiting: int = 0
    done: int = 0
    total: int = 0
    oldest_minutes: int | None = None
    confirmed_at: str = ""
    attention: int = 0
    paused_until: str = ""
    overdue: bool = False
    probe: str = ""


_ICONS = {
    SyncKind.NORMAL: "success",
    SyncKind.OFFLINE: "offline",
    SyncKind.SENDING: "sync",
    SyncKind.WAITING: "outbox",
    SyncKind.ATTENTION: "error",
    SyncKind.PAUSED: "pause",
}
_TONES = {SyncKind.NORMAL: Tone.SUCCESS, SyncKind.SENDING: Tone.INFO, SyncKind.ATTENTION: Tone.ERROR}


class SyncStatusWidget(View):
    """Words, count and age; never 已送达 before the platform said so. Repaints at most twice a second.

    Signals:
        outbox_requested: The clerk wants to see what waits.
    """

    outbox_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say that nothing is known yet."""
        super().__init__(parent)
        self._shown: SyncState | None = None
        self._next: SyncState | None = None
        self._button = act_button("sync_status", "sync")
        self._button.clicked.connect(lambda _checked=False: self.outbox_requested.emit())
        layout = QHBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._button)
        self._pause = QTimer(self)
        self._pause.setObjectName("sync_status_pause_ms")
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._catch_up)
        self.retranslate()

    def display(self, state: SyncState) -> None:
        """Show `state` now, or together with later ones after a short pause."""
        if self._pause.isActive():
            self._next = state
            return
        self._show(state)
        self._pause.start()

    def retranslate(self) -> None:
        """Say it in the present language."""
        if self._shown:
            self._show(self._shown)
        else:
            self._button.setText(self.tr("正在查看网络"))
            self._button.setAccessibleName(self.tr("正在查看网络"))

    def _catch_up(self) -> None:
        if self._next:
            state, self._next = self._next, None
            self.display(state)

    def _show(self, state: SyncState) -> None:
        self._shown = state
        words = self._words(state)
        tone = _tone(state)
        self._button.setText(words)
        self._button.setAccessibleName(words)
        self._button.setToolTip(state.probe or words)
        set_look(self._button, tone=tone.value)
        set_icon(self._button, _ICONS[state.kind], tone.value, 16)

    def _words(self, state: SyncState) -> str:
        head = {
            SyncKind.NORMAL: self._normal,
            SyncKind.OFFLINE: lambda _state: self.tr("离线"),
            SyncKind.SENDING: lambda s: self.tr("发送中 {done}/{total}").format(done=s.done, total=s.total),
            SyncKind.WAITING: lambda _state: self.tr("正常"),
            SyncKind.ATTENTION: lambda s: self.tr("需处理 {count} 项").format(count=s.attention),
            SyncKind.PAUSED: self._paused,
        }[state.kind](state)
        return " · ".join([head, *self._waiting(state), *self._attention(state)])

    def _normal(self, state: SyncState) -> str:
        if not state.confirmed_at:
            return self.tr("正常 · 无待发")
        return self.tr("正常 · 已全部送达 {at}").format(at=state.confirmed_at)

    def _paused(self, state: SyncState) -> str:
        if not state.paused_until:
            return self.tr("已暂停发送")
        return self.tr("已暂停发送至 {at}").format(at=state.paused_until)

    def _waiting(self, state: SyncState) -> list[str]:
        if state.kind is SyncKind.NORMAL:
            return []
        if not state.waiting:
            return [self.tr("无待发")] if state.kind is SyncKind.OFFLINE else []
        parts = [self.tr("待发 {count}").format(count=state.waiting)]
        if state.oldest_minutes is not None:
            parts.append(self.tr("最早 {age}前").format(age=self._age(state.oldest_minutes)))
        return parts

    def _attention(self, state: SyncState) -> list[str]:
        if not state.attention or state.kind is SyncKind.ATTENTION:
            return []
        return [self.tr("需处理 {count} 项").format(count=state.attention)]

    def _age(self, minutes: int) -> str:
        if minutes < _MINUTES_PER_HOUR:
            return self.tr("{n} 分钟").format(n=max(minutes, 1))
        if minutes < _MINUTES_PER_DAY:
            return self.tr("{n} 小时").format(n=minutes // _MINUTES_PER_HOUR)
        return self.tr("{n} 天").format(n=minutes // _MINUTES_PER_DAY)


def _tone(state: SyncState) -> Tone:
    if state.attention:
        return Tone.ERROR
    return _TONES.get(state.kind, Tone.WARNING if state.overdue else Tone.NEUTRAL)
