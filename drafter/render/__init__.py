"""Renderers: an Outline becomes a Word document, plain text or HTML. They decide nothing about content."""
