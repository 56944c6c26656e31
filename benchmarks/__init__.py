"""What is measured, and against whom. Run with `make bench`; nothing here is asserted by a test."""
