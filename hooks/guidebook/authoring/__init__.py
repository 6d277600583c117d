"""Reading what authors write: YAML and Markdown with line numbers, records and their options, problems.

Knows: nothing of guidebooks.
"""
