"""A joint matter as one item, so that every screen and rule of intake serves it unchanged."""

import hashlib
from collections.abc import Iterator, Mapping

import msgspec
from msgspec.structs import replace

from window_client.domain.catalogue import (
    Basis,
    CataloguePackage,
    Limit,
    Offline,
    Question,
    Result,
    ServiceItem,
    Step,
)
from window_client.domain.joint.form import joint_form
from window_client.domain.joint.materials import joint_materials
from window_client.domain.joint.names import field_names, own
from window_client.domain.joint.package import JointMatter, Part, parts_of
from window_client.domain.values import Value, canonical

JOINT_TYPE = "一件事"


class Bundle(Value, frozen=True, kw_only=True):
    """A joint matter, its items, and the package under which screens and intake know it."""

    matter: JointMatter
    parts: tuple[Part, ...]
    package: CataloguePackage


def bundle_of(matter: JointMatter, packages: Mapping[str, CataloguePackage]) -> Bundle:
    """Put a joint matter together.

    Raises:
        KeyError: A package, field or material that it names is not there.
    """
    parts = parts_of(matter, packages)
    return Bundle(matter=matter, parts=parts, package=composed(matter, parts))


def composed(matter: JointMatter, parts: tuple[Part, ...]) -> CataloguePackage:
    """Return the package of the joint application; no case is ever of this item (see `split`).

    Its limit is that of the slowest item: each case runs on its own clock.
    """
    form, layout = joint_form(matter, parts)
    fields = {part.item.id: field_names(matter, part.item.id, _fields_of(part.package)) for part in parts}
    slowest = max((part.item.promised for part in parts), key=_rough_days)
    item = ServiceItem(
        id=matter.id,
        code=matter.code,
        version=matter.version,
        effective_from=max(matter.effective_from, *(part.item.effective_from for part in parts)),
        name=matter.name,
        item_type=JOINT_TYPE,
        department=matter.department,
        organ=matter.organ,
        audience=tuple(one for one in parts[0].item.audience if all(one in p.item.audience for p in parts)),
        handling="joint",
        decided_by="department",
        basis=tuple(dict.fromkeys(_bases(parts))),
        conditions=matter.conditions or tuple(_conditions(parts)),
        materials=joint_materials(matter, parts, fields),
        promised=replace(slowest, note="各事项分别计时，以最长的为准"),
        result=Result(name="、".join(part.item.result.name for part in parts), kind="none"),
        fee=matter.fee,
        offline={step: _offline(parts, step) for step in ("receive", "correct", "decline", "accept")},
        aliases=matter.aliases,
        questions=(*matter.questions, *_questions(parts)),
        notes=matter.notes,
    )
    return CataloguePackage(item=item, form=form, layout=layout, digest=_digest(matter, parts))


def _fields_of(package: CataloguePackage) -> tuple[str, ...]:
    return tuple(msgspec.json.decode(bytes(package.form))["properties"])


def _rough_days(limit: Limit) -> float:
    """Order limits of different units; good enough to name the longest, never used as a deadline."""
    return limit.count * {"workday": 1.4, "calendar": 1.0, "month": 30.0}.get(limit.unit, 0.1)


def _bases(parts: tuple[Part, ...]) -> Iterator[Basis]:
    for part in parts:
        yield from part.item.basis


def _conditions(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        yield from (f"{part.item.name}：{one}" for one in part.item.conditions)


def _questions(parts: tuple[Part, ...]) -> Iterator[Question]:
    for part in parts:
        for one in part.item.questions:
            if one.id not in part.component.answers:
                yield replace(
                    one,
                    id=own(part.item.id, one.id),
                    text=f"{part.item.name}：{one.text}",
                    when=part.component.when,
                )


def _offline(parts: tuple[Part, ...], step: Step) -> Offline:
    """Allow offline what every item allows, on data as fresh as the strictest asks."""
    rules = [part.item.offline.get(step, Offline(allowed=False)) for part in parts]
    return Offline(
        allowed=all(one.allowed for one in rules),
        max_data_age_days=min(one.max_data_age_days for one in rules),
    )


def _digest(matter: JointMatter, parts: tuple[Part, ...]) -> str:
    known = (canonical(matter), *(part.package.digest.encode() for part in parts))
    return hashlib.sha256(b"\0".join(known)).hexdigest()
