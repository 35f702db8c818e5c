"""Acts of departments from the command line: taking on, opinions, special procedures, extension, checks."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from sync.platform.core import Platform
from sync.platform.deciding import Departments, Rule
from window_client.clock import SystemClock
from window_client.domain.case import hearing, post_check, review, special
from window_client.domain.case.hearing import HearingDay
from window_client.domain.case.post_check import Finding
from window_client.domain.case.proceedings import SPECIAL_KINDS, STAGES
from window_client.domain.case.review import Opinion
from window_client.domain.case.special import SpecialPlan
from window_client.domain.transfer import APPLIED
from window_client.errors import WindowClientError

FAILED = 1

RuleOf = Callable[[argparse.Namespace], Rule]


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `take-on`, `opine`, `start-special`, `end-special`, `extend`, hearing and check commands."""
    _parser(commands, "take-on", "sign for a case as its department", _take_on)
    opinion = _parser(commands, "opine", "give the signed opinion of one level of the review", _opine)
    opinion.add_argument("--stage", required=True, choices=tuple(STAGES))
    opinion.add_argument("--text", required=True, help="the opinion itself; a bare signature is none")
    opinion.add_argument("--against", action="store_true", help="the opinion is against granting")
    opinion.add_argument("--on-site-with", default="", metavar="ACCOUNT", help="facts were checked by two")
    start = _parser(commands, "start-special", "begin a special procedure (art. 45)", _start_special)
    start.add_argument("--kind", required=True, choices=tuple(SPECIAL_KINDS))
    start.add_argument("--workdays", required=True, type=int, help="time needed, told to the applicant")
    _with_reason(start)
    end = _parser(commands, "end-special", "end the running special procedure", _end_special)
    end.add_argument("--result", required=True)
    extend = _parser(commands, "extend", "extend the limit once (art. 42)", _extend)
    extend.add_argument("--workdays", type=int, default=None, help="by default all that the law allows")
    _with_reason(extend)
    _add_hearing(commands)
    check = _parser(commands, "check", "record the check of a commitment", _check)
    check.add_argument("--finding", required=True)
    check.add_argument("--by", nargs="+", required=True, metavar="NAME", help="two names at least")
    check.add_argument("--failed", action="store_true", help="it does not hold: revoked, or to be put right")
    check.add_argument("--rectify-by", type=date.fromisoformat, default=None, metavar="DAY")
    check.add_argument("--approved-by", default="", metavar="ACCOUNT")


def _add_hearing(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    offer = _parser(commands, "offer-hearing", "tell of the right to a hearing (art. 47)", _offer_hearing)
    offer.add_argument("--subject", required=True)
    call = _parser(commands, "call-hearing", "make the hearing's day known (art. 48)", _call_hearing)
    call.add_argument("--on", type=date.fromisoformat, required=True, metavar="DAY")
    call.add_argument("--place", required=True)
    call.add_argument("--chair", required=True)
    hold = _parser(commands, "hold-hearing", "put the hearing's record on file", _hold_hearing)
    hold.add_argument("--record", required=True)


def _parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str, rule_of: RuleOf
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about)
    parser.add_argument("number", metavar="CASE_NUMBER")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--as", dest="account", default="", metavar="ACCOUNT", help="who acts")
    parser.set_defaults(run=partial(_run, rule_of))
    return parser


def _with_reason(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reason", required=True, help="printed on the notice")
    parser.add_argument("--approved-by", required=True, metavar="ACCOUNT")


def _run(rule_of: RuleOf, args: argparse.Namespace) -> int:
    platform = Platform(args.data, SystemClock())
    departments = Departments(platform)
    try:
        verdicts = departments.act(departments.find(args.number), rule_of(args), by=args.account)
    except WindowClientError as failure:
        sys.stderr.write(f"{failure}\n")
        return FAILED
    finally:
        platform.close()
    for verdict in verdicts:
        sys.stdout.write(f"{args.number}\t{verdict.verdict}\t{verdict.why}\n")
    return 0 if all(verdict.verdict in APPLIED for verdict in verdicts) else FAILED


def _take_on(_args: argparse.Namespace) -> Rule:
    return lambda case, around, who: review.take_on(case, around, by=who.name)


def _opine(args: argparse.Namespace) -> Rule:
    return lambda case, around, who: review.opine(
        case,
        around,
        Opinion(
            stage=args.stage,
            passed=not args.against,
            text=args.text,
            name=who.name,
            on_site=bool(args.on_site_with),
            second=args.on_site_with,
        ),
    )


def _start_special(args: argparse.Namespace) -> Rule:
    plan = SpecialPlan(kind=args.kind, reason=args.reason, workdays_needed=args.workdays)
    return lambda case, around, _who: special.start_special(case, around, plan, approved_by=args.approved_by)


def _end_special(args: argparse.Namespace) -> Rule:
    return lambda case, around, _who: special.end_special(case, around, result=args.result)


def _extend(args: argparse.Namespace) -> Rule:
    return lambda case, around, _who: special.extend(
        case, around, reason=args.reason, approved_by=args.approved_by, workdays=args.workdays
    )


def _offer_hearing(args: argparse.Namespace) -> Rule:
    return lambda case, around, _who: hearing.offer_hearing(case, around, subject=args.subject)


def _call_hearing(args: argparse.Namespace) -> Rule:
    day = HearingDay(on=args.on, place=args.place, chair=args.chair)
    return lambda case, around, _who: hearing.call_hearing(case, around, day)


def _hold_hearing(args: argparse.Namespace) -> Rule:
    return lambda case, around, _who: hearing.hold_hearing(case, around, record=args.record)


def _check(args: argparse.Namespace) -> Rule:
    finding = Finding(text=args.finding, by=tuple(args.by))
    if not args.failed:
        return lambda case, around, _who: post_check.pass_check(case, around, finding)
    return lambda case, around, _who: post_check.fail_check(
        case, around, finding, approved_by=args.approved_by, rectify_by=args.rectify_by
    )
