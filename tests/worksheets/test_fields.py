"""What every kind of field has."""

import subprocess
import sys

from ..helpers import ROOT


def test_a_kind_has_the_name_of_its_module_before_anybody_has_looked_for_all_kinds():
    code = "from guidebook.kinds.long_text import LongText; print(LongText.kind)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "hooks", capture_output=True, text=True, check=True)
    assert run.stdout == "long_text\n"
