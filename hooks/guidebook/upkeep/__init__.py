"""What people who keep an edition do over the years: begin one, copy our files into it, take over what changed in ours since.

Commands ask and print; the work is done here, so that it can be tested without them.

Knows: authoring, edition, worksheets.
"""
