"""Made templates/styles/*.docx the first time. Not part of the build: the .docx files are the source now.

Staff edit them in Word (fonts, page, lists, named styles). Run this only to begin again from scratch; it overwrites:

    python tools/make_styles.py templates/styles

`default.docx` is Times New Roman 12 on letter paper with 1-inch margins; `gand.docx` is 14 point with a top margin
of 1.5 inches (N.D. Ga. LR 5.1). Line spacing is *exact*, so that a page breaks alike in every font of Times' measure;
exactly 2.3 times the type size is what Word's "Double" gives Times New Roman (27.6 pt at 12 pt), not the tighter 24 pt
that courts have punished. The body of a template is a specimen of its styles; the renderer drops it.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from drafter.ooxml import NAMESPACES, canonical_zip

INCH = 1440
W = f'xmlns:w="{NAMESPACES["w"]}" xmlns:r="{NAMESPACES["r"]}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PLEADING, PRAYER, COUNTS = 1, 2, 3  # the lists


@dataclass(frozen=True)
class House:
    """One house style."""

    file: str
    points: int = 12
    top: int = INCH

    @property
    def single(self) -> int:
        """One line, in twips: Word's single spacing of Times."""
        return self.points * 23

    def spacing(self, lines: int, before: float = 0, after: int = 0) -> str:
        """Exact line spacing, with blank lines (of single spacing) before and after."""
        return (
            f'<w:spacing w:before="{round(before * self.single)}" w:after="{after * self.single}"'
            f' w:line="{lines * self.single}" w:lineRule="exact"/>'
        )


HOUSES = (House("default.docx"), House("gand.docx", points=14, top=INCH * 3 // 2))


def indent(left: int = 0, first: int = 0, hanging: int = 0, right: int = 0) -> str:
    """Indents in twips."""
    hang = f' w:hanging="{hanging}"' if hanging else f' w:firstLine="{first}"' if first else ""
    return f'<w:ind w:left="{left}" w:right="{right}"{hang}/>'


def numbered(num: int, level: int = 0) -> str:
    """A list and the level of it."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def paragraph_style(name: str, pPr: str, rPr: str = "", base: str = "Normal", following: str = "") -> str:  # noqa: N803
    """One paragraph style; its id is its name without spaces, as Word forms it."""
    identity = style_id(name)
    based = f'<w:basedOn w:val="{style_id(base)}"/>' if base else ""
    after = f'<w:next w:val="{style_id(following)}"/>' if following else ""
    default = ' w:default="1"' if name == "Normal" else ""
    custom = "" if name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{identity}"><w:name w:val="{name}"/>{based}{after}'
        f'<w:uiPriority w:val="1"/><w:qFormat/><w:pPr>{pPr}</w:pPr><w:rPr>{rPr}</w:rPr></w:style>'
    )


BUILT_IN = {
    "Normal", "Body Text", "heading 1", "heading 2", "heading 3", "Title", "Subtitle", "Quote", "caption", "Signature",
    "header", "footer",
}  # fmt: skip
KEEP_NEXT, KEEP_LINES, CONTEXTUAL = "<w:keepNext/>", "<w:keepLines/>", "<w:contextualSpacing/>"
CENTER, BOLD, ITALIC = '<w:jc w:val="center"/>', "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"


def style_id(name: str) -> str:
    """The id of a style: its name, each word capitalised, without what Word leaves out."""
    return "".join(word[:1].upper() + word[1:] for word in name.replace("-", " ").split())


def body_styles(house: House) -> list[str]:
    """Text, allegations, items, prayer, quotations."""
    double, single = house.spacing(2), house.spacing(1)
    return [
        paragraph_style("Normal", "", base=""),
        paragraph_style("Body Text", double + indent(first=720)),
        paragraph_style("Lead-in", KEEP_NEXT, base="Body Text"),
        paragraph_style("Allegation", numbered(PLEADING) + double, following="Allegation"),
        paragraph_style("Allegation Lead-in", KEEP_NEXT, base="Allegation"),
        paragraph_style("Allegation Item", numbered(PLEADING, 1) + double),
        paragraph_style("Allegation Item 2", numbered(PLEADING, 2) + double),
        paragraph_style("Allegation Item 3", numbered(PLEADING, 3) + double),
        paragraph_style("Prayer", numbered(PRAYER) + double),
        paragraph_style("Prayer 2", numbered(PRAYER, 1) + double),
        paragraph_style("Quote", KEEP_LINES + house.spacing(1, before=1) + indent(INCH, right=INCH)),
        paragraph_style("Centered", house.spacing(1, before=1) + CONTEXTUAL + CENTER),
        paragraph_style("Notice", KEEP_LINES + house.spacing(1, before=1)),
        paragraph_style("Spacer", single),
    ]


def heading_styles(house: House) -> list[str]:
    """The headings; a count's is a heading of the second level that numbers itself."""
    keep = KEEP_NEXT + KEEP_LINES
    spaced = house.spacing(1, before=1)  # none after: a double-spaced line brings its own
    return [
        paragraph_style(
            "heading 1", keep + spaced + CENTER + '<w:outlineLvl w:val="0"/>', BOLD, following="Allegation"
        ),
        paragraph_style("heading 2", keep + spaced + '<w:outlineLvl w:val="1"/>', BOLD, following="Allegation"),
        paragraph_style(
            "heading 3", keep + spaced + '<w:outlineLvl w:val="2"/>', BOLD + ITALIC, following="Allegation"
        ),
        paragraph_style(
            "Count Heading", keep + numbered(COUNTS) + spaced + CENTER + '<w:outlineLvl w:val="1"/>',
            base="heading 2", following="Count Against",
        ),
        paragraph_style("Count Against", keep + house.spacing(1) + CENTER, following="Allegation"),
    ]  # fmt: skip


def caption_styles(house: House) -> list[str]:
    """The caption: counsel, court, the two halves, the title."""
    line, spaced = house.spacing(1), house.spacing(1, before=0.5)  # a dozen parties and the title on one page
    after = house.spacing(1, after=1) + CONTEXTUAL
    return [
        paragraph_style("Caption Counsel", after),
        paragraph_style("Caption Court", KEEP_NEXT + after + CENTER, BOLD),
        paragraph_style("Caption Party", spaced + indent(right=115)),
        paragraph_style("Caption Description", line + indent(360, right=115)),
        paragraph_style("Caption Role", spaced + indent(INCH)),
        paragraph_style("Caption Versus", spaced + indent(720)),
        paragraph_style("Caption Bracket", line + CENTER),
        paragraph_style("Caption Right", house.spacing(1, before=1) + indent(216)),
        paragraph_style("Caption Right Title", "", BOLD, base="Caption Right"),
        paragraph_style("Title", KEEP_NEXT + house.spacing(1, before=2, after=1) + CENTER, BOLD),
        paragraph_style("Subtitle", after + CENTER, BOLD),
    ]


def other_styles(house: House) -> list[str]:
    """Tables, figures, signatures, footer."""
    small = f'<w:sz w:val="{house.points * 2 - 2}"/><w:szCs w:val="{house.points * 2 - 2}"/>'
    right = indent(INCH * 13 // 4)
    cell = f'<w:spacing w:before="40" w:after="40" w:line="{house.single}" w:lineRule="exact"/>'
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    signing = KEEP_NEXT + KEEP_LINES
    return [
        paragraph_style("Table Text", cell),
        paragraph_style("Table Heading", KEEP_NEXT + cell, BOLD),
        paragraph_style(
            "Figure", KEEP_NEXT + f'<w:spacing w:before="{house.single}" w:after="120" w:line="240" w:lineRule="auto"/>'
            + CENTER,
        ),
        paragraph_style("caption", KEEP_LINES + house.spacing(1, after=1) + CENTER),
        paragraph_style("Signature", signing + house.spacing(1) + right),
        paragraph_style("Signature Opening", house.spacing(1, before=1) + CONTEXTUAL, base="Signature"),
        paragraph_style("Signature Date", signing + house.spacing(1, before=1, after=1)),
        paragraph_style("Signature Start", signing + house.spacing(1, before=3) + right),
        paragraph_style("Signature Rule", signing + rule + house.spacing(1, before=2) + right),
        paragraph_style("Signature End", '<w:keepNext w:val="0"/>', base="Signature"),
        paragraph_style("header", house.spacing(1)),
        paragraph_style("footer", house.spacing(1) + CENTER, small),
    ]  # fmt: skip


OTHER_STYLES = """
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>
<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:uiPriority w:val="2"/><w:qFormat/>
<w:rPr><w:i/><w:iCs/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:uiPriority w:val="2"/><w:qFormat/>
<w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Gap"><w:name w:val="Gap"/><w:uiPriority w:val="2"/><w:qFormat/>
<w:rPr><w:b/><w:bCs/><w:color w:val="7A0000"/><w:shd w:val="clear" w:color="auto" w:fill="FFF200"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>
<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
<w:top w:w="0" w:type="dxa"/><w:left w:w="115" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>
<w:right w:w="115" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="CaptionTable"><w:name w:val="Caption Table"/>
<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="3"/><w:tblPr><w:tblCellMar>
<w:left w:w="0" w:type="dxa"/><w:bottom w:w="115" w:type="dxa"/><w:right w:w="115" w:type="dxa"/>
</w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="PleadingTable"><w:name w:val="Pleading Table"/>
<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="3"/><w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/>
<w:left w:val="single" w:sz="6" w:space="0" w:color="000000"/>
<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/>
<w:right w:val="single" w:sz="6" w:space="0" w:color="000000"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/>
<w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>
<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>
<w:semiHidden/><w:unhideWhenUsed/></w:style>
"""


def styles(house: House) -> str:
    """word/styles.xml."""
    font = "Times New Roman"
    size = house.points * 2
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}"'
        f' w:cs="{font}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{house.spacing(1)}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
        ' w:defQFormat="0" w:count="376"/>'
    )
    listed = body_styles(house) + heading_styles(house) + caption_styles(house) + other_styles(house)
    return f"{HEAD}<w:styles {W}>{defaults}{''.join(listed)}{OTHER_STYLES}</w:styles>"


def level(number: int, kind: str, text: str, style: str, pPr: str, suffix: str = "tab") -> str:  # noqa: N803
    """One level of a list."""
    suff = f'<w:suff w:val="{suffix}"/>' if suffix != "tab" else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style_id(style)}"/>'
        f'{suff}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{pPr}</w:pPr></w:lvl>'
    )


def at_tab(position: int, **indents: int) -> str:
    """A tab stop after the number, and indents."""
    return f'<w:tabs><w:tab w:val="num" w:pos="{position}"/></w:tabs>{indent(**indents)}'


def numbering() -> str:
    """word/numbering.xml: the allegations and their items in one list, so that letters begin anew by themselves."""
    pleading = (
        level(0, "decimal", "%1.", "Allegation", at_tab(1440, first=720))
        + level(1, "lowerLetter", "(%2)", "Allegation Item", at_tab(2160, left=2160, hanging=720))
        + level(2, "lowerRoman", "(%3)", "Allegation Item 2", at_tab(2880, left=2880, hanging=720))
        + level(3, "decimal", "(%4)", "Allegation Item 3", at_tab(3600, left=3600, hanging=720))
    )
    prayer = level(0, "upperLetter", "%1.", "Prayer", at_tab(1440, left=1440, hanging=720)) + level(
        1, "decimal", "%2.", "Prayer 2", at_tab(2160, left=2160, hanging=720)
    )
    counts = level(0, "upperRoman", "COUNT %1", "Count Heading", indent(), suffix="nothing")
    lists = (("Pleading", pleading), ("Prayer", prayer), ("Counts", counts))
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:nsid w:val="1983000{n}"/><w:multiLevelType w:val="multilevel"/>'
        f'<w:tmpl w:val="1983100{n}"/><w:name w:val="{name}"/>{levels}</w:abstractNum>'
        for n, (name, levels) in enumerate(lists, start=1)
    )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (PLEADING, PRAYER, COUNTS))
    return f"{HEAD}<w:numbering {W}>{abstract}{nums}</w:numbering>"


SPECIMEN = (
    ("Centered", "Specimen: edit these styles in Word; drafter drops this text and keeps the styles."),
    ("heading 1", "A Part of the Pleading"),
    ("heading 2", "A Section"),
    ("heading 3", "A Subsection"),
    ("Allegation", "An allegation. Its number is automatic and runs through the whole pleading."),
    ("Allegation Lead-in", "An allegation that leads in to lettered lines:"),
    ("Allegation Item", "a lettered line; and"),
    ("Allegation Item 2", "a line beneath it."),
    ("Quote", "A block quotation."),
    ("Count Heading", ""),
    ("Count Against", "(Against whom)"),
    ("Body Text", "An unnumbered paragraph."),
    ("Prayer", "A paragraph of the prayer."),
    ("Signature Date", "Dated:"),
    ("Signature", "The signature block"),
)


def document(house: House) -> str:
    """word/document.xml: the specimen and the page."""
    text = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr><w:r><w:t>{escape(words)}</w:t></w:r></w:p>'
        for style, words in SPECIMEN
    )
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="12240" w:h="15840"/>'
        f'<w:pgMar w:top="{house.top}" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="576"'
        ' w:gutter="0"/></w:sectPr>'
    )
    return f"{HEAD}<w:document {W}><w:body>{text}{section}</w:body></w:document>"


FOOTER = f'{HEAD}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>'
SETTINGS = (
    f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)
FONTS = (
    f'{HEAD}<w:fonts {W}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Pleading styles</dc:title></cp:coreProperties>'
)


def theme() -> str:
    """word/theme/theme1.xml: black on white in one face. Nothing refers to it, but Word expects one to be there."""
    colors = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF"}
    colors |= {f"accent{n}": "404040" for n in range(1, 7)} | {"hlink": "000080", "folHlink": "000080"}
    scheme = "".join(f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in colors.items())
    face = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="{NAMESPACES["a"]}" name="Pleading"><a:themeElements>'
        f'<a:clrScheme name="Pleading">{scheme}</a:clrScheme><a:fontScheme name="Pleading">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Pleading"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def relationships(*targets: tuple[str, str]) -> str:
    """A .rels part."""
    rows = "".join(f'<Relationship Id="rId{n}" Type="{t}" Target="{p}"/>' for n, (t, p) in enumerate(targets, start=1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def content_types() -> str:
    """[Content_Types].xml."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings"}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{word}.{kind}+xml"/>'
        for part, kind in {**kinds, "footer1": "footer", "fontTable": "fontTable"}.items()
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/word/theme/theme1.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def package(house: House) -> bytes:
    """The whole .docx."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": CORE,
        "word/_rels/document.xml.rels": relationships(
            (f"{OFFICE}/styles", "styles.xml"), (f"{OFFICE}/numbering", "numbering.xml"),
            (f"{OFFICE}/settings", "settings.xml"), (f"{OFFICE}/footer", "footer1.xml"),
            (f"{OFFICE}/fontTable", "fontTable.xml"), (f"{OFFICE}/theme", "theme/theme1.xml"),
        ),
        "word/document.xml": document(house),
        "word/fontTable.xml": FONTS,
        "word/footer1.xml": FOOTER,
        "word/numbering.xml": numbering(),
        "word/settings.xml": SETTINGS,
        "word/styles.xml": styles(house),
        "word/theme/theme1.xml": theme(),
    }  # fmt: skip
    return canonical_zip({name: text.encode() for name, text in parts.items()})


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for house in HOUSES:
        (folder / house.file).write_bytes(package(house))
