"""Many files, one after the other or several at once（批量读取）: what fails is told, the others go on."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence

from respmatrix.cli.arguments import STDIN, Order
from respmatrix.cli.inputs import Failure, load, report_failure
from respmatrix.cli.progress import Progress
from respmatrix.cli.streams import write_message
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language, visible
from respmatrix.model import ParsedDocument

_MOST_NAMES = 10
"""How many files a message names."""


def load_all(order: Order) -> Iterator[ParsedDocument | Failure]:
    """Yield every document of `order`, in the order of its files, or why there is none.

    Each failure is told on stderr at once. Nothing more comes after the first one where the user
    wants it so.
    """
    tell_passed_over(order)
    failures = [_closed(folder, order.lang) for folder in order.inputs.closed]
    for failure in [*failures, *(_nothing_in(folder, order.lang) for folder in order.inputs.empty)]:
        report_failure(failure, order.lang)
        yield failure
        if order.keep_going is False:
            return
    progress = Progress(len(order.files), order.lang)
    documents = _one_by_one(order) if order.jobs == 1 or len(order.files) < 2 else _at_once(order)
    try:
        for done, name in enumerate(order.files):
            progress.show(done, name)
            loaded = next(documents)
            progress.clear()
            if isinstance(loaded, Failure):
                report_failure(loaded, order.lang)
            yield loaded
            if isinstance(loaded, Failure) and order.keep_going is False:
                if done + 1 < len(order.files):
                    write_message(say(order.lang, "stopped"))
                return
    finally:
        progress.clear()
        documents.close()


def tell_passed_over(order: Order) -> None:
    """Tell which files of the folders are not read, though somebody might think so."""
    if order.inputs.unsupported:
        write_message(_named("passed-unsupported", order.inputs.unsupported, order.lang))
    if order.inputs.ours:
        write_message(_named("passed-ours", order.inputs.ours, order.lang))


def tell_missing(failures: Sequence[Failure], lang: Language) -> None:
    """Tell at the end which files are not in the output."""
    if failures:
        write_message(_named("missing", [failure.source for failure in failures], lang))


def _named(key: str, names: Sequence[str], lang: Language) -> str:
    shown = say(lang, "join").join(map(visible, names[:_MOST_NAMES]))
    return say(lang, key, count=len(names), names=shown + (" …" if len(names) > _MOST_NAMES else ""))


def _closed(folder: str, lang: Language) -> Failure:
    told = say(lang, "closed-folder", name=visible(folder))
    return Failure(folder, "ReadError", told, say(lang, "closed-folder-hint"))


def _nothing_in(folder: str, lang: Language) -> Failure:
    from respmatrix.read.formats import readable_suffixes

    suffixes = say(lang, "join").join(sorted(readable_suffixes()))
    told = say(lang, "empty-folder", name=visible(folder))
    return Failure(folder, "ReadError", told, say(lang, "empty-folder-hint", suffixes=suffixes))


def _one_by_one(order: Order) -> Generator[ParsedDocument | Failure, None, None]:
    for name in order.files:
        yield load(name, order.lang)


def _at_once(order: Order) -> Generator[ParsedDocument | Failure, None, None]:
    """Yield the same, read by several processes."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(
        min(order.jobs, len(order.files)), get_context("spawn"), initializer=_leave_interrupts_to_the_parent
    )
    try:
        waiting = deque(
            None if name == STDIN else pool.submit(load, name, order.lang) for name in order.files
        )
        for name in order.files:
            future = waiting.popleft()
            try:
                yield load(name, order.lang) if future is None else future.result()
            except BrokenProcessPool:  # out of memory, most likely
                told = say(order.lang, "process-died", name=visible(name))
                yield Failure(name, "InternalError", told, say(order.lang, "process-died-hint"))
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
