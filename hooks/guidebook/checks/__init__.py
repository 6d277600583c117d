"""What is looked over before anything is built: templates, scripts, styles, and files that nothing reads.

Knows: authoring, edition, library, outputs.
"""
