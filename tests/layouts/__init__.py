"""What a layout does that can go wrong."""
