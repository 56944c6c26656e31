"""The lint rules, one per file: `<code>_<defect>.py`. A rule's docstring is its manual page."""
