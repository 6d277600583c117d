"""Checks made before anything is built: syntax of templates, scripts and styles; files that nothing reads; leftover mentions.

Knows: authoring, edition, guide, library, outputs.
"""
