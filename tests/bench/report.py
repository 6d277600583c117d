"""How figures are shown: one line each, with the bar beside it."""

from __future__ import annotations

from statistics import median, quantiles


def heading(text: str) -> None:
    print(f"\n{text}\n", flush=True)


def ratio(what: str, ours: list[float], others: list[float], bar: float, unit: str = "s") -> None:
    """The ratio of two medians; beside it that of the two best runs, which other work on the machine disturbs least."""
    found, best = median(ours) / median(others), min(ours) / min(others)
    spread = f"{_spread(ours, unit)} against {_spread(others, unit)}"
    print(f"  {what}: {found:.2f} × (bar {bar} ×)   best runs {best:.2f} ×   {spread}", flush=True)


def figure(what: str, value: float, bar: float | None, unit: str) -> None:
    print(f"  {what}: {value:.2f} {unit}" + (f" (bar {bar:g} {unit})" if bar is not None else ""), flush=True)


def _spread(values: list[float], unit: str) -> str:
    """The median and, of several values, the middle half."""
    if len(values) < 4:
        return f"{median(values):.2f} {unit}"
    low, _, high = quantiles(values, n=4)
    return f"{median(values):.2f} {unit} [{low:.2f}–{high:.2f}]"
