"""Receipts and vouchers say what was recorded; what is printed later says that it is a reprint."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from printing.pages import page_text
from tests.services.day.day_desk import CARD, COLLEAGUE, a_day, let_in_colleague, receive
from window_client.domain.day.events import KeptOriginal
from window_client.errors import WindowClientError
from window_client.services.counter import Counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_day(tmp_path) as made:
        made.day.opening.open()
        yield made


def text(pdf: bytes) -> str:
    return "".join(page_text(pdf, 0).split())


def test_a_receipt_bears_its_number_basis_and_amount(counter: Counter) -> None:
    case = receive(counter)
    done = counter.day.fees.charge(CARD, "card", payer="张三", quantity=2, case_number=case.number)

    words = text(counter.day.vouchers.receipt(done.number, again=False))

    for one in (done.number, "某条例第八条", "人民币壹拾陆元整", "16.00元", "交款人张三", case.number):
        assert one in words, one
    assert "补打" not in words


def test_a_second_print_is_marked_and_a_cancelled_receipt_has_none(counter: Counter) -> None:
    let_in_colleague(counter)
    done = counter.day.fees.charge(CARD, "card", payer="张三")
    assert "补打（2026年11月23日" in text(counter.day.vouchers.receipt(done.number, again=True))

    counter.day.fees.cancel(done.number, "多收", COLLEAGUE)

    for number, code in ((done.number, "day.receipt_cancelled"), ("0", "day.receipt_unknown")):
        with pytest.raises(WindowClientError) as refused:
            counter.day.vouchers.receipt(number, again=True)
        assert refused.value.code == code


def test_originals_have_a_voucher_here_and_another_when_they_go(counter: Counter) -> None:
    case, originals = receive(counter), counter.day.originals
    pair = (KeptOriginal(material="a", name="户口簿"), KeptOriginal(material="b", name="房产证", copies=2))
    kept = originals.keep(case.number, pair)
    words = text(counter.day.vouchers.kept(kept.keeping, again=False))
    assert "1户口簿1" in words
    assert "2房产证2" in words

    here = originals.lying_here()
    back = originals.hand_back(kept.keeping, ("b",), "李四", "女儿")

    gone = text(counter.day.vouchers.returned(back, here))
    assert "领回人李四（女儿）" in gone
    assert "房产证" in gone
    assert "户口簿" not in gone
    assert "补打（" in text(counter.day.vouchers.kept(kept.keeping, again=True))
    originals.hand_back(kept.keeping, ("a",), "张三")
    with pytest.raises(WindowClientError, match="not_kept"):
        counter.day.vouchers.kept(kept.keeping, again=True)
