"""What people who keep an edition do over the years: begin it, copy our files into it, take over what we have changed since.

Commands ask and print. The work is done here, where it can be tested without them.

Knows: authoring, edition, worksheets.
"""
