"""Time lines: dates without a year."""

import re

import pytest
from guidebook.edition.texts import ours
from guidebook.figures.canvas import WIDE, Canvas
from guidebook.layouts.timeline import Day, Task, Timeline, spans_of

from ..helpers import option, record

PLAN = """\
title: A plan
description: Two tasks.
tasks:
  - {label: Write, start: Dec 16, end: Jan 2}
  - {label: Ask, start: Feb 28, end: Mar 1}
"""


def test_a_date_before_that_of_the_first_task_is_in_the_next_year():
    plan, lines = record(Timeline, PLAN)
    assert lines == []
    (first, second), (third, fourth) = spans_of(plan.tasks)
    assert second - first == 17
    assert third - second == 57
    assert fourth - third == 2  # February 29 has its place in every year


def test_a_task_may_take_until_the_same_time_of_the_next_year():
    plan, _ = record(Timeline, PLAN.replace("end: Mar 1", "end: Feb 20"))
    canvas = Canvas(WIDE)
    plan.draw(canvas, [])
    assert all(float(wide) > 0 for wide in re.findall(r'rect [^>]*width="([-\d.]+)"', str(canvas.svg())))
    assert spans_of(plan.tasks)[1][1] - spans_of(plan.tasks)[1][0] == 366 - 8
    assert str(canvas.svg()).count(">Feb<") == 2


def test_a_task_of_one_day_has_one_date():
    task, _ = record(Task, "{label: Ask, start: Jan 6}")
    assert task.dates(ours()) == "Jan 6"
    assert spans_of((task,))[0][0] == spans_of((task,))[0][1]


@pytest.mark.parametrize("text", ["January 6", "Jan 32", "6 Jan", "Jan", "Jan 1_0", "Jan +6"])
def test_what_is_no_date_is_reported(text):
    assert option(Day(), f" {text}")[1] == [
        f'file.yml:1: "option" must be the first three letters of a month and a day, such as Dec 1, but it is "{text}".'
    ]
