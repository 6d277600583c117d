"""Many things at once, each in a process of its own."""

import os
import time
from pathlib import Path

import pytest
from guidebook.many.processes import at_once, cores


def work(task):
    """What is done apart; "end" takes its process along."""
    if task == "end":
        os._exit(3)
    return f"{task} done", os.getpid()


def leave_a_trace(path):
    """What is done apart, and can be seen afterwards."""
    Path(path).write_text("")
    time.sleep(0.1)


@pytest.fixture(scope="module")
def results():
    return dict(at_once(work, ["one", "end", "two", "three"], 2))


def test_each_task_has_its_result_and_one_whose_process_ends_has_none(results):
    assert {task: result and result[0] for task, result in results.items()} == {
        "one": "one done",
        "two": "two done",
        "three": "three done",
        "end": None,
    }


def test_each_has_a_process_of_its_own(results):
    ids = {result[1] for result in results.values() if result}
    assert len(ids) == 3
    assert os.getpid() not in ids


def test_where_a_run_is_stopped_nothing_more_is_begun(tmp_path):
    tasks = [str(tmp_path / str(number)) for number in range(6)]
    run = at_once(leave_a_trace, tasks, 1)
    next(run)
    run.close()
    assert len(list(tmp_path.iterdir())) in (1, 2)


def test_where_there_is_nothing_to_do_nothing_is_done():
    assert list(at_once(work, [], 2)) == []
    assert cores() >= 1
