"""The report: one self-contained page, with the complaint in the middle, what is said of it in the margin, and the matrix.

`matter.of` makes one of a draft, `stranger.of` of somebody else's complaint; `page.render` writes it as HTML.
"""
