"""Every diagnostic code that is not a lint rule's, one module per stage, each with its manual page."""
