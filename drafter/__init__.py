"""drafter: a compiler from a facts file to a filing-quality 42 U.S.C. § 1983 complaint."""

__version__ = "0.1.0"
