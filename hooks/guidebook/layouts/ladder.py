"""The layout `ladder`: rungs below each other, each with what belongs to it, and what stands beside it."""
