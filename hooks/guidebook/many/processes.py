"""Does the same to many things at once, each in a process of its own, so that memory does not grow with their number.

Where the system can, processes are made from one that has read the program already, and only begin to work. One that ends in
the middle takes no other with it.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

    Context = ForkServerContext | SpawnContext

Task = TypeVar("Task")
Result = TypeVar("Result")

HOOKS = str(Path(__file__).parents[2])


def at_once(
    work: Callable[[Task], Result], tasks: Iterable[Task], jobs: int
) -> Generator[tuple[Task, Result | None], None, None]:
    """Each task with its result as it is done, `jobs` of them at a time; None for one whose process ended without one.

    `work` is a function of a module, which processes find by its name.
    """
    context = _context(work.__module__)
    pool = ThreadPoolExecutor(jobs)  # a thread for each process, which does nothing but wait for it
    try:
        waiting = {pool.submit(_apart, context, work, task): task for task in tasks}
        for done in as_completed(waiting):
            yield waiting[done], done.result()
    finally:
        pool.shutdown(cancel_futures=True)  # where somebody stops the run, nothing more is begun


def cores() -> int:
    """How many things this machine does at once."""
    return os.cpu_count() or 1


def _context(module: str) -> Context:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    if HOOKS not in os.environ.get("PYTHONPATH", "").split(os.pathsep):  # by which the first process finds what it reads
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [HOOKS, os.environ.get("PYTHONPATH", "")]))
    context.set_forkserver_preload([module])
    return context


def _apart(context: Context, work: Callable[[Task], Result], task: Task) -> Result | None:
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sending, work, task))
    process.start()
    sending.close()  # so that its end is seen here
    try:
        result: Result | None = receiving.recv()
    except EOFError:
        result = None
    process.join()
    return result


def _send(sending: Connection, work: Callable[[Task], Result], task: Task) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever presses Ctrl+C stops the run, which waits for what is begun
    gc.freeze()  # what was read before stays: looking through it for what could go takes a tenth of the time
    sending.send(work(task))
