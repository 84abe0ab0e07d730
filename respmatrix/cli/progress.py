"""One line that tells how far the work is, on a terminal only（进度）."""

from __future__ import annotations

import shutil
import sys

from attrs import define

from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language, visible
from respmatrix.text import display_width


@define
class Progress:
    """A line on stderr that is rewritten and in the end gone; nothing where nobody looks, or for one file."""

    total: int
    lang: Language
    shown: int = 0
    """Columns of the line that stands there now."""

    def show(self, done: int, name: str) -> None:
        """Tell that `done` files are behind us and the file `name` is being read."""
        if self.total < 2 or not sys.stderr.isatty():
            return
        self.clear()
        line = visible(say(self.lang, "progress", done=done + 1, total=self.total, name=name))
        room = shutil.get_terminal_size().columns - 1
        while display_width(line) > room:
            line = line[:-1]
        self.shown = display_width(line)
        sys.stderr.write(line)
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, so that something else can be written; blanks, for old terminals."""
        if self.shown:
            sys.stderr.write("\r" + " " * self.shown + "\r")
            sys.stderr.flush()
            self.shown = 0
