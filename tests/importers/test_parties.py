"""Who the parties are: captions laid out as courts, firms and text layers lay them out. Most are after filed ones
(docket given), with private persons renamed; the rest are invented.
"""

from __future__ import annotations

import time

import pytest

from drafter import importers
from drafter.importers.names import kind_of

HEAD = "IN THE UNITED STATES DISTRICT COURT \nFOR THE DISTRICT OF KANSAS \n\n"
BODY = "\n\nCOMPLAINT\n\nFACTS\n" + "\n".join(f"{n}. He was hurt on May {n}, 2024." for n in range(1, 8))


def read(caption, body=BODY, head=HEAD):
    return importers.read_bytes(f"{head}{caption}{body}".encode(), "x.txt")[0]


def named(parties):
    return [party.name for party in parties]


CASES = {
    "a rule of parentheses, the title beside it": (
        """\
STEPHEN AMES, individually, and as  )
Guardian and next friend of B.F. and G.F.  )  Case No. 3:22-cv-30041
minors, MARISSA BOYD,   )
individually and as Guardian and   )  VERIFIED COMPLAINT
next friend of B.F. and G.F., minors,  )  FOR INJUNCTIVE RELIEF,
JONATHAN CRUZ,   )  DECLARATORY
SANDRA DIAZ,   )  JUDGMENT, AND
)  DAMAGES
Plaintiffs,    )
)  JURY TRIAL REQUESTED
v.              )
)
LUDLOW SCHOOL COMMITTEE,    )
LISA EVANS, in her official capacity as   )
Interim Superintendent of Ludlow Public  )
Schools, TODD FOX, individually,  )
and in his official capacity as former  )
Superintendent of  Ludlow Public Schools,  )
)
Defendants. )
""",
        ["STEPHEN AMES", "MARISSA BOYD", "JONATHAN CRUZ", "SANDRA DIAZ"],
        ["LUDLOW SCHOOL COMMITTEE", "LISA EVANS", "TODD FOX"],
    ),  # after 3:22-cv-30041 (D. Mass.)
    "the title between the lines, and no rule": (
        """\
VANESSA AMES, JADE  No. 1:16-cv-406 DLH-CSM
KALEO
WOOL, CRYSTAL BOYD,  FIRST AMENDED CIVIL
RIGHTS CLASS ACTION
DAVID CRUZ, GUY
COMPLAINT FOR DAMAGES
DRAKE III, MARIAH
AND INJUNCTIVE AND
MARIE EVANS, FRANK FOX,
DECLARATORY RELIEF
and NOAH GRANT,    JURY TRIAL DEMANDED
on behalf of themselves and all
similarly- situated persons,

Plaintiffs,

v.

KYLE HALE, MORTON
COUNTY, CITY OF MANDAN,
and DOES 1-100,

Defendants.
""",
        [
            "VANESSA AMES", "JADE KALEO WOOL", "CRYSTAL BOYD", "DAVID CRUZ", "GUY DRAKE III", "MARIAH MARIE EVANS",
            "FRANK FOX", "NOAH GRANT",
        ],
        ["KYLE HALE", "MORTON COUNTY", "CITY OF MANDAN", "DOES 1-100"],
    ),  # after 1:16-cv-00406 (D.N.D.)
    "addresses under the names": (
        """\
ANTHONY AMES
666 Walnut Street
Easton P A 18042,
Plaintiff,  CIVIL ACTION NO.
-v- JURY TRIAL DEMANDED
NORTHAMPTON COUNTY
Northampton County Government Center
669 Washington Street
Easton, P A 18042,
PRIME CARE MEDICAL, INC.
3940 Locust Lane
Harrisburg, P A 17109,
DR. WILLIAM BOYD
2727 106th St. Court NW
Gig Harbor, W A 98332
VICTORIA CRUZ, M.D.
PRIME CARE MEDICAL, INC.
3940 Locust Lane
Harrisburg, P A 17109
TODD DIAZ
Individually and in his Official Capacity as
DIRECTOR OF CORRECTIONS,
NORTHAMPTON COUNTY PRISON
666 Walnut Street
Easton, Pennsylvania 18042,
Defendants.
""",
        ["ANTHONY AMES"],
        ["NORTHAMPTON COUNTY", "PRIME CARE MEDICAL", "WILLIAM BOYD", "VICTORIA CRUZ", "TODD DIAZ"],
    ),  # after 5:09-cv-00320 (E.D. Pa.)
    "served at, and parted by a line of and": (
        """\
JANE DOE )
and )
JANE ROE, )
Plaintiffs, )
v. )
DISTRICT OF COLUMBIA, )
SERVE: Edwin Ames, Interim Attorney General )
for the District of Columbia )
Attorney General's Office )
441 4th Street, N.W. )
Washington, DC 20001 )
and )
CORRECTIONS CORPORATION OF )
AMERICA, INC., )
SERVE: CT Corporation System )
1025 Vermont Ave., N.W. )
Washington, DC 20005 )
and )
ELROY BOYD, )
3431 Stanton Road, SE )
Washington, DC 20002 )
Defendants. )
""",
        ["JANE DOE", "JANE ROE"],
        ["DISTRICT OF COLUMBIA", "CORRECTIONS CORPORATION OF AMERICA", "ELROY BOYD"],
    ),  # after 1:06-cv-02203 (D.D.C.)
    "children by their next friends": (
        """\
P.B.-P., by his parent and next
friend, BELINDA AMES; A.C., by her parents and
next friends, RICHARD and ULRIKE BOYD; TIMOTHY B., by and through his
Guardian ad Litem Robert Cruz; DANIEL DIAZ; and
RUSSELL EVANS, a minor, by and
through his Guardian Ad Litem, his
custodial parent, RHONDA FOX and
on behalf of themselves and all those
similarly situated,
Plaintiffs,
v.
KIM GRANT, in her official capacity as Governor of
the State of Iowa; MOLLY HALE, SHAWN
IRWIN, and LISA JONES, in their official capacities as board members
of the Iowa City Community School District,
Defendants.
""",
        ["P.B.-P.", "A.C.", "TIMOTHY B.", "DANIEL DIAZ", "RUSSELL EVANS"],
        ["KIM GRANT", "MOLLY HALE", "SHAWN IRWIN", "LISA JONES"],
    ),  # after 4:23-cv-00474 (S.D. Iowa) and 3:05-cv-02324 (N.D. Cal.)
    "one name a line and no comma": (
        """\
JEFFREY AMES
BRIAN McBOYD
LAURA CRUZ Civil Action No. 02-CV-2283 (RMU)
Jury Trial Demanded
MILES DIAZ
on behalf of themselves and others
similarly situated
Plaintiffs,
v.
CHIEF CHARLES H. EVANS
in his individual and official capacities
MAYOR ANTHONY FOX
in his individual and official capacities
DISTRICT OF COLUMBIA
DC METROPOLITAN POLICE DEPARTMENT
RICHARD GRANT
c/o Department of the Interior
in his individual and official capacities
UNITED STATES OF AMERICA
Defendants.
""",
        ["JEFFREY AMES", "BRIAN McBOYD", "LAURA CRUZ", "MILES DIAZ"],
        [
            "CHARLES H. EVANS", "ANTHONY FOX", "DISTRICT OF COLUMBIA", "DC METROPOLITAN POLICE DEPARTMENT", "RICHARD GRANT",
            "UNITED STATES OF AMERICA",
        ],
    ),  # after 1:02-cv-02283 (D.D.C.)
    "the parties numbered, with degrees": (
        """\
1. PETER AMES, by and through his parents and next friends, Paula
Ames and Patrick Ames;
2. PAULA AMES; and
3. DR. SHAUNA BOYD, on behalf of her patients,
Plaintiffs,
v.
4. GENTNER CRUZ, in his official capacity as Attorney
General of the State of Oklahoma;
5. CLAYTON DIAZ, in his official capacity as a member of the
Oklahoma State Board of Medical Licensure and Supervision
6. AMBER EVANS, APRN-CNS, C.C.R.N., in her official
capacity as a member of the Oklahoma Board of Nursing;
7. SHAWN FOX, L.P.N., in her official capacity as
Secretary of the Oklahoma Board of Nursing;
8. UNIVERSITY HOSPITALS AUTHORITY;
9. OU MEDICINE, INC. d/b/a OU HEALTH, an Oklahoma not-for-
profit corporation,
Defendants.
""",
        ["PETER AMES", "PAULA AMES", "SHAUNA BOYD"],
        ["GENTNER CRUZ", "CLAYTON DIAZ", "AMBER EVANS", "SHAWN FOX", "UNIVERSITY HOSPITALS AUTHORITY", "OU MEDICINE"],
    ),  # after 4:23-cv-00177 (N.D. Okla.)
    "offices after the names": (
        """\
RAUL AMES §
Plaintiff §
§
v. § Cause No. 1:05-cv-01008-LY
§
BRAD BOYD, Executive §
Director of the Texas Department of §
Criminal Justice, in his official capacity; §
GEORGE CRUZ, M.D., Director of §
Bureau of Health Services, Texas Department of §
Corrections; CORRECTIONAL §
MEDICAL SERVICES, INC., and DR. CRAIG §
DIAZ, M.D., Director of Correctional §
Medical Services Inc., in his official capacity; and §
THE CITY OF AUSTIN, TEXAS, §
Defendants. §
""",
        ["RAUL AMES"],
        ["BRAD BOYD", "GEORGE CRUZ", "CORRECTIONAL MEDICAL SERVICES", "CRAIG DIAZ", "CITY OF AUSTIN"],
    ),  # after 1:05-cv-01008 (W.D. Tex.) and 2:03-cv-70234 (E.D. Mich.)
    "the sides told at the lines' ends": (
        """\
PEDIATRIC SPECIALTY CARE, INC.;
CHILD & YOUTH PEDIATRIC DAY
CLINICS, INC.; JAMES
AND STACEY AMES, AS PARENTS
AND NEXT FRIENDS OF JACOB AND
NOAH AMES, MINORS; AND
SUSANN BOYD, AS PARENT AND
NEXT FRIEND OF MICHAEL BOYD,
A MINOR PLAINTIFFS
VS. CASE NO. 4:01CV00830 WRW
ARKANSAS DEPARTMENT OF HUMAN
SERVICES; KURT CRUZ, IN HIS
INDIVIDUAL CAPACITY AND IN HIS
OFFICIAL CAPACITY AS DIRECTOR OF
THE ARKANSAS DEPARTMENT OF
HUMAN SERVICES; AND ARKANSAS
FOUNDATION FOR MEDICAL CARE, INC. DEFENDANTS
""",
        ["PEDIATRIC SPECIALTY CARE", "CHILD & YOUTH PEDIATRIC DAY CLINICS", "JAMES AMES", "STACEY AMES", "SUSANN BOYD"],
        ["ARKANSAS DEPARTMENT OF HUMAN SERVICES", "KURT CRUZ", "ARKANSAS FOUNDATION FOR MEDICAL CARE"],
    ),  # after 4:01-cv-00830 (E.D. Ark.)
    "bodies that hold an and": (
        """\
COUNCIL OF PARENT ATTORNEYS AND ADVOCATES, INC.,
and SIERRA CLUB and SOUTHERN BORDER COMMUNITIES COALITION,
Plaintiffs,
v.
U.S. CUSTOMS AND IMMIGRATION ENFORCEMENT, TERREBONNE PARISH and MICHEL AMES,
STATE OF CALIFORNIA and the CALIFORNIA COMMISSION ON TEACHER CREDENTIALING,
UNIFIED GOVERNMENT OF WYANDOTTE COUNTY AND KANSAS CITY, KANSAS,
Defendants.
""",
        ["COUNCIL OF PARENT ATTORNEYS AND ADVOCATES", "SIERRA CLUB", "SOUTHERN BORDER COMMUNITIES COALITION"],
        [
            "U.S. CUSTOMS AND IMMIGRATION ENFORCEMENT", "TERREBONNE PARISH", "MICHEL AMES", "STATE OF CALIFORNIA",
            "CALIFORNIA COMMISSION ON TEACHER CREDENTIALING", "UNIFIED GOVERNMENT OF WYANDOTTE COUNTY AND KANSAS CITY",
        ],
    ),
    "a city after a capacity, and after an office": (
        """\
JOAN AMES,
Plaintiff,
v.
Officer Dale Boyd,
in his individual capacity,
Karl Cruz, Chief of Police,
City of Marlow Falls, and Lee Diaz, Mayor,
City of Ada,
Defendants.
""",
        ["JOAN AMES"],
        ["Dale Boyd", "Karl Cruz", "City of Marlow Falls", "Lee Diaz"],
    ),
    "a footnote, a name as a court's, notes beside the names": (
        """\
DISTRICT OF COLUMBIA      )
        Plaintiff,    )     Civil Action No.
  v.            )
THE CITY OF HOUSTON, TEXAS, HOLLY AMES,1  )   (Class Action)
TERESA BOYD in her official capacity  )
as PROSECUTING ATTORNEY FOR  )   VIOLATION OF THE
MALVERN/HOT SPRING COUNTY,  )   FIRST AMENDMENT
DEAN CRUZ, Deputy County Attorney, and  )
PRESIDENT AND FELLOWS OF HARVARD COLLEGE,  )
        Defendants.    )
""",
        ["DISTRICT OF COLUMBIA"],
        ["CITY OF HOUSTON", "HOLLY AMES", "TERESA BOYD", "DEAN CRUZ", "PRESIDENT AND FELLOWS OF HARVARD COLLEGE"],
    ),
    "prisoners with their numbers": (
        """\
Alan Ames   Reg. No. 06311-078                 CIVIL ACTION NO. _____

Andre Boyd   Reg. No.  29802-177

Bennie Cruz  Reg. No. 88650-079

Carlos Diaz  Reg. No. 12727-064
F.C.I. Beaumont Medium
P.O. Box 26040
Beaumont, Texas 77720

Plaintiffs,

vs.

UNITED STATES OF AMERICA

Defendant.
""",
        ["Alan Ames", "Andre Boyd", "Bennie Cruz", "Carlos Diaz"],
        ["UNITED STATES OF AMERICA"],
    ),  # after a complaint in the Eastern District of Texas (Beaumont), without a docket number
    "those who sue without a name, and a series in a body's name": (
        """CIVIL SERVANT 1 and CIVIL SERVANT 2,
PARENT 1A, D.S. by and through her next friend TARA AMES;
JOHN S. and JOHN R. by their next
friend, BONNIE BOYD; T.H., individually and as next friend to minor child J.H.,
K.P., as next friend to minor child W.P.; and
CITIZENS FOR PENNSYLVANIA'S FUTURE,
Plaintiffs,
v.
WASHINGTON STATE DEPARTMENT OF
CHILDREN, YOUTH, AND FAMILIES; ENVIRONMENTAL LAW & POLICY
CENTER; SAM CRUZ, JR.
LARRY DIAZ,
OFFICE OF SPECIAL COUNSEL;R AY EVANS,
Defendants.
""",
        [
            "CIVIL SERVANT 1", "CIVIL SERVANT 2", "PARENT 1A", "D.S.", "JOHN S.", "JOHN R.", "T.H.", "K.P.",
            "CITIZENS FOR PENNSYLVANIA'S FUTURE",
        ],
        [
            "WASHINGTON STATE DEPARTMENT OF CHILDREN, YOUTH, AND FAMILIES", "ENVIRONMENTAL LAW & POLICY CENTER",
            "SAM CRUZ, JR.", "LARRY DIAZ", "OFFICE OF SPECIAL COUNSEL", "RAY EVANS",
        ],
    ),
    "the side told at the end of its first line": (
        """\
KELVIN AMES, THOMAS BOYD, PLAINTIFFS
JEANETTE CRUZ, and
HOLLIS DIAZ, on behalf of themselves
and all others similarly situated
VS. CIVIL ACTION NO. 3:11-cv-717-HTW-LRA
HALEY EVANS, in his official capacity as
Governor of the State of Mississippi; PRIMELENDING, a PlainsCapital Company;
DEMOCRATIC NATIONAL COMMITTEE AND MISSISSIPPI DEMOCRATIC PARTY;
MAYOR AND CITY COUNCIL OF THE CITY OF BALTIMORE,
on behalf of himself
and all others similarly situated DEFENDANTS
""",
        ["KELVIN AMES", "THOMAS BOYD", "JEANETTE CRUZ", "HOLLIS DIAZ"],
        [
            "HALEY EVANS", "PRIMELENDING", "DEMOCRATIC NATIONAL COMMITTEE", "MISSISSIPPI DEMOCRATIC PARTY",
            "MAYOR AND CITY COUNCIL OF THE CITY OF BALTIMORE",
        ],
    ),  # after 3:11-cv-00717 (S.D. Miss.)
    "badges in parentheses": (
        """\
Officers Robert Ames (#6296), Sjon  )
Boyd (#6180), Cliff Cruz (#7597),  )
and 122 other Officers of the Seattle Police Department  )
named below,  )
Plaintiffs,  )
)
vs.  )  CIVIL RIGHTS COMPLAINT
)  UNDER 42 U.S.C. §1983
Officer Busch, Sgt. C.C. Diaz, [Unknown First Name] EVANS,  )
John Does 1-10, et al.,  )
Defendants.  )
""",
        ["Robert Ames", "Sjon Boyd", "Cliff Cruz"],
        ["Busch", "C.C. Diaz", "EVANS", "John Does 1-10"],
    ),  # after 2:14-cv-00794 (W.D. Wash.)
    "no v., the rule is a colon": (
        """\
SALVATORE AMES, DANIEL   :
BOYD, and all :
others similarly situated,  :
            :
      Plaintiffs,    :
            :
PENNSYLVANIA DEPARTMENT  :  Civil No.
OF CORRECTIONS (DOC); JOHN     :
CRUZ, Secretary of the (DOC);   :
PAUL DIAZ, Chief Medical Director,  :
Pennsylvania DOC; DR. EVANS,  :
Medical Director at SCI Smithfield, DOC;:
CORRECT CARE   :
SOLUTIONS (CCS)  :
      Defendants.
""",
        ["SALVATORE AMES", "DANIEL BOYD"],
        ["PENNSYLVANIA DEPARTMENT OF CORRECTIONS", "JOHN CRUZ", "PAUL DIAZ", "EVANS", "CORRECT CARE SOLUTIONS"],
    ),  # after 2:15-cv-03333 (E.D. Pa.)
    "an office is sued without a name": (
        """\
JOSHUA AMES,    )
    Plaintiff,        )
    v.          )  No. 1:08-cv-1317-RLY-JMS
COMMISSIONER, INDIANA DEPARTMENT   )
OF CORRECTION,           )
              )     CLASS ACTION-COMPLAINT
    Defendant.        )
""",
        ["JOSHUA AMES"],
        ["COMMISSIONER, INDIANA DEPARTMENT OF CORRECTION"],
    ),  # after 1:08-cv-01317 (S.D. Ind.)
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_parties_of_a_caption_and_no_others(case):
    caption, plaintiffs, defendants = CASES[case]
    complaint = read(caption)
    assert (named(complaint.plaintiffs), named(complaint.defendants)) == (plaintiffs, defendants)


def test_without_the_word_defendants_the_caption_ends_where_the_pleading_begins():
    complaint = read(
        "JASMINE AMES and KIERRA BOYD,\nIndividually and on behalf of a class of all\npersons similarly situated,\n"
        "v.\n42 U.S.C. § 1983\nCITY OF OAKLAND, SUSAN\nCRUZ,  JURY TRIAL DEMANDED\nand DOES\n3-100.\n\nI.  INTRODUCTION\n"
    )
    assert named(complaint.plaintiffs) == ["JASMINE AMES", "KIERRA BOYD"]
    assert named(complaint.defendants) == ["CITY OF OAKLAND", "SUSAN CRUZ", "DOES 3-100"]


def test_numbers_of_pleading_paper_are_no_part_of_a_caption():
    lines = ["RACHEL AMES, SBN 130192", "Attorneys for Plaintiff", "", "UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF CALIFORNIA",
             "", "JASMINE BOYD, KIERRA", "CRUZ,", "Plaintiffs,", "v.", "CITY OF OAKLAND and SUSAN", "DIAZ,", "Defendants."]  # fmt: skip
    page = "\n".join(f"{n} \n{line}" if n % 2 else f"{n}  {line}" for n, line in enumerate(lines, 1))
    complaint = read(page, head="")
    assert named(complaint.parties) == ["JASMINE BOYD", "KIERRA CRUZ", "CITY OF OAKLAND", "SUSAN DIAZ"]


def test_where_the_caption_gives_nothing_the_parties_section_tells_them():
    body = (
        "\n\nPARTIES\n1. Plaintiff Joan Ames is a resident of Topeka.\n2. Defendant Karl Boyd is a police officer.\n"
        "3. Defendant City of Topeka is a municipality.\n4. He fell.\n5. He rose.\n6. He fell again.\n"
    )
    complaint = read("~JO-~ A'~'ES\n\nCOMPLAINT", body)
    assert [(p.name, p.side, p.kind, p.sure) for p in complaint.parties] == [
        ("Joan Ames", "plaintiff", "person", "likely"),
        ("Karl Boyd", "defendant", "person", "likely"),
        ("City of Topeka", "defendant", "entity", "likely"),
    ]


def test_a_name_is_respelled_only_as_the_body_has_it_beside_its_neighbours():
    caption = "JOAN AMES,\nPlaintiff,\nv.\nKARL BEAUMQNT and CARL RONAN,\nDefendants.\n"
    body = BODY.replace("1. He", "1. Defendant Beaumont struck her. In Rona and in London he")
    assert named(read(caption, body).defendants) == ["KARL Beaumont", "CARL RONAN"]


def test_where_the_plaintiffs_cannot_be_read_the_opening_words_tell_them():
    complaint = read(
        "R~'L A~ES\nPlaintiffs,\nv.\nTRAVIS COUNTY,\nDefendant.\n\n",
        "Plaintiffs Raul Ames and Ruth Boyd respectfully file this complaint.\n\nFACTS\n"
        + "\n".join(f"{n}. He fell." for n in range(1, 8)),
    )
    assert [(p.name, p.sure) for p in complaint.plaintiffs] == [("Raul Ames", "likely"), ("Ruth Boyd", "likely")]
    assert named(complaint.defendants) == ["TRAVIS COUNTY"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("DENNIS WAYNE AMES", "person"),
        ("MARIE-CLAIRE BOYD", "person"),
        ("LILA P. MONTOYA CRUZ", "person"),
        ("UNITED STATES OF AMERICA", "entity"),
        ("MAKE THE ROAD NEW YORK", "entity"),
        ("EPISCOPAL LONG TERM CARE", "entity"),
        ("Western Watersheds Project", "entity"),
        ("Marion Superior Court", "entity"),
        ("John Does 1-10", "unnamed"),
        ("Unidentified Officers", "unnamed"),
    ],
)
def test_a_person_and_a_body_go_by_the_words_they_are_made_of(name, kind):
    assert kind_of(name) == kind


def test_a_caption_made_of_one_endless_word_takes_no_time():
    endless = "\n".join(["A" * 10_000] * 30)
    begun = time.process_time()
    assert not read(f"{endless}\nPlaintiffs,\nv.\n{endless}\nDefendants.\n", "").parties
    assert time.process_time() - begun < 20
