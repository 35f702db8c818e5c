"""What the preview of a certificate and the strip after printing show."""

from enum import StrEnum

import msgspec


class Answer(StrEnum):
    """What the clerk found at the printer."""

    PRINTED = "printed"  # 已出纸
    SPOILED = "spoiled"  # 废张
    NOT_PRINTED = "not_printed"  # 未出


class StripState(msgspec.Struct, frozen=True, kw_only=True):
    """The strip that waits for an answer.

    Attributes:
        words: What went to the printer.
        detail: What the printer says about it, and what to do.
        more: Further sheets that wait for an answer behind this one.
        asking_reason: Whether the reason of a spoiled sheet is asked.
        busy: Whether nothing can be answered yet.
        warning: Whether the printer says that a hand is needed.
    """

    words: str
    detail: str = ""
    more: int = 0
    asking_reason: bool = False
    busy: bool = False
    warning: bool = False


class PreviewState(msgspec.Struct, frozen=True, kw_only=True):
    """A certificate before it is printed.

    Attributes:
        case_id: The case.
        title: Name of the certificate, with the case number.
        number: Number that it would get.
        blank: Serial of the blank that must lie on top of the tray.
        validity: Validity in words.
        printer: Name of the printer and its state in words.
        pages: PNG pictures.
        words: Shown instead of pages while there are none.
        ready: Whether it can be printed.
    """

    case_id: str
    title: str = ""
    number: str = ""
    blank: str = ""
    validity: str = ""
    printer: str = ""
    pages: tuple[bytes, ...] = ()
    words: str = ""
    ready: bool = False


class OpenPrint(msgspec.Struct, frozen=True, kw_only=True):
    """A certificate that went, or may have gone, to the printer and whose answer is open.

    Attributes:
        kind: Name of the certificate.
        sent: Whether it was sent in this run of the program.
        uncertain: Whether the printer may not have got it.
        job, printer: Where to ask how it stands; empty after a restart.
        job_words: What the printer last said.
        trouble: Whether the printer said that a hand is needed.
        over: Whether the printer will say nothing new.
    """

    case_id: str
    kind: str
    number: str
    blank_type: str
    blank_serial: str
    sent: bool = False
    uncertain: bool = False
    job: str = ""
    printer: str = ""
    job_words: str = ""
    trouble: bool = False
    over: bool = False
