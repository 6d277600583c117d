"""What keepers of an edition do over the years: begin one, copy what is ours into it, take over what changed in ours since.

Commands ask and print; what they do stands here and can be tried without them.

Knows: authoring, edition, worksheets.
"""
