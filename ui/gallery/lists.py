"""Specimens of what lists and shows: headers, steps, tables, previews."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from ui.gallery.specimen import LONG_NAME, Specimen
from ui.gallery.widgets import column
from ui.widgets.answer_list import Answer, AnswerList, AnswerSection
from ui.widgets.buttons import act_button
from ui.widgets.data_table import DataTable
from ui.widgets.page_header import PageHeader, PageHeaderState
from ui.widgets.page_preview import PagePreview, PagePreviewState
from ui.widgets.pill import PillState
from ui.widgets.search_box import SearchBox, SearchHit, SearchState
from ui.widgets.step_list import Step, StepList, StepListState, StepProgress
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.timeline import Timeline, TimelineEntry
from ui.widgets.tone import Tone


def list_specimens() -> tuple[Specimen, ...]:
    """Return what lists and shows, in its states."""
    return (
        Specimen("page_header", 860, 0, _page_header),
        Specimen("steps", 200, 0, _steps),
        Specimen("timeline", 620, 0, _timeline),
        Specimen("answers", 760, 0, _answers),
        Specimen("table", 900, 320, _table),
        Specimen("table_empty", 900, 260, _table_empty),
        Specimen("search", 560, 0, _search),
        Specimen("preview", 620, 560, _preview),
    )


def _page_header() -> QWidget:
    header = PageHeader()
    header.display(
        PageHeaderState(
            title="食品经营许可(新办)",
            subtitle=f"收件号 990000-03-2026-000017 · {LONG_NAME}",
            pills=(
                PillState(words="已受理", tone=Tone.SUCCESS),
                PillState(words="未送达", icon="outbox"),
            ),
        )
    )
    button = act_button("print", "primary", "printer")
    button.setText("打印受理通知书")
    header.acts.addWidget(button)
    return column(header)


def _steps() -> QWidget:
    titles = ("申请人", "事项情形", "表单", "材料", "核对", "出单")
    done, now, bad, later = (
        StepProgress.DONE,
        StepProgress.IN_PROGRESS,
        StepProgress.FAULTY,
        StepProgress.NOT_STARTED,
    )
    states = (done, done, bad, now, later, later)
    steps = StepList()
    pairs = enumerate(zip(titles, states, strict=True))
    rows = tuple(
        Step(
            key=f"step{number}",
            title=title,
            progress=progress,
            reachable=progress is not later or number == 4,
        )
        for number, (title, progress) in pairs
    )
    steps.display(StepListState(steps=rows, current="step3"))
    return column(steps)


def _timeline() -> QWidget:
    line = Timeline()
    line.display(
        (
            TimelineEntry(
                title="受理",
                when="11-22 10:42",
                who="王小明 · 3 号窗口",
                tone=Tone.SUCCESS,
                mark="未送达",
                detail="受理通知书 2026-0017 已打印 2 份。",
            ),
            TimelineEntry(
                title="补正材料已收",
                when="11-20 09:15",
                who="李四 · 5 号窗口",
                tone=Tone.INFO,
                icon="inbox",
                detail=LONG_NAME,
            ),
            TimelineEntry(
                title="一次性告知",
                when="11-18 16:30",
                who="王小明 · 3 号窗口",
                tone=Tone.WARNING,
                icon="paper",
            ),
            TimelineEntry(title="收件", when="11-18 16:02", who="王小明 · 3 号窗口", icon="inbox"),
        )
    )
    return column(line)


def _answers() -> QWidget:
    answers = AnswerList()
    answers.display(
        (
            AnswerSection(
                title="申请人",
                answers=(
                    Answer(
                        title="单位名称", words=LONG_NAME, pointer="/name", note="来自营业执照库 2026-11-20"
                    ),
                    Answer(title="统一社会信用代码", words="99990000MA00000000", pointer="/code"),
                    Answer(title="传真", pointer="/fax"),
                ),
            ),
        )
    )
    return column(answers)


def _table_widget() -> DataTable:
    columns = (
        TableColumn(key="number", title="收件号", width=150),
        TableColumn(key="item", title="事项", width=3, stretch=True),
        TableColumn(key="applicant", title="申请人", width=3, stretch=True),
        TableColumn(key="due", title="剩余工作日", width=110, right=True),
        TableColumn(key="state", title="状态", width=110),
        TableColumn(key="sync", title="送达", width=110),
    )
    table = DataTable("cases", columns)
    table.set_columns(columns, "办件")
    table.set_empty_words("没有待办的件", "收件后会出现在这里；按 Ctrl+N 开始收件。")
    return table


def _table() -> QWidget:
    table = _table_widget()
    rows = tuple(
        TableRow(
            f"k{number}",
            (
                f"990003-2026-{number:05d}",
                "食品经营许可(新办)",
                LONG_NAME if number == 2 else "张三",
                str(5 - number),
                Cell("已受理", Tone.SUCCESS) if number % 2 else Cell("待补正", Tone.WARNING, "clock"),
                Cell("未送达", Tone.NEUTRAL, "outbox") if number < 3 else Cell("已送达", Tone.SUCCESS),
            ),
        )
        for number in range(1, 7)
    )
    table.display(TableState(rows=rows, more=False))
    table.choose("k2")
    return column(table)


def _table_empty() -> QWidget:
    table = _table_widget()
    table.display(TableState())
    return column(table)


def _search() -> QWidget:
    box = SearchBox()
    box.set_words("查找事项", "事项名称、拼音首字母或日常说法")
    box.display(
        SearchState(
            hits=(
                SearchHit(
                    key="1",
                    title="食品经营许可(新办)",
                    detail="市场监管局 · 承诺件 5 个工作日",
                    icon="certificate",
                ),
                SearchHit(
                    key="2", title="食品经营许可(变更)", detail="市场监管局 · 承诺件", icon="certificate"
                ),
                SearchHit(key="3", title=LONG_NAME, detail="即办件", icon="certificate"),
            ),
            footer="本机目录，数据截至 10:42",
        )
    )
    return column(box)


def page_picture(text: str = "收件回执") -> bytes:
    """Draw a page as a document renderer would deliver it, as PNG."""
    image = QImage(620, 877, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    font = QFont("Noto Sans SC")
    font.setPixelSize(34)
    painter.setFont(font)
    painter.drawText(image.rect().adjusted(0, 80, 0, 0), Qt.AlignmentFlag.AlignHCenter, text)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, Qt takes text
    return bytes(data.data())


def _preview() -> QWidget:
    preview = PagePreview()
    preview.display(PagePreviewState(pages=(page_picture(), page_picture("第二页")), title="收件回执"))
    return column(preview)
