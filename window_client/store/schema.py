"""The tables as SQLAlchemy sees them; the truth is in `migrations`, and a test compares the two."""

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()


def _table(name: str, *columns: Column[int] | Column[str] | Column[bytes]) -> Table:
    return Table(name, metadata, *columns)


def _int(name: str, *, key: bool = False, null: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=null or key, autoincrement=False)


def _text(name: str, *, key: bool = False, null: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=null or key)


def _blob(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


meta = _table("meta", _text("name", key=True), _blob("value"))

head = _table(
    "head",
    _int("id", key=True),
    _text("device"),
    _text("incarnation"),
    _int("seq"),
    _text("hash"),
    _int("ordinal"),
    _int("case_no"),
    _text("epoch"),
    _int("epoch_no"),
    _text("cursor"),
    _int("platform_at_ms", null=True),
    _int("clock_offset_ms"),
    _int("seen_ms"),
    _int("leases_void_to"),
    _int("arrival"),
)

case_key = _table("case_key", _int("no", key=True), _text("case_id"))

journal = _table(
    "journal",
    _int("ordinal", key=True),
    _text("entry_id"),
    _text("kind"),
    _int("case_no", null=True),
    _int("at_ms"),
    _text("day"),
    _text("clerk"),
    _blob("content"),
)

chain = _table(
    "chain",
    _text("incarnation", key=True),
    _int("seq", key=True),
    _int("ordinal"),
    _text("device"),
    _text("hash"),
)

transfer = _table(
    "transfer",
    _int("ordinal", key=True),
    _text("incarnation"),
    _int("seq"),
    _text("state"),
    _text("verdict", null=True),
    _int("epoch_no", null=True),
    _int("g", null=True),
    _text("why"),
)

feed_entry = _table(
    "feed_entry",
    _text("entry_id", key=True),
    _int("epoch_no"),
    _int("g"),
    _text("verdict"),
    _int("case_no", null=True),
    _text("device"),
    _text("incarnation"),
    _int("seq"),
    _text("hash"),
    _blob("content"),
    _int("arrival"),
    _int("after_ordinal"),
)

attachment = _table(
    "attachment",
    _text("sha256", key=True),
    _int("size"),
    _text("name"),
    _text("media_type"),
    _text("state"),
    _text("url"),
    _int("sent_bytes"),
    _int("added_ms"),
)

account = _table(
    "account",
    _text("id", key=True),
    _blob("details"),
    _text("verifier"),
    _int("confirmed_ms"),
    _int("failures"),
    _int("locked_until_ms"),
    _int("seen_ms"),
    _int("revoked"),
)

draft = _table("draft", _text("id", key=True), _int("version"), _int("saved_ms"), _blob("body"))

case_state = _table("case_state", _int("no", key=True), _blob("body"))

case_row = _table(
    "case_row",
    _int("no", key=True),
    _text("case_id"),
    _text("number"),
    _text("number_rev"),
    _text("stem_rev"),
    _text("query_code"),
    _text("item"),
    _text("department"),
    _text("window"),
    _text("clerk"),
    _text("applicant"),
    _text("name"),
    _text("initials"),
    _text("id_kind"),
    _text("id_number"),
    _text("id_rev"),
    _text("phone"),
    _text("phone_rev"),
    _text("people"),
    _text("address"),
    _text("status"),
    _text("queue"),
    _text("due_on", null=True),
    _int("received_ms"),
    _int("updated_ms"),
    _text("certificate", null=True),
    _int("unsent"),
    _int("attention"),
    _text("clock"),
    _int("due_known"),
    _text("alert_on", null=True),
    _text("yellow_on", null=True),
    _text("red_on", null=True),
)

case_watch = _table(
    "case_watch",
    _text("kind", key=True),
    _text("due_on", key=True),
    _int("case_no", key=True),
    _text("subject", key=True),
)

misfit = _table("misfit", _text("entry_id", key=True), _int("case_no"), _text("why"))

document = _table(
    "document", _text("number", key=True), _int("case_no", key=True), _text("id", key=True), _text("kind")
)

queue_count = _table("queue_count", _text("queue", key=True), _text("window", key=True), _int("n"))

due_count = _table("due_count", _text("due_on", key=True), _text("window", key=True), _int("n"))

level_count = _table(
    "level_count", _text("level", key=True), _text("day", key=True), _text("window", key=True), _int("n")
)

number_block = _table(
    "number_block",
    _text("lease", key=True),
    _int("ordinal"),
    _text("series"),
    _int("low"),
    _int("high"),
    _int("next"),
    _int("valid_until_ms"),
)

number_used = _table("number_used", _text("series", key=True), _int("counter", key=True), _int("ordinal"))

blank_range = _table(
    "blank_range",
    _int("ordinal", key=True),
    _text("blank_type"),
    _text("prefix"),
    _int("first"),
    _int("last"),
    _int("digits"),
    _int("next"),
)

blank = _table(
    "blank",
    _text("blank_type", key=True),
    _text("serial", key=True),
    _text("state"),
    _int("range"),
    _int("position"),
    _text("certificate"),
    _int("case_no"),
)

blank_count = _table("blank_count", _text("blank_type", key=True), _text("state", key=True), _int("n"))

quarantine_closed = _table(
    "quarantine_closed", _text("entry_id", key=True), _int("ordinal"), _text("action"), _text("reason")
)

day_session = _table(
    "day_session", _int("ordinal", key=True), _text("day"), _int("opened_ms"), _int("closed_ms", null=True)
)

ticket = _table(
    "ticket",
    _text("id", key=True),
    _text("day"),
    _text("number"),
    _text("line"),
    _text("state"),
    _int("issued_ms", null=True),
    _int("called_ms", null=True),
    _int("ended_ms", null=True),
    _int("calls"),
    _text("clerk"),
    _int("ordinal"),
)

visit = _table("visit", _text("id", key=True), _text("day"), _int("at_ms"), _text("clerk"), _blob("body"))

original = _table(
    "original",
    _text("keeping", key=True),
    _text("material", key=True),
    _text("name"),
    _int("copies"),
    _text("case_id"),
    _text("number"),
    _text("place"),
    _int("kept_ms"),
    _text("kept_by"),
    _int("returned_ms", null=True),
    _text("recipient"),
    _text("relation"),
)

slip = _table(
    "slip",
    _text("id", key=True),
    _text("number"),
    _text("case_id"),
    _text("case_number"),
    _text("item"),
    _text("department"),
    _int("made_ms"),
    _text("made_by"),
    _int("confirmed_ms", null=True),
    _text("taker"),
)

fee = _table(
    "fee",
    _text("id", key=True),
    _text("number"),
    _text("day"),
    _text("item"),
    _text("name"),
    _int("cents"),
    _int("at_ms"),
    _text("clerk"),
    _int("cancelled_ms", null=True),
    _text("reason"),
    _text("second"),
)

rating = _table(
    "rating",
    _text("id", key=True),
    _text("service"),
    _text("number"),
    _int("level"),
    _int("at_ms"),
    _int("forwarded_ms", null=True),
)

supervision_mark = _table(
    "supervision_mark", _text("id", key=True), _int("at_ms"), _int("cleared_ms", null=True), _blob("body")
)

day_tally = _table(
    "day_tally",
    _text("day", key=True),
    _text("clerk", key=True),
    _text("item", key=True),
    _text("figure", key=True),
    _int("n"),
)

look_up_list = _table(
    "look_up_list", _text("kind", key=True), _text("source"), _text("as_of"), _blob("salt"), _int("n")
)

look_up_entry = _table(
    "look_up_entry", _text("kind", key=True), Column("digest", LargeBinary, primary_key=True), _text("reason")
)

PROJECTIONS = (
    case_state,
    case_row,
    case_watch,
    misfit,
    document,
    queue_count,
    due_count,
    level_count,
    number_block,
    number_used,
    blank_range,
    blank,
    blank_count,
    quarantine_closed,
    day_session,
    ticket,
    visit,
    original,
    slip,
    fee,
    rating,
    supervision_mark,
    day_tally,
)
"""Tables that are recomputed from the journal and the feed; the text index `case_text` goes with them."""
