"""Looks at YAML as an editor does that is given our schemas."""

from __future__ import annotations

import re
from functools import cache

import jsonschema
import yaml
from guidebook.schemas import all_schemas

from ..helpers import ROOT

SCHEMAS = all_schemas(ROOT)


class LikeAnEditor(yaml.SafeLoader):
    """Reads YAML as editors do (version 1.2): Yes, No and On are text; true, 12 and 1.5 are not."""

    yaml_implicit_resolvers = {}


LikeAnEditor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|false)$"), list("tf"))
LikeAnEditor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"-?[0-9]+$"), list("-0123456789"))
LikeAnEditor.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"-?[0-9]*\.[0-9]+$"), list("-.0123456789"))


@cache
def validators() -> dict[str, jsonschema.Draft7Validator]:
    """What checks each sort of file, by the name of its schema."""
    return {each.name: jsonschema.Draft7Validator(each.whole()) for each in SCHEMAS}


def told(name: str, text: str) -> list[str]:
    """What an editor says of a text that one of the schemas is for."""
    return [error.message for error in validators()[name].iter_errors(yaml.load(text, Loader=LikeAnEditor))]
