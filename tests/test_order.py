"""No processor waits at the end of a run for another that has a long file left."""

from pathlib import Path

from .order import SLOW, long_first

ROOT = Path("tests")
FILES = {
    "test_quick.py": 900,
    "answers/test_rows.py": 20,
    "build/test_site.py": 2,
    "browser/test_two.py": 3,
    "browser/test_one.py": 9,
}


def test_what_takes_long_comes_first_and_quick_files_fill_up_the_end():
    places = long_first([ROOT / name for name, count in FILES.items() for _ in range(count)], ROOT)
    assert [path.relative_to(ROOT).as_posix() for path in places] == [
        "browser/test_one.py",
        "browser/test_two.py",
        "build/test_site.py",
        "test_quick.py",
        "answers/test_rows.py",
    ]
    assert list(places.values()) == [0, 1, 2, 3, 4]


def test_the_slow_folders_are_there():
    assert all((Path(__file__).parent / folder).is_dir() for folder in SLOW)
