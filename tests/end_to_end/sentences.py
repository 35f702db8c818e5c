"""What a failure tells the clerk, checked in both languages."""

from ui.error_messages import ErrorMessages
from window_client.errors import WindowClientError

LANGUAGES = ("zh_CN", "en")


def check_words(failure: WindowClientError | None, code: str) -> None:
    """The failure is the one expected and says what happened, whether the work is safe and what to do."""
    assert failure is not None, f"nothing failed, {code} was expected"
    assert failure.code == code, failure
    for language in LANGUAGES:
        notice = ErrorMessages(language).notice_for(failure)
        for part in (notice.happened, notice.work, notice.next_step):
            assert len(part) > 3
            assert part.endswith(("。", "."))
            assert "{" not in part
        assert notice.code == code
