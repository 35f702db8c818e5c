"""A joint application into the applications of its items, each judged by its own item's rules."""

from collections.abc import Mapping
from datetime import date

import msgspec
from msgspec.structs import replace

from window_client.domain.case.consents import Consent, ConsentTo, ConsentWay
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.catalogue import ServiceItem, holds, item_for, materials_for
from window_client.domain.joint.names import field_names, material_names, own
from window_client.domain.joint.package import JointMatter, Part
from window_client.domain.numbers.regions import Regions
from window_client.domain.situation import situation


def taking_part(parts: tuple[Part, ...], answers: Mapping[str, str]) -> tuple[Part, ...]:
    """Return the items that this application is for."""
    return tuple(part for part in parts if holds(part.component.when, answers))


def application_for(
    matter: JointMatter, part: Part, joint: Application, *, on: date, regions: Regions
) -> Application:
    """Return what the joint application says to one item, with the answers that its situation adds.

    The id stays: all cases of one application carry it. Papers that another item of the bundle makes are
    judged exempt on the ground that the package names; verdicts on papers that the item does not call for
    in this situation are left out.
    """
    fields = tuple(msgspec.json.decode(bytes(part.package.form))["properties"])
    names = field_names(matter, part.item.id, fields)
    form = {name: joint.form[there] for name, there in names.items() if there in joint.form}
    asked = replace(joint, form=form, answers=_answers(part, joint.answers))
    answers = situation(part.item, asked, on=on, regions=regions)
    needed = {one.id for one in materials_for(item_for(part.item, answers), answers)}
    found = (*_verdicts(matter, part, joint), *_internal(matter, part))
    return replace(asked, answers=answers, verdicts=tuple(one for one in found if one.material in needed))


def _answers(part: Part, answers: Mapping[str, str]) -> dict[str, str]:
    asked = {one.id: answers.get(own(part.item.id, one.id)) for one in part.item.questions}
    return {**{name: said for name, said in asked.items() if said is not None}, **part.component.answers}


def _verdicts(matter: JointMatter, part: Part, joint: Application) -> tuple[MaterialVerdict, ...]:
    found = {one.material: one for one in joint.verdicts}
    names = material_names(matter, part)
    return tuple(replace(found[there], material=here) for here, there in names.items() if there in found)


def _internal(matter: JointMatter, part: Part) -> tuple[MaterialVerdict, ...]:
    return tuple(
        MaterialVerdict(
            material=material,
            verdict=Verdict.EXEMPT,
            code=one.ground,
            reason=_ground_words(part.item, material, one.ground),
            consent=Consent(to=ConsentTo.SHARING, way=ConsentWay.JOINT),
        )
        for one in matter.internal
        for item, material in (one.material.split(".", 1),)
        if item == part.item.id
    )


def _ground_words(item: ServiceItem, material: str, code: str) -> str:
    grounds = next(one.exempt_grounds for one in item.materials if one.id == material)
    return next(one.text for one in grounds if one.code == code)
