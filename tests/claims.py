"""What this guidebook may claim, as rules that a program can check. Each takes a text and gives what is wrong with it.

The studies behind the guidebook compare schools. So it says what went with what, as a source gives it, and neither that
one thing caused another nor more than the figure holds. The tests in `test_claims.py` show what each rule finds.
"""

from __future__ import annotations

import re

from .said import CITATION, Said

# --- Causes ---

TOGETHER = (
    r"(?:collaborat\w+|partnerships?|shared (?:decisions?|leadership)|joint work|(?:sharing|share) (?:decisions?|leadership)"
    r"|(?:working|work|works|worked|deciding|decide|pulling|join(?:ing)? forces) together)"
)
GOOD = (
    r"(?:students?|learning|achievement|scores?|results?|outcomes?|schools?|turnover|retention|gaps?|poverty|classrooms?"
    r"|teachers?|educators?|collaboration)"
)
BRINGS = (
    r"(?:(?:rais|improv|lift|boost|soften|reduc|lower|increas|caus|mitigat|clos|narrow|eas|transform|spark|driv)(?:es|s|ed|e)?"
    r"|(?:lead|result)s? (?:to|in)|led to|brings?(?: about)?|brought about|makes?|pays? off|feeds?|works for|helps?)"
)
BETTER = r"(?:gets?|do|does|did|learns?|achieve|gain|improves?|stays?|wins?)"
CAUSES = [
    rf"{TOGETHER}(?: \S+){{0,4}}? {BRINGS}(?: \S+){{0,6}}? \$?{GOOD}\b",
    rf"\$?{GOOD}(?: \S+){{0,3}}? {BETTER}(?: (?:more|better|longer))? (?:when|because|since|if)\b",
    r"\bthat is where (?:results|gains)|(?:results?|gains?) for students (?:comes?|came) from",
    r"\bso that (?:\S+ ){0,2}?(?:students?|\$?educators|teachers) (?:learn|do better|achieve|stay)",
]
CAREFUL = re.compile(
    r"\b(?:may|might|could|can|seems?|seemed|tends?|tended|whether|if|would|suggests?|suggested|predicts?|linked|links"
    r"|do(?:es)? not|cannot|argues?|argued|holds?|held|believes?|reports?|reported|says?|said|found|finds?|(?<!that is )where"
    r"|go(?:es)? with|went with)\b|\?$",
    re.IGNORECASE,
)
# What no word beside it makes careful: headings and labels, which are read alone and repeated.
HEADLINES = [
    r"\bcan do for (?:students|learning|schools)",
    r"^More (?:students|teachers|\$?educators)\b(?!.*\b(?:where|with|in schools)\b)[^.]*$",
    r"^\$?Educators (?:gain|have more|get) \b(?!.*\bwhere\b)[^.]*$",
    r"^(?:The role of )?the \$?union(?:'s role)? (?:changes|takes on)\b[^.]*$",
    r"\b(?:how|what) (?:a partnership|working together|collaboration) (?:reaches|does for|brings)\b",
    r"\b(?:it|collaboration|working together) is proven\b|\bresearch is on (?:our|your) side\b",
]


def causes(said: Said) -> list[str]:
    """Where working together brings about what studies only found beside it."""
    careless = [sentence for sentence in said.sentences() if not CAREFUL.search(sentence)]
    wrong = [sentence for sentence in careless if any(re.search(each, sentence, re.IGNORECASE) for each in CAUSES)]
    return wrong + [said.own for each in HEADLINES if re.search(each, said.own, re.IGNORECASE)]


# --- Figures ---

PERCENT = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) ?(?:%|per ?cent(?:age points)?\b)")
# Every percentage that a source gives, with what has to stand in the same text, so that it counts what it counts there.
GIVEN = {
    "12.5": r"\bmore\b|points",
    "4.5": r"\bmore\b|points",
    "5": r"lowest-performing",
    "24": r"3 hours|three hours",
    "90": r"agree",
    "51": r"of all",
    "67": r"of teachers",
    "78": r"of \$?principals",
    "96": r"Hispanic",
    "85": r"low incomes|low-income",
    "80": r"20%",
    "20": r"80%",
}
EXAMPLE = re.compile(r"\bSuppose\b|\bmade up\b")


def percentages(said: Said) -> list[str]:
    """Percentages that no source gives, without what they are a share of, or without their sign."""
    wrong = re.findall(r"\d%,? of (?:them|these|those)\b|\d ?per ?cents?\b|\d %", said.text)
    for number in [] if EXAMPLE.search(said.text) else PERCENT.findall(said.text):
        if number not in GIVEN:
            wrong.append(f"{number}% stands in no source")
        elif not re.search(GIVEN[number], said.text):
            wrong.append(f"{number}% has to stand beside {GIVEN[number]}")
    return wrong


UNSURE = re.compile(
    r"\bwhether\b|\bdo(?:es)? not (?:tell|say) which\b|\bif percentage points are meant\b|\bpercent or points\b", re.I
)


def points(said: Said) -> list[str]:
    """Where a text settles what the sources leave open: whether 12.5% and 4.5% are percent or percentage points."""
    wrong = re.findall(r"\b1(?:12|04)\.5\b", said.text)
    settled = [each for each in [said.own] if re.search(r"percent|12\.5|4\.5", each, re.I) and not UNSURE.search(each)]
    return wrong + [each for each in settled if re.search(r"\bpoints\b", each)]


def comparisons(said: Said) -> list[str]:
    """Where "3.5 times as high" becomes another figure, or "no statistical difference" becomes "equal"."""
    wrong = re.findall(r"\b(?:3\.5|10|ten) ?(?:times|×|x) (?:higher|lower|greater|better|more|less)\b", said.own)
    wrong += re.findall(r"^(?:Alike|Equal|The same)\.?$", said.own)
    about = [each for each in said.sentences() if re.search(r"turnover|-poverty", each, re.I)]
    return (
        wrong + [each for each in about if re.search(r"\b(?:alike|equal)\b", each)] + re.findall("no such difference", said.own)
    )


def counts(said: Said) -> list[str]:
    """Where a rate becomes a count: "as many students in one district as in the whole state"."""
    return re.findall(
        r"as many (?:\S+ ){0,4}?(?:students|teachers|schools)[^.]* as (?:in )?the (?:whole )?(?:state|nation)", said.own
    )


def bars(number: float, words: str) -> list[str]:
    """What a drawn bar would settle: what an open figure is a share of, or how long "no difference" is."""
    wrong = []
    if any(abs(number - base - each) < 1e-9 for base in (0, 100) for each in (12.5, 4.5)):
        wrong.append("our sources do not tell what it is a share of")
    if words and not re.search(rf"(?<![\d.]){re.escape(f'{number:g}')}(?![\d.])", words):
        wrong.append(f'"{words}" is no length')
    return wrong


# --- Sources ---

KEY = re.compile(r"@([a-z0-9-]+)")
# What the five documents cite a work for. A text that cites it for anything else rests on a guess.
CITED_FOR = {
    "rubinstein-2014": r"12\.5%",
    "rubinstein-mccarthy-2011": r"turnover",
    "rubinstein-mccarthy-2014": r"goals",
    "rubinstein-mccarthy-2016": r"role|catalyst|contract|representative",
    "mccarthy-rubinstein-2018": r"goals",
    "anrig-2013-book": r"language arts|low incomes",
    "njdoe-2012": r"language arts",
    "leana-2011": r"trust|Trust|social capital",
    "louis-2010": r"leadership",
    "dolan-video": r"scale",
}
TITLE_ONLY = "Known by its title only"  # so the note of such a work begins in references.yml
SAYS_SO = re.compile(r"\b(?:titles?|listed|lists|named|names|would tell|bibliography|have not read)\b")
SLIPS = ("Edmonson", "Feitritzer", "2013-2104")  # no reading machine made these, or they stand in several places
CHARGES = re.compile(
    r"\b(?:misprint\w*|misread\w*|misspel\w*|spells?|lacks?|prints?|broken|missing|lost|surviv\w+|come from the original)\b"
)
ACCUSED = re.compile(r"guidebook|reprint|source|handout|\bCall\b|address|\bNEA\b|\bname\b|\boriginal\b")


def guesses(said: Said, title_only: set[str]) -> list[str]:
    """Citations of a work for something that none of our sources cites it for, or as if we had read it."""
    wrong = []
    for key in KEY.findall(" ".join(CITATION.findall(said.typed))):
        if key in CITED_FOR and not re.search(CITED_FOR[key], said.text):
            wrong.append(f"{key} is cited for {CITED_FOR[key]}")
        if key in title_only and not SAYS_SO.search(said.text):
            wrong.append(f"{key} is known by its title only, and the text does not say so")
    return wrong


def charges(said: Said) -> list[str]:
    """Faults that a text finds with a source, though its copy of the source may have made them."""
    if any(slip in said.text for slip in SLIPS):
        return []
    return [each for each in said.sentences() if CHARGES.search(each) and ACCUSED.search(each) and "copy" not in each]


KIND_SAID = {
    "article": r"\barticle",
    "blog": r"\bblog|\bpost\b",
    "book": r"\bbook",
    "report": r"\breport|\bstudy|\bsurvey|\bpaper|\bguide\b|\bpublished",
    "talk": r"\btalk",
    "web": r"\bwebsite|\bstatement",
}


def guessed_kind(kind: str, known: str) -> list[str]:
    """The kind of a work of which neither title nor place is known, unless what is told of it says so."""
    said = KIND_SAID.get(kind)
    return [f"it is called a {kind}, but nothing says so"] if said and not re.search(said, known, re.IGNORECASE) else []
