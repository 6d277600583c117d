"""An address as a QR code."""

from guidebook.html.qr_code import qr_code


def test_an_address_becomes_a_drawing_that_runs_nothing():
    code = qr_code("https://schools.example/guide/worksheets/plan.html")
    assert code.startswith("<svg")
    assert "script" not in code


def test_without_an_address_there_is_none():
    assert qr_code("") == ""
