"""What a kind does besides holding its options; the rest stands in tests/cases/."""
