"""Runs the same task on many things at once, each in a process of its own, so that memory does not grow with their number.

Where the system can, processes are forked from one that has already loaded the program, so they start at once. One that
crashes takes no other with it.
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
    """Each task with its result as it finishes, `jobs` at a time; None where the process ended without a result.

    `work` is a function at the top of a module, so that processes can find it by name.
    """
    context = _context(work.__module__)
    pool = ThreadPoolExecutor(jobs)  # a thread for each process, which only waits for it
    try:
        waiting = {pool.submit(_apart, context, work, task): task for task in tasks}
        for done in as_completed(waiting):
            yield waiting[done], done.result()
    finally:
        pool.shutdown(cancel_futures=True)  # once somebody stops the run, nothing more is started


def cores() -> int:
    """How many things this machine can do at once."""
    return os.cpu_count() or 1


def _context(module: str) -> Context:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    if HOOKS not in os.environ.get("PYTHONPATH", "").split(os.pathsep):  # where the first process finds the modules to load
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [HOOKS, os.environ.get("PYTHONPATH", "")]))
    context.set_forkserver_preload([module])
    return context


def _apart(context: Context, work: Callable[[Task], Result], task: Task) -> Result | None:
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sending, work, task))
    process.start()
    sending.close()  # so that this process notices when it ends
    try:
        result: Result | None = receiving.recv()
    except EOFError:
        result = None
    process.join()
    return result


def _send(sending: Connection, work: Callable[[Task], Result], task: Task) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C stops the run, which waits for what has started
    gc.freeze()  # everything loaded so far stays: having the garbage collector scan it takes a tenth of the time
    sending.send(work(task))
