"""Files that attack whoever opens them, each small enough to build in a test: name -> bytes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Override PartName="/word/document.xml" ContentType="%s"/></Types>'
)
PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
W = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = b"<w:p><w:r><w:t>1. He struck me on the jaw with his fist.</w:t></w:r></w:p>"


def document(body=TEXT, before=b""):
    """word/document.xml around a body."""
    return (
        b'<?xml version="1.0"?>'
        + before
        + b'<w:document xmlns:w="'
        + W
        + b'"><w:body>'
        + body
        + b"</w:body></w:document>"
    )


def docx(body=None, more=(), types=PLAIN):
    """A .docx of a document part and others."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES % types)
        package.writestr("word/document.xml", document() if body is None else body)
        for name, data in more:
            package.writestr(name, data)
    return out.getvalue()


def bomb():
    """Six hundred megabytes of spaces in under three, written piece by piece."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", TYPES % PLAIN)
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            piece = b" " * (1 << 22)
            for _ in range(150):
                part.write(piece)
    return out.getvalue()


def lying():
    """A part that declares 100 bytes and unpacks to 400 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(b" " * (1 << 22)) for _ in range(100)) + packer.flush()
    whole = docx(more=[("word/styles.xml", b"x" * 50)])
    at = whole.index(b"PK\x03\x04", 30 + whole[30:].index(b"word/document.xml"))  # the third part's header
    name = b"word/styles.xml"
    header = struct.pack("<4sHHHHHLLLHH", b"PK\x03\x04", 20, 0, 8, 0, 0x21, 0, len(packed), 100, len(name), 0) + name
    central = struct.pack(
        "<4sHHHHHHLLLHHHHHLL", b"PK\x01\x02", 20, 20, 0, 8, 0, 0x21, 0, len(packed), 100, len(name), 0, 0, 0, 0, 0, at
    ) + name  # fmt: skip
    start = whole.index(b"PK\x01\x02")
    old = whole[start : whole.rindex(b"PK\x01\x02")]
    body = whole[:at] + header + packed
    directory = old + central
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 3, 3, len(directory), len(body), 0)
    return body + directory + end


def many_parts():
    """Ten thousand entries."""
    return docx(more=[(f"word/media/{n}.xml", b"") for n in range(10_000)])


def laughs():
    """Entities that expand a billionfold."""
    names = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return docx(document(b"<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", b'<!DOCTYPE z [<!ENTITY l0 "ha">' + names + b"]>"))


def external(path=b"file:///etc/passwd"):
    """An entity that fetches a file."""
    return docx(document(b"<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", b'<!DOCTYPE z [<!ENTITY e SYSTEM "' + path + b'">]>'))


def laughs_utf16():
    """The same, spelled so that a search for ASCII misses it."""
    xml = document(b"<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", b'<!DOCTYPE z [<!ENTITY e "ha">]>')
    return docx(xml.replace(b'version="1.0"', b'version="1.0" encoding="UTF-16"').decode().encode("utf-16"))


def deep():
    """Elements within elements, fifty thousand deep."""
    return docx(document(b"<w:sdt>" * 50_000 + TEXT + b"</w:sdt>" * 50_000))


def many_tags():
    """Millions of empty paragraphs: 40 MB of XML that would take gigabytes as a tree."""
    return docx(document(b"<w:p/>" * 6_000_000))


def nested():
    """A zip in a zip in a zip."""
    inner = bomb()
    for _ in range(2):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("word/document.xml", inner)
        inner = out.getvalue()
    return inner


def ole(marker):
    """An OLE file: a password-protected .docx, or an old .doc."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + marker.encode("utf-16-le") + bytes(2_000)


def pdf(objects, root=1):
    """A PDF of these objects, numbered from 1."""
    out = b"%PDF-1.7\n"
    places = []
    for n, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % p for p in places
    )
    tail = b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, len(out))
    return out + table + tail


def _stream(data, more=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"


def one_page(stream, more=b""):
    """A PDF of one page that draws a stream."""
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", pages, _PAGE, _stream(stream, more), _FONT])


def pdf_of_many_pages():
    """One page that is claimed a hundred thousand times."""
    kids = b"3 0 R " * 100_000
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [" + kids + b"] /Count 100000 >>", _PAGE, _stream(b""), _FONT])  # fmt: skip


def pdf_claim():
    """A hundred thousand pages in the count, one in the tree."""
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 100000 >>"
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", pages, _PAGE, _stream(b"BT ET"), _FONT])


def pdf_bomb():
    """A page whose drawing unpacks to gigabytes."""
    packer = zlib.compressobj(9)
    piece = b"BT /F 9 Tf (aaaaaaaa) Tj ET\n" * 100_000
    packed = b"".join(packer.compress(piece) for _ in range(400)) + packer.flush()
    return one_page(packed, b"/Filter /FlateDecode")


def pdf_nested_bomb():
    """The same, packed twice."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 22)) for _ in range(1_000)) + packer.flush()
    return one_page(zlib.compress(packed, 9), b"/Filter [/FlateDecode /FlateDecode]")


def pdf_deep():
    """A page tree and arrays within arrays, two hundred thousand deep."""
    deep = b"[" * 200_000 + b"]" * 200_000
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Deep " + deep + b" >>"
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", pages, _PAGE, _stream(b"BT ET"), _FONT])


def pdf_loop():
    """A page tree that holds itself."""
    return pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000 /Parent 2 0 R >>"]
    )


REFUSED = {
    "bomb.docx": (bomb, "FILE23", "unpacks to over 100 MB"),
    "lying.docx": (lying, "FILE20", "damaged"),
    "nested.docx": (nested, "FILE20", "no Word file"),
    "many-parts.docx": (many_parts, "FILE23", "10,002 parts"),
    "many-tags.docx": (many_tags, "FILE23", "XML tags"),
    "deep.docx": (deep, "FILE20", "damaged"),
    "laughs.docx": (laughs, "FILE24", "declares XML entities"),
    "laughs-utf16.docx": (laughs_utf16, "FILE24", "declares XML entities"),
    "external.docx": (external, "FILE24", "declares XML entities"),
    "dtd.docx": (lambda: docx(document(before=b'<!DOCTYPE w SYSTEM "http://127.0.0.1/x.dtd">')), "FILE24", "entities"),
    "dtd-in-styles.docx": (lambda: docx(more=[("word/styles.xml", b"<!DOCTYPE z><z/>")]), "FILE24", "word/styles.xml"),
    "macros.docx": (lambda: docx(more=[("word/vbaProject.bin", b"x")]), "FILE24", "macros"),
    "docm-renamed.docx": (
        lambda: docx(types=b"application/vnd.ms-word.document.macroEnabled.main+xml"), "FILE24", "macros",
    ),
    "password.docx": (lambda: ole("EncryptedPackage"), "FILE21", "password"),
    "old.doc": (lambda: ole("WordDocument"), "FILE20", "old Word file"),
    "truncated.docx": (lambda: docx()[:-200], "FILE20", "damaged"),
    "torn.docx": (lambda: docx().replace(b"word/document.xml", b"word/documint.xml", 1), "FILE20", "damaged"),
    "zip.docx": (lambda: _zip({"readme.txt": b"x"}), "FILE20", "no Word file"),
    "letter.odt": (lambda: _zip({"content.xml": b"<x/>"}), "FILE20", "OpenDocument"),
    "no-xml.docx": (lambda: docx(b"<w:document>"), "FILE20", "damaged"),
    "many-pages.pdf": (pdf_of_many_pages, "FILE23", "100,000 pages"),
    "claim.pdf": (pdf_claim, "FILE23", "100,000 pages"),
    "bomb.pdf": (pdf_bomb, "FILE20", "makes its reader fail"),
    "nested-bomb.pdf": (pdf_nested_bomb, "FILE20", "makes its reader fail"),
    "deep.pdf": (pdf_deep, "FILE22", "no text"),
    "loop.pdf": (pdf_loop, "FILE20", "cannot be read"),
    "torn.pdf": (lambda: one_page(b"BT ET")[:200], "FILE20", "damaged"),
    "scan.pdf": (lambda: one_page(b"q 1 0 0 1 0 0 cm Q"), "FILE22", "no text"),
    "a.txt": (lambda: b"a" * 50_000_000, "FILE23", "more text"),
    "over.txt": (lambda: b"a" * 50_000_001, "FILE23", "over 50 MB"),
    "parentheses.txt": (lambda: b"(" * 2_900_000, "FILE23", "characters"),
    "digits.txt": (lambda: b"1" * 2_900_000, "FILE23", "characters"),
    "lines.txt": (lambda: b"\n1" * 10_000_000, "FILE23", "more text"),
    "empty.txt": (lambda: b"", "FILE20", "empty"),
    "blank.txt": (lambda: b" \n\n ", "FILE20", "empty"),
    "binary.txt": (lambda: bytes(range(256)) * 50, "FILE20", "not a text file"),
    "letter.rtf": (lambda: b"{\\rtf1 hello}", "FILE20", "Rich Text"),
    "page.html": (lambda: b"\n<!DOCTYPE html><p>1. He struck me.</p>", "FILE20", "web page"),
}  # fmt: skip
"""name -> (its bytes, the code, what the line says)."""
TAKEN = {
    f"{name}.txt": (lambda unit=unit: ("1. " + (unit * 20_000)[:20_000] + "\n").encode() * 6)
    for name, unit in {
        "letters": "a", "parens": "(", "digits": "7", "spaces": " ", "dots": ".", "quotes": "“", "single": "‘", "straight": '"',
        "apostrophes": "’s ", "sections": "§", "initials": "A.", "titles": "Officer ", "the": "the ", "does": "John Doe ",
        "capitals": "AB ", "hyphens": "-", "underscores": "_", "commas": "1, ", "by": "by the ", "aliases": "(“a” ",
        "pages": "paragraphs 1-", "charged": "charged with ", "names": "Ann Lee, Bob Day and ", "cities": "City of ",
    }.items()
}  # fmt: skip
"""Lines that make a careless regular expression run for ever: taken, in bounded time."""


def _zip(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()
