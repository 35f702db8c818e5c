"""Parts that commands, events and state of a case share."""

from datetime import date, datetime
from enum import StrEnum

from window_client.domain.case.consents import Consent, Reused
from window_client.domain.catalogue import Unit
from window_client.domain.units import Span
from window_client.domain.values import Value


class Status(StrEnum):
    """Where a case stands. Values are stored and sent: never change one."""

    RECEIVED = "received"  # 已收件
    CORRECTION_REQUESTED = "correction_requested"  # 待补正
    LICENCE_NOT_NEEDED = "licence_not_needed"  # 不受理, art. 32(1)
    ACCEPTANCE_DECLINED = "acceptance_declined"  # 不予受理, art. 32(2)
    ACCEPTED = "accepted"  # 受理, not yet taken on by the department
    IN_REVIEW = "in_review"  # 审查中, the department has signed for it
    SPECIAL_PROCEDURE = "special_procedure"  # 特别程序, art. 45
    GRANTED = "granted"  # 准予
    REFUSED = "refused"  # 不予许可
    CERTIFICATE_PRODUCED = "certificate_produced"  # 制证
    DELIVERED = "delivered"  # 已送达
    COMPLETED = "completed"  # 办结
    ARCHIVED = "archived"  # 归档
    TERMINATED = "terminated"  # 终止办理: supplement not handed in, promise broken
    WITHDRAWN = "withdrawn"  # 撤回, by the applicant
    RETURNED = "returned"  # 退件/作废: duplicate, wrong entry
    REVOKED = "revoked"  # 撤销: the commitment was false


UNDECIDED = frozenset({Status.ACCEPTED, Status.IN_REVIEW, Status.SPECIAL_PROCEDURE})
"""Accepted and not decided: the decision clock is on (in `SPECIAL_PROCEDURE` it may be paused)."""

BEFORE_DECISION = UNDECIDED | {Status.RECEIVED, Status.CORRECTION_REQUESTED}
"""States in which an applicant may withdraw and the hall may return the application."""


class Verdict(StrEnum):
    """What the clerk found of one material."""

    QUALIFIED = "qualified"  # 合格
    MISSING = "missing"  # 缺
    DEFECTIVE = "defective"  # 不符
    EXEMPT = "exempt"  # 免交
    DEFERRED = "deferred"  # 容缺


class Procedure(StrEnum):
    """By which procedure a case was accepted."""

    GENERAL = "general"  # 一般程序
    INSTANT = "instant"  # 即办
    DEFERRED = "deferred"  # 容缺受理
    COMMITMENT = "commitment"  # 告知承诺
    SIMPLIFIED = "simplified"  # 简易程序: no technical review, no second approval


class Person(Value, frozen=True, kw_only=True):
    """Applicant, agent or recipient.

    Attributes:
        id_kind: A kind of `domain.numbers`, e.g. `resident` or `uscc`.
        source: Where the data came from: `typed`, `card`, `history:<case number>`.
        legal_representative: Of an organisation.
    """

    name: str
    id_kind: str
    id_number: str
    phone: str = ""
    address: str = ""
    source: str = "typed"
    legal_representative: str = ""

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Person({self.id_kind})"


class Agent(Value, frozen=True, kw_only=True):
    """Who acts for the applicant, on which authority (委托代理, art. 29)."""

    person: Person
    authority: str
    valid_until: date | None = None


class Attachment(Value, frozen=True, kw_only=True):
    """A scan or file, known by its content; the bytes stand in the attachment store."""

    sha256: str
    size: int
    name: str
    media_type: str


class MaterialVerdict(Value, frozen=True, kw_only=True):
    """The clerk's finding on one material.

    Attributes:
        code, reason: Coded defect or ground and the sentence printed for it.
        due_on: Last local day for a deferred material.
        copies: Number of sheets or copies taken in.
        consent: What the applicant agreed to where the paper itself was not handed in.
        reused: The earlier case whose paper is taken over (沿用), None for a paper handed in now.
    """

    material: str
    verdict: Verdict
    code: str = ""
    reason: str = ""
    copies: int = 0
    due_on: date | None = None
    attachments: tuple[Attachment, ...] = ()
    consent: Consent | None = None
    reused: Reused | None = None


class Defect(Value, frozen=True, kw_only=True):
    """One line of the one-time notice: the material, what is wrong, what it must be."""

    material: str
    name: str
    reason: str
    standard: str = ""


class Promise(Value, frozen=True, kw_only=True):
    """Until when the decision is due, as printed on the acceptance notice.

    Attributes:
        due_on: Last local day.
        published: False when the calendar of that year is not published yet; then `due_on` is an estimate.
        statutory: The limit by law beside it, None where the law sets none.
    """

    count: int
    unit: Unit
    start_on: date
    due_on: date
    published: bool
    statutory: Span | None = None


class DocumentKind(StrEnum):
    """Kinds of legal documents; each has its own number series and template of the same name."""

    RECEIPT = "receipt"  # 收件回执
    CORRECTION_NOTICE = "correction_notice"  # 一次性告知(补正)通知书
    SUPPLEMENT_RECEIPT = "supplement_receipt"  # 补正材料接收凭证
    LICENCE_NOT_NEEDED_NOTICE = "licence_not_needed_notice"  # 不受理告知
    DECLINE_NOTICE = "decline_notice"  # 不予受理通知书
    ACCEPTANCE_NOTICE = "acceptance_notice"  # 受理通知书
    DEFERRAL_PROMISE = "deferral_promise"  # 容缺受理承诺书及通知书
    COMMITMENT = "commitment"  # 告知承诺书
    GRANT_DECISION = "grant_decision"  # 准予行政许可决定书
    REFUSAL_DECISION = "refusal_decision"  # 不予行政许可决定书
    DELIVERY_RECORD = "delivery_record"  # 领取登记 / 送达回证
    SPOT_CORRECTION = "spot_correction"  # 当场更正记录
    TERMINATION_NOTICE = "termination_notice"  # 终止办理告知书
    TRANSFER_SLIP = "transfer_slip"  # 综合窗口材料交接单
    SPECIAL_PROCEDURE_NOTICE = "special_procedure_notice"  # 特别程序告知书
    EXTENSION_NOTICE = "extension_notice"  # 延长办理期限通知书
    HEARING_RIGHT_NOTICE = "hearing_right_notice"  # 听证告知书
    HEARING_NOTICE = "hearing_notice"  # 听证通知书
    HEARING_RECORD = "hearing_record"  # 听证笔录
    THIRD_PARTY_NOTICE = "third_party_notice"  # 利害关系人告知书
    WITHDRAWAL_APPLICATION = "withdrawal_application"  # 撤回申请书
    WITHDRAWAL_PERMISSION = "withdrawal_permission"  # 准予撤回通知书
    RETURN_NOTICE = "return_notice"  # 退件通知书
    POST_CHECK_RESULT = "post_check_result"  # 事后核查结果告知书
    JOINT_RECEIPT = "joint_receipt"  # 一件事收件回执, one for all cases of an application
    RESULT_PROOF = "result_proof"  # 办理结果告知单: the result of an item without a certificate


class DocumentRef(Value, frozen=True, kw_only=True):
    """A document that was issued on a case.

    Attributes:
        revision: Revision of the case right after the event that it documents; with it and the package
            version the document can be composed again, byte for byte.
    """

    id: str
    kind: DocumentKind
    number: str
    issued_at: datetime
    template_version: int
    revision: int
    copies: int = 2
    served_at: datetime | None = None


class CertificateStatus(StrEnum):
    """Where a certificate stands."""

    RESERVED = "reserved"  # number and blank taken, sent to the printer, answer open
    UNPRINTED = "unprinted"  # number kept, no blank at present (未出 or 废张)
    PRINTED = "printed"
    DELIVERED = "delivered"


class Certificate(Value, frozen=True, kw_only=True):
    """The result paper of a case."""

    id: str
    layout: str
    number: str
    series: str
    counter: int
    blank_type: str
    blank_serial: str
    status: CertificateStatus
    valid_from: date
    valid_until: date | None = None
    spoiled: tuple[str, ...] = ()


class Delivery(Value, frozen=True, kw_only=True):
    """Who took the result, how and when (领取登记 / 送达回证)."""

    recipient: Person
    way: str
    at: datetime
    relation: str = ""


class Decision(Value, frozen=True, kw_only=True):
    """Grant or refusal (arts. 34, 38).

    Attributes:
        post_check_due_on: Last local day for checking a commitment that the grant rests on, None without one.
    """

    granted: bool
    decided_on: date
    decided_by: str
    organ: str
    content: str = ""
    reasons: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    post_check_due_on: date | None = None
