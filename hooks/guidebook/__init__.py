"""The worksheet engine: reads brand, words, chapters and worksheets, and renders them. Knows MkDocs only in `hosts`."""
