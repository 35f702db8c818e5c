"""The network test step by step: a tick, a cross or a dash, and one sentence each."""

from enum import StrEnum

import msgspec
from PySide6.QtCore import QCoreApplication

from ui.error_messages import sentences
from ui.outbox.outbox_state import ProbeState


class StepResult(StrEnum):
    """How a step came out."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


class ProbeStep(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the test."""

    title: str
    result: StepResult
    sentence: str


class _Stage(StrEnum):
    ADDRESS = "address"
    NAME = "name"
    CONNECTION = "connection"
    CERTIFICATE = "certificate"
    PLATFORM = "platform"
    CLOCK = "clock"
    PASS = "pass"  # noqa: S105  a stage, no password
    SERVICE = "service"


_STAGES = tuple(_Stage)
_STAGE_OF = {
    "sync.bad_address": _Stage.ADDRESS,
    "sync.name_not_found": _Stage.NAME,
    "sync.connection_refused": _Stage.CONNECTION,
    "sync.no_answer": _Stage.CONNECTION,
    "sync.connection_cut": _Stage.CONNECTION,
    "sync.proxy_trouble": _Stage.CONNECTION,
    "sync.not_trusted": _Stage.CERTIFICATE,
    "sync.captive_portal": _Stage.PLATFORM,
    "sync.clock_wrong": _Stage.CLOCK,
    "sync.not_admitted": _Stage.PASS,
    "sync.device_revoked": _Stage.PASS,
    "sync.not_enrolled": _Stage.PASS,
}


def probe_steps(probe: ProbeState) -> tuple[ProbeStep, ...]:
    """Return the steps of a test that ended; what lies behind the first cross was not tested."""
    broken = _broken_stage(probe)
    stages = [stage for stage in _STAGES if stage is not _Stage.CERTIFICATE or probe.secure]
    return tuple(_step(stage, probe, broken) for stage in stages)


def probe_text(probe: ProbeState) -> str:
    """Return the test as text for the support desk; no address, no name, no number of anybody."""
    marks = {StepResult.PASSED: "✓", StepResult.FAILED: "✗", StepResult.SKIPPED: "–"}
    head = QCoreApplication.translate("ProbeSteps", "网络检测 {at}").format(at=probe.at)
    lines = [f"{marks[step.result]} {step.title}：{step.sentence}" for step in probe_steps(probe)]
    code = [probe.notice.code] if probe.notice else []
    return "\n".join([head, *lines, *code])


def _broken_stage(probe: ProbeState) -> _Stage | None:
    """Return where the test stopped; a wrong clock may already spoil the certificate."""
    if probe.notice is None:
        return None
    reached = probe.result is not None and probe.result.reached
    stage = _STAGE_OF.get(probe.notice.code)
    if stage is None:
        return _Stage.SERVICE if reached else _Stage.PLATFORM
    if reached and stage in _BEFORE_ANSWER:
        return _Stage.SERVICE
    return _Stage.CERTIFICATE if stage is _Stage.CLOCK and not reached and probe.secure else stage


_BEFORE_ANSWER = frozenset(_STAGES[: _STAGES.index(_Stage.CLOCK)])


def _step(stage: _Stage, probe: ProbeState, broken: _Stage | None) -> ProbeStep:
    title, well = _words(stage, probe)
    if stage is broken and probe.notice is not None:
        sentence = sentences(probe.notice.happened, probe.notice.next_step)
        return ProbeStep(title=title, result=StepResult.FAILED, sentence=sentence)
    if broken is not None and _STAGES.index(stage) > _STAGES.index(broken):
        untested = QCoreApplication.translate("ProbeSteps", "前一步不通，没有检测")
        return ProbeStep(title=title, result=StepResult.SKIPPED, sentence=untested)
    return ProbeStep(title=title, result=StepResult.PASSED, sentence=well)


def _words(stage: _Stage, probe: ProbeState) -> tuple[str, str]:
    translate = QCoreApplication.translate
    titles = {
        _Stage.ADDRESS: (translate("ProbeSteps", "平台地址"), translate("ProbeSteps", "设置正确")),
        _Stage.NAME: (translate("ProbeSteps", "域名解析"), translate("ProbeSteps", "找得到平台的网络名称")),
        _Stage.CONNECTION: (translate("ProbeSteps", "网络连接"), translate("ProbeSteps", "连得上平台")),
        _Stage.CERTIFICATE: (
            translate("ProbeSteps", "安全证书"),
            translate("ProbeSteps", "证书可信，传输加密"),
        ),
        _Stage.PLATFORM: (
            translate("ProbeSteps", "平台应答"),
            translate("ProbeSteps", "应答的确实是平台，不是登录页面"),
        ),
        _Stage.CLOCK: (translate("ProbeSteps", "本机时钟"), _clock_words(probe)),
        _Stage.PASS: (translate("ProbeSteps", "登记凭证"), translate("ProbeSteps", "平台认得本机")),
        _Stage.SERVICE: (translate("ProbeSteps", "平台服务"), _speed_words(probe)),
    }
    return titles[stage]


def _clock_words(probe: ProbeState) -> str:
    offset = probe.result.clock_offset_ms if probe.result else None
    seconds = 0 if offset is None else abs(offset) // 1000
    return QCoreApplication.translate("ProbeSteps", "与平台相差 {n} 秒").format(n=seconds)


def _speed_words(probe: ProbeState) -> str:
    took = probe.result.took_ms if probe.result else 0
    return QCoreApplication.translate("ProbeSteps", "服务正常，全程用时 {n} 毫秒").format(n=took)
