"""In which situation an application was made (办理情形), in words that stand by themselves."""

from collections.abc import Iterator, Mapping

from window_client.domain.catalogue import Question, ServiceItem

_YES_NO = frozenset({"yes", "no"})


def situation_words(item: ServiceItem, answers: Mapping[str, str]) -> str:
    """Name the situation that all answers make, else say each answer with its question.

    What is answered by no is left out: 否 alone tells nobody anything.
    """
    asked = {question.id for question in item.questions}
    for scenario in item.scenarios:
        fits = all(answers.get(name) == value for name, value in scenario.answers.items())
        if asked and asked <= scenario.answers.keys() and fits:
            return scenario.name
    return "；".join(_answers(item, answers))


def _answers(item: ServiceItem, answers: Mapping[str, str]) -> Iterator[str]:
    for question in item.questions:
        chosen = next((one for one in question.options if one.id == answers.get(question.id)), None)
        if chosen is None:
            continue
        if not _yes_or_no(question):
            yield f"{_asked(question)}：{chosen.label}"
        elif chosen.id == "yes":
            yield _asked(question).replace("是否", "", 1).removesuffix("吗")


def _yes_or_no(question: Question) -> bool:
    return {one.id for one in question.options} <= _YES_NO


def _asked(question: Question) -> str:
    """Return the question without its mark and the explanation behind it."""
    return question.text.partition("？")[0]
