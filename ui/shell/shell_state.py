"""What the main window shows around the screens."""

import msgspec

from ui.languages import CHINESE


class NavigationItem(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the left navigation.

    Attributes:
        key: The screen's name.
        title: Words.
        icon: Icon name.
        count: Things waiting there; 0 shows none.
        urgent: Whether the count needs action.
    """

    key: str
    title: str
    icon: str
    count: int = 0
    urgent: bool = False


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the command list.

    Attributes:
        key: Name in the signal.
        words: What it does.
        initials: Pinyin initials of the Chinese words, lower case.
        shortcut: Its own key, shown beside it.
        icon: Icon name.
    """

    key: str
    words: str
    initials: str = ""
    shortcut: str = ""
    icon: str = "next"


class ShortcutLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the F1 sheet: keys as people name them, and what they do."""

    keys: str
    words: str


class ShellState(msgspec.Struct, frozen=True, kw_only=True):
    """The frame around the screens.

    Attributes:
        hall: Name of the hall.
        window: Name of the window.
        clerk: Name of the clerk signed in, empty when none.
        practice: Whether this is practice.
        navigation: Places, top to bottom.
        current: Key of the screen shown.
        page: What the screen shows, such as the id of a case; messages go when it changes.
        commands: What Ctrl+K offers.
        status: Words at the left of the status bar.
        language: Language shown.
        bare: Nobody is here: signing in, locked.
        locked: Work waits behind a locked screen; its messages are not to be read either.
    """

    hall: str
    window: str = ""
    clerk: str = ""
    practice: bool = False
    navigation: tuple[NavigationItem, ...] = ()
    current: str = ""
    page: str = ""
    commands: tuple[Command, ...] = ()
    status: str = ""
    language: str = CHINESE
    bare: bool = False
    locked: bool = False
