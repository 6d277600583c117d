"""Measures speed and weight, each as a ratio within one run: `make bench`, or `python -m tests.bench PART`.

Nothing here is asserted: a figure depends on the machine. Run it before and after a change and compare.
"""
