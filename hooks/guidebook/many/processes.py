"""Runs one function on many tasks at once, each in a process of its own, so memory does not grow with their number.

Where the system can, processes are forked from one that has already loaded the program, so they start at once. If one crashes,
the others go on.
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
    """Run `work` on each task, `jobs` at a time, and yield `(task, result)` as each finishes.

    The result is None where a process ended without one, as after an exception. `work` must be a function at the top level of a
    module, so that processes can find it by name.
    """
    context = _context(work.__module__)
    pool = ThreadPoolExecutor(jobs)  # each thread only waits for one process
    try:
        waiting = {pool.submit(_apart, context, work, task): task for task in tasks}
        for done in as_completed(waiting):
            yield waiting[done], done.result()
    finally:
        pool.shutdown(cancel_futures=True)  # if somebody stops the run, no further task is started


def cores() -> int:
    """How many processors this machine has, at least 1."""
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
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C stops the run, which waits for tasks that have started
    gc.freeze()  # the garbage collector need not scan what is loaded so far, which would take a tenth of the time
    sending.send(work(task))
