"""What the support desk needs, as text: codes, counts and ages; nobody's name, number or file name."""

from sync.client.report import SyncReport
from window_client.clock import HALL_ZONE
from window_client.domain.transfer import PlatformVerdict
from window_client.services.outbox import OutboxLine
from window_client.store.unsettled import UnsentFile

from ui.outbox.outbox_state import OutboxState, is_file
from ui.outbox.probe_steps import probe_text

MOST_LINES = 50
_SHOWN_HASH = 12


def diagnosis(state: OutboxState, place: str) -> str:
    """Return the text; `place` names hall and window by their ids."""
    situation, counts = state.situation, state.situation.counts
    lines = [
        f"time={state.now.astimezone(HALL_ZONE).isoformat(timespec='seconds')} place={place}",
        f"phase={situation.phase} failures={situation.failures} next_s={state.countdown_s}",
    ]
    if counts is not None:
        lines.append(f"entries={counts.entries} files={counts.files} attention={counts.attention}")
    lines += _report(situation.report) if situation.report else []
    lines += [f"item={_item(item)} code={one.code}" for item, one in situation.failed.items()]
    lines += [_line(line, state) for line in state.lines[:MOST_LINES]]
    if state.probe is not None and state.probe.result is not None:
        lines.append(probe_text(state.probe))
    return "\n".join(lines)


def _report(report: SyncReport) -> list[str]:
    code = report.trouble.code if report.trouble else "-"
    verdicts = {one.value: report.verdicts.get(one.value, 0) for one in PlatformVerdict}
    said = " ".join(f"{name}={count}" for name, count in verdicts.items() if count)
    return [f"outcome={report.outcome} trouble={code} sent={report.sent} read={report.read} {said}".rstrip()]


def _line(line: OutboxLine, state: OutboxState) -> str:
    if isinstance(line, UnsentFile):
        age = int((state.now - line.added_at).total_seconds())
        return f"file={_item(line.sha256)} bytes={line.sent_bytes}/{line.size} age_s={age}"
    why = line.why or "-"
    return f"entry={line.entry_id} kind={line.kind} state={line.state} why={why} age_s={line.age_s}"


def _item(item: str) -> str:
    return item[:_SHOWN_HASH] if is_file(item) else item
