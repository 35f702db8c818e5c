"""The platform's tables. Plain SQL types only, so that SQLite and PostgreSQL hold the same."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
"""`epoch`: life of this database; `shape`: version of these tables."""

counter = Table(
    "counter",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", BigInteger, nullable=False),
)
"""Row `g` gives out the one order of everything, under the writer's lock, so commit order = g order.

Row `series_floor` is where a new number series begins; a restore raises it.
"""

hall = Table(
    "hall",
    metadata,
    Column("id", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

window = Table(
    "window",
    metadata,
    Column("id", String, primary_key=True),
    Column("hall", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("id", String, primary_key=True),
    Column("hall", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("password", String, nullable=False),
    Column("failures", Integer, nullable=False, default=0),
    Column("locked_until_ms", BigInteger, nullable=False, default=0),
)

item = Table(
    "item",
    metadata,
    Column("id", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""Service items that this platform knows."""

enrolment_code = Table(
    "enrolment_code",
    metadata,
    Column("code_hash", String, primary_key=True),
    Column("window", String, nullable=False),
    Column("valid_until_ms", BigInteger, nullable=False),
    Column("nonce", String),
    Column("device", String),
)

device = Table(
    "device",
    metadata,
    Column("id", String, primary_key=True),
    Column("hall", String, nullable=False),
    Column("window", String, nullable=False),
    Column("public_key", String, nullable=False),
    Column("revoked", Boolean, nullable=False, default=False),
    Column("last_contact_ms", BigInteger, nullable=False, default=0),
    Column("clock_offset_ms", BigInteger, nullable=False, default=0),
    Column("app", String, nullable=False, default=""),
    Column("pending", LargeBinary),
)

token = Table(
    "token",
    metadata,
    Column("hash", String, primary_key=True),
    Column("device", String, nullable=False, index=True),
    Column("use", String, nullable=False),
    Column("until_ms", BigInteger, nullable=False),
    Column("replaces", String),
)
"""SHA-256 of tokens; `replaces` names the refresh token that dies when this one is first used."""

incarnation = Table(
    "incarnation",
    metadata,
    Column("device", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("next", BigInteger, nullable=False),
    Column("last_hash", String, nullable=False),
    Column("stable_seq", BigInteger, nullable=False, default=0),
)

entry = Table(
    "entry",
    metadata,
    Column("g", BigInteger, primary_key=True, autoincrement=False),
    Column("hall", String, nullable=False),
    Column("device", String, nullable=False),
    Column("incarnation", String, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("hash", String, nullable=False),
    Column("entry_id", String, nullable=False, index=True),
    Column("case_id", String, index=True),
    Column("kind", String, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("verdict", String, nullable=False),
    Column("why", String, nullable=False),
    UniqueConstraint("device", "incarnation", "seq"),
    Index("entry_feed", "hall", "g"),
)
"""Every entry that ever came, in the one order, as it came, with its verdict. Never changed or deleted."""

known_entry = Table(
    "known_entry",
    metadata,
    Column("entry_id", String, primary_key=True),
    Column("g", BigInteger, nullable=False),
    Column("digest", String, nullable=False),
)
"""First coming of each entry id, over all devices and incarnations."""

case = Table(
    "case_state",
    metadata,
    Column("id", String, primary_key=True),
    Column("hall", String, nullable=False, index=True),
    Column("number", String, nullable=False, index=True),
    Column("item", String, nullable=False),
    Column("status", String, nullable=False, index=True),
    Column("revision", BigInteger, nullable=False),
    Column("g", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

number = Table(
    "number",
    metadata,
    Column("kind", String, primary_key=True),
    Column("value", String, primary_key=True),
    Column("case_id", String, nullable=False),
)
"""Who holds a number: `case`, `document`, `certificate` or `blank/<type>`."""

series = Table(
    "series",
    metadata,
    Column("name", String, primary_key=True),
    Column("next", BigInteger, nullable=False),
)

lease = Table(
    "lease",
    metadata,
    Column("id", String, primary_key=True),
    Column("device", String, nullable=False),
    Column("incarnation", String, nullable=False),
    Column("series", String, nullable=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
    Column("valid_until_ms", BigInteger, nullable=False),
)

upload = Table(
    "upload",
    metadata,
    Column("id", String, primary_key=True),
    Column("device", String, nullable=False, index=True),
    Column("hall", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("length", BigInteger, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
)

blob = Table(
    "blob",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("size", BigInteger, nullable=False),
)

file_receipt = Table(
    "file_receipt",
    metadata,
    Column("hall", String, primary_key=True),
    Column("sha256", String, primary_key=True),
    Column("g", BigInteger, nullable=False, index=True),
)
"""Files that are whole, verified and on disk, told to the halls that sent them."""
