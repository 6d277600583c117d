"""Reading what authors write: YAML and Markdown with line numbers, records and their options, problems. Writing files for them.

Knows: nothing of guidebooks.
"""
