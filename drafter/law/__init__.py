"""The law layer: pure functions over law data. Everything comes in as plain mappings; nothing is read from disk here."""
