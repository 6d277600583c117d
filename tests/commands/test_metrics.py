"""`metrics`: how wide the letters of the typeface are."""

from pathlib import Path

from guidebook.__main__ import main
from guidebook.figures import measuring


def test_the_widths_are_written_where_the_drawing_of_figures_reads_them(site_folder, monkeypatch):
    written: list[Path] = []
    monkeypatch.setattr(measuring, "write", written.append)
    assert main(["metrics"]) == 0
    assert written == [site_folder]
