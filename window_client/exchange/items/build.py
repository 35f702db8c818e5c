"""From raw facts to a service item: nothing is made up, everything is 待核, every doubt is noted."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from window_client.domain.catalogue import (
    Basis,
    Handling,
    Limit,
    Material,
    Organ,
    Result,
    ServiceItem,
)
from window_client.domain.catalogue_procedures import Doubt, Source
from window_client.domain.units import UnitUnknownError, from_code
from window_client.exchange.items.cleaning import clean
from window_client.exchange.items.report import Kind, Note
from window_client.exchange.items.source import RawItem, RawMaterial, field_names

_EXPECTED = (
    "code", "item_type", "department", "basis", "conditions", "promised", "handling", "audience",
    "phone", "supervision_phone", "address", "result_name",
)  # fmt: skip
"""Facts whose absence is told."""

_GB_AUDIENCE = {"1": "person", **dict.fromkeys("23456", "organisation")}
"""GB/T 39046 A.4; the same codes in every interface that was read."""

_HAN_NUMBER = r"[一二三四五六七八九十]{1,3}"
_NUMBERING = re.compile(
    rf"^\s*(?:[（(]?\d{{1,2}}[）)、.．](?!\d)|{_HAN_NUMBER}、|[（(]{_HAN_NUMBER}[）)])\s*"
)
_LAW = re.compile(
    r"《([^》\n]{2,100})》[^《\n；;]{0,40}?(第[^《\n；;。]{1,80}条(?:[^《\n；;。]{0,30}[款项])?)?"
)
_AT_ONCE = ("当场", "即时", "即办", "立即")
_LIMIT = re.compile(r"(\d{1,3})\s*(?:个)?\s*([^\d\s，。；（(]{0,3})")
_BETWEEN = re.compile(r"[\n；;]+")
_SEVERAL = re.compile(r"[\n、，,;；/|^]+")
_COUNT = re.compile(r"\d{1,3}", re.ASCII)
_MOST_LINES = 60


class ItemBuilder:
    """Builds the items of one file and notes what it does."""

    def __init__(self, file: str, today: str) -> None:
        """Take the file's name and the day, which become the source of every fact."""
        self._file, self._today = file, today
        self.notes: list[Note] = []

    def tidy(self, raw: RawItem) -> RawItem:
        """Return the item with clean text; what was cleaned is noted."""
        for fact in raw.formulas:
            self._note(raw.place, fact, "left_out", "是公式，没有采用")
        tidied = RawItem(place=raw.place, values=self._clean(raw.place, raw.values))
        tidied.materials = [
            RawMaterial(place=one.place, values=self._clean(one.place, one.values)) for one in raw.materials
        ]
        return tidied

    def _clean(self, place: str, values: Mapping[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for fact, text in values.items():
            cleaned = clean(text)
            if cleaned.done:
                self._note(place, fact, "cleaned", "；".join(cleaned.done))
            if cleaned.text:
                found[fact] = cleaned.text
        return found

    def item(self, raw: RawItem, item_id: str) -> ServiceItem:
        """Return the service item that tidy facts make."""
        for fact in _EXPECTED:
            if fact not in raw.values:
                self._note(raw.place, fact, "missing", "文件中没有，待补")
        values = raw.values
        name, department = values["name"], values.get("department", "")
        return ServiceItem(
            id=item_id,
            code=values.get("code", ""),
            version=1,
            effective_from=self._today,
            name=name,
            item_type=self._word(raw, "item_type", "公共服务", keep=True),
            department=department,
            organ=_organ(values, department),
            audience=self._audience(raw),
            handling=self._handling(raw),
            decided_by="department",
            basis=tuple(_basis(values.get("basis", ""))),
            conditions=tuple(lines(values.get("conditions", ""))),
            materials=tuple(self._materials(raw)),
            promised=self._limit(raw, "promised") or Limit(count=0, note="文件中没有承诺办结时限"),
            statutory=self._limit(raw, "statutory"),
            result=Result(name=values.get("result_name", ""), certificate="", kind="none"),
            fee=_fee(values),
            offline={},
            sources=(Source(what="整个事项", where=f"导入文件 {self._file} {raw.place}", on=self._today),),
            doubts=tuple(_doubts(values)),
        )

    def _note(self, place: str, fact: str, kind: Kind, words: str) -> None:
        self.notes.append(Note(place=place, fact=title_of(fact), kind=kind, words=words))

    def note(self, place: str, fact: str, kind: Kind, words: str) -> None:
        """Note something that the caller did."""
        self._note(place, fact, kind, words)

    def _word(self, raw: RawItem, fact: str, otherwise: str, *, keep: bool = False) -> str:
        """Return what a platform's word or code means; `keep` lets a word stand that is not in the list."""
        text = raw.values.get(fact, "")
        known = field_names().words[fact]
        if text in known or not text:
            return known.get(text, otherwise)
        if keep and not text.isdigit():
            return text
        self._note(raw.place, fact, "assumed", f"“{text[:30]}”没有通用含义，暂按“{otherwise}”，待核")
        return otherwise

    def _handling(self, raw: RawItem) -> Handling:
        found = self._word(raw, "handling", "promised")
        return found if found in {"instant", "forwarded"} else "promised"  # type: ignore[return-value]

    def _audience(self, raw: RawItem) -> tuple[Literal["person", "organisation"], ...]:
        known = {**_GB_AUDIENCE, **field_names().words["audience"]}
        found: dict[Any, None] = {}
        for part in _SEVERAL.split(raw.values.get("audience", "")):
            kind = known.get(part.strip())
            if kind:
                found[kind] = None
            elif part.strip():
                self._note(raw.place, "audience", "left_out", f"“{part.strip()[:30]}”没有对应的服务对象")
        return tuple(found)

    def _limit(self, raw: RawItem, fact: str) -> Limit | None:
        text = raw.values.get(fact, "")
        if not text or text in {"无", "无法定时限", "0"}:
            return None
        if any(word in text for word in _AT_ONCE):
            return Limit(count=0, note=text[:100])
        found = _LIMIT.search(text)
        if found is None:
            self._note(raw.place, fact, "left_out", f"“{text[:30]}”不是时限")
            return None
        unit = found[2] or raw.values.get(f"{fact}_unit", "")
        return self._counted(raw, fact, int(found[1]), unit, text)

    def _counted(self, raw: RawItem, fact: str, count: int, unit: str, text: str) -> Limit:
        """Read the unit; a bare number or 日 counts as working days (行政许可法 art. 82); that is noted."""
        try:
            count, known = from_code(count, unit)
        except UnitUnknownError:
            words = f"“{text[:30]}”没有写明单位，暂按工作日，待核"
            self._note(raw.place, fact, "assumed", words)
            return Limit(count=count, note="单位未写明")
        if unit == "日":
            self._note(raw.place, fact, "assumed", f"“{text[:30]}”的“日”暂按工作日，待核")
        return Limit(count=count, unit=known)

    def _materials(self, raw: RawItem) -> Iterator[Material]:
        listed = [
            RawMaterial(place=raw.place, values={"name": one})
            for one in lines(raw.values.get("materials", ""))
        ]
        seen: set[str] = set()
        for one in (*raw.materials, *listed):
            name = one.values.get("name", "")
            if not name:
                self._note(one.place, "materials", "left_out", "材料没有名称")
            elif name in seen:
                self._note(one.place, "materials", "duplicate", f"材料“{name[:30]}”重复，只留一条")
            else:
                seen.add(name)
                yield self._material(one, name, len(seen))
        if not seen:
            self._note(raw.place, "materials", "missing", "文件中没有材料，待补")

    def _material(self, raw: RawMaterial, name: str, place: int) -> Material:
        need = self._material_word(raw, "need", "required")
        return Material(
            id=f"m{place}",
            name=name,
            form=self._material_word(raw, "form", "original"),
            copies=self._copies(raw),
            need="optional" if need in {"optional", "conditional"} else "required",
            deferrable=need == "deferrable",
            source=raw.values.get("source", ""),
            standard=raw.values.get("standard", ""),
        )

    def _material_word(self, raw: RawMaterial, fact: str, otherwise: str) -> Any:
        text = raw.values.get(fact, "")
        known = field_names().words[fact]
        found = known.get(text, otherwise)
        if text and text not in known:
            self._note(raw.place, fact, "assumed", f"“{text[:30]}”的含义因平台而异，暂按默认，待核")
        elif found == "conditional":
            self._note(raw.place, fact, "assumed", "情形必要，但文件中没有情形，暂按非必要，待核")
        return found

    def _copies(self, raw: RawMaterial) -> int:
        counts = [
            int(found[0])
            for fact in ("copies", "originals", "duplicates")
            if (found := _COUNT.search(raw.values.get(fact, "")))
        ]
        return max(1, *counts) if counts else 1


def title_of(fact: str) -> str:
    """Return what a fact is called; the first of its names."""
    names = field_names()
    known = names.item.get(fact) or names.material.get(fact)
    return known[0] if known else fact


def item_id_of(code: str, name: str) -> str:
    """Return a stable folder name for an item: from its code, from its name where it has none."""
    tidy = re.sub(r"[^a-z0-9]+", "_", code.lower()).strip("_")[:80]
    return f"item_{tidy or hashlib.sha256(name.encode()).hexdigest()[:16]}"


def lines(text: str) -> Iterator[str]:
    """Yield the points of a list without their numbers."""
    points = (_NUMBERING.sub("", part).strip() for part in _BETWEEN.split(text))
    yield from list(dict.fromkeys(point for point in points if point))[:_MOST_LINES]


def _basis(text: str) -> Iterator[Basis]:
    found = list(_LAW.finditer(text))
    for law in found[:_MOST_LINES]:
        yield Basis(law=law[1], articles=law[2] or "")
    if text and not found:
        yield Basis(law=text[:200])


def _organ(values: Mapping[str, str], name: str) -> Organ:
    return Organ(
        name=name,
        short="",
        phone=values.get("phone", ""),
        address=values.get("address", ""),
        supervision_phone=values.get("supervision_phone", ""),
        review_body="",
        court="",
    )


def _fee(values: Mapping[str, str]) -> str:
    said = {"1": "收费", "是": "收费", "0": "不收费", "否": "不收费"}
    text = values.get("fee", "")
    parts: Iterable[str] = (said.get(text, text), values.get("fee_basis", ""))
    return "；".join(part for part in parts if part) or "待核"


def _doubts(values: Mapping[str, str]) -> Iterator[Doubt]:
    """Name every fact that carries no mark of its own: nothing that was imported is confirmed."""
    places = {
        "name": "name", "code": "code", "item_type": "item_type", "handling": "handling",
        "audience": "audience", "conditions": "conditions", "fee": "fee", "department": "organ",
        "result_name": "result",
    }  # fmt: skip
    for fact, place in places.items():
        if fact in values:
            yield Doubt(place=place, words=f"{title_of(fact)}由文件导入，待核")
