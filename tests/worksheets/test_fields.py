"""What every kind of field has."""

import subprocess
import sys


def test_a_kind_has_the_name_of_its_module_before_anybody_has_looked_for_all_kinds():
    code = "from guidebook.kinds.long_text import LongText; print(LongText.kind)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed == "long_text\n"
