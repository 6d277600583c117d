"""What authors write, read: YAML and Markdown with line numbers, records and options, problems.

Knows: nothing of guidebooks.
"""
