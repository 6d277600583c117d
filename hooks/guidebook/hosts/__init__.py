"""The only folder that knows MkDocs: what it is told, and what it says."""
