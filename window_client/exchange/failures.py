"""Why a file was not taken. Each is raised before anything is kept."""

from window_client.errors import WindowClientError


class FileNotReadable(WindowClientError):
    """The file is missing, no plain file, or the system refuses it."""

    code = "exchange.not_readable"


class FileNotWritable(WindowClientError):
    """The system does not let the file be written there."""

    code = "exchange.not_writable"


class FileExists(WindowClientError):
    """Something of that name is there already; nothing is ever overwritten."""

    code = "exchange.exists"


class FileTooLarge(WindowClientError):
    """More bytes than are read."""

    code = "exchange.too_large"


class KindUnknown(WindowClientError):
    """Neither a table nor JSON."""

    code = "exchange.kind_unknown"


class OldOrLocked(WindowClientError):
    """An .xls file of old, or a workbook under a password: both begin alike."""

    code = "exchange.old_or_locked"


class MixedEncodings(WindowClientError):
    """One line is UTF-8, another GB 18030."""

    code = "exchange.mixed_encodings"


class EncodingUnknown(WindowClientError):
    """Neither UTF-8 nor GB 18030."""

    code = "exchange.encoding_unknown"


class JsonBroken(WindowClientError):
    """Not JSON (RFC 8259)."""

    code = "exchange.json_broken"


class JsonNameTwice(WindowClientError):
    """An object names a member twice; which of the two was meant nobody knows (RFC 8259 section 4)."""

    code = "exchange.json_name_twice"


class JsonNumber(WindowClientError):
    """NaN, Infinity or a number beyond all measure (RFC 8259 section 6)."""

    code = "exchange.json_number"


class TextBroken(WindowClientError):
    """Half a character: an unpaired surrogate, which no text may hold (RFC 3629 section 3)."""

    code = "exchange.text_broken"


class TooDeep(WindowClientError):
    """Nested more deeply than any honest file."""

    code = "exchange.too_deep"


class TooMuch(WindowClientError):
    """More rows, columns, cells or characters than are read."""

    code = "exchange.too_much"


class TooSlow(WindowClientError):
    """Reading took longer than is waited for."""

    code = "exchange.too_slow"


class CsvBroken(WindowClientError):
    """A quotation mark is never closed, or there are null characters."""

    code = "exchange.csv_broken"


class WorkbookBroken(WindowClientError):
    """The ZIP or a part of the workbook is damaged."""

    code = "exchange.workbook_broken"


class WorkbookBomb(WindowClientError):
    """The workbook unpacks to far more than a workbook holds."""

    code = "exchange.workbook_bomb"


class WorkbookEntities(WindowClientError):
    """A part declares a document type or entities, which no workbook needs (XXE, entity bombs)."""

    code = "exchange.workbook_entities"


class WorkbookMacros(WindowClientError):
    """The workbook carries a program."""

    code = "exchange.workbook_macros"


class NothingInside(WindowClientError):
    """No visible sheet holds anything."""

    code = "exchange.nothing_inside"
