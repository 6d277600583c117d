"""Case files: one field each, with the HTML that it gives or the errors that its author reads (see README.txt)."""
