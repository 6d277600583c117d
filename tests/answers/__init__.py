"""What is tested of every shape alike, and how."""

from __future__ import annotations

from typing import Any

from guidebook.answers import Shape
from jsonschema import Draft7Validator


def fits(shape: Shape, answer: Any) -> bool:
    """Whether an answer is one of a shape, as its published schema has it."""
    schema = shape.schema()
    Draft7Validator.check_schema(schema)
    return not list(Draft7Validator(schema).iter_errors(answer))
