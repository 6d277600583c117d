"""The forms of an English noun: with a or an, plural, possessive, capitalized.

The rules cover what people call things and each other in schools. Where a rule is not sure it returns None; then the author
is asked for the form, and readers never see a wrong one.
"""

from __future__ import annotations

import re
import unicodedata

# -- a or an: depends on the first sound ----------------------------------------------------------------------------

SPELLED_WITH_AN = "AEFHILMNORSX"  # letters whose names begin with a vowel: an F, an H
SILENT_H = r"(?:hour\w*|honest\w*|honou?r\w*|heir\w*|herbs?)\b"
LIKE_YOU = r"uni(?:[cfoqstv]|lat|dir)|unan|u[bcfhjkqrstv][aeiou]|eu|ew"  # union, user, Utah, European
LIKE_WON = r"(?:one|ones|once)\b"
EIGHT_OR_ELEVEN = r"8|(?:11|18)(?!\d)"


def article(phrase: str) -> str | None:
    """`a` or `an` for a phrase such as "school board"; None for plurals and mass nouns, and where the sound is not certain."""
    first = re.match(r"[^\W_]+", phrase)
    _, noun, _ = _around_noun(phrase)
    if not first or noun.lower() in (*SAME, *GROUPS) or looks_plural(noun):
        return None
    word = first[0]
    if word[0].isdigit():
        return _an(re.match(EIGHT_OR_ELEVEN, word) is not None)
    plain = _without_accents(word)
    if not plain.isascii():
        return None
    if plain.isupper():
        return _article_of_initials(plain)
    return _an(_begins_with_vowel(plain.lower()))


def _article_of_initials(letters: str) -> str | None:
    """The article for initials. Short ones are spelled out (an NEA, a PTA); longer ones may be read as words (a NYSUT)."""
    spelled = letters[0] in SPELLED_WITH_AN
    readable = len(letters) > 3 and re.search(r"[AEIOUY]", letters[:-1])
    if readable and _begins_with_vowel(letters.lower()) != spelled:
        return None
    return _an(spelled)


def _begins_with_vowel(word: str) -> bool:
    if re.match(f"{LIKE_YOU}|{LIKE_WON}", word):
        return False
    return word[0] in "aeiou" or re.match(SILENT_H, word) is not None


def _without_accents(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))


def _an(vowel: bool) -> str:
    return "an" if vowel else "a"


# -- plural -------------------------------------------------------------------------------------------------------------

IRREGULAR = {
    "alumna": "alumnae",
    "alumnus": "alumni",
    "child": "children",
    "criterion": "criteria",
    "curriculum": "curricula",
    "foot": "feet",
    "person": "people",
    "quiz": "quizzes",
    "tooth": "teeth",
}
SAME = ("personnel", "series", "staff")  # the plural is the same as the singular
GROUPS = ("cadre", "data", "faculty", "folk", "labor", "leadership", "management", "media", "people", "workforce")
ENDINGS = (  # the first that matches: a pattern for the end of a word, the number of letters to drop, what to add instead
    (r"^(?:ger|hu|nor|ro|sha|talis)man$", 0, "s"),
    (r"man$", 2, "en"),
    (r"(?:cal|hal|lea|loa|sel|shel|thie|wol)f$", 1, "ves"),
    (r"(?:kni|li|wi)fe$", 2, "ves"),
    (r"(?:[^aeiou]|qu)y$", 1, "ies"),
    (r"sis$", 2, "es"),
    (r"(?:(?:matri|mon|patri)arch|epoch|stomach|tech)$", 0, "s"),
    (r"(?:s|x|z|ch|sh|\b(?:echo|embargo|hero|potato|tomato|veto))$", 0, "es"),
    (r"", 0, "s"),
)
OF = r" (?:at|for|from|in|of|on|to|with) |-(?:at|in|of)-|-by$"  # the word before this takes the plural: boards of education
AFTER_THE_NOUN = (
    r"(?:attorney|inspector|secretary|solicitor|surgeon)(?= general$)|notary(?= public$)|"
    r"[a-z](?=[ -](?:elect|designate|emerit[au]s?)$)"
)
WHO = (  # after "of …", the noun that everything before it describes: a board of education member
    "aide|chair|council|committee|delegate|director|employee|group|leader|member|office|officer|partner|president|representative|"
    "secretary|teacher|team|trustee|worker"
)


def plural(phrase: str) -> str | None:
    """The plural of a phrase such as "board of education"; None where the rules are not sure, as with lists and mass nouns."""
    sides = re.split(r"\s*/\s*", phrase)
    first, last = len(sides[0].split()), len(sides[-1].split())
    if len(sides) > 1 and 1 < last != first:
        return None  # parent/teacher conference: nobody knows what the slash joins
    several = [_plural_of_side(side) for side in sides]
    return None if None in several else "/".join(filter(None, several))


def _plural_of_side(phrase: str) -> str | None:
    before, noun, after = _around_noun(phrase)
    if re.search(r" (?:and|or|&) ", phrase) or re.search(rf" \w+ (?:{WHO})$", after):
        return None
    several = _plural_of_word(noun)
    return None if several is None else before + several + after


def _around_noun(phrase: str) -> tuple[str, str, str]:
    """A phrase split before and after the noun that it is about: `("school ", "board", " of directors")`."""
    noun = re.search(AFTER_THE_NOUN, phrase, re.IGNORECASE)
    of = re.search(OF, phrase)
    end = noun.end() if noun else of.start() if of else len(phrase)
    start = max(phrase.rfind(sign, 0, end) for sign in " -/") + 1
    return phrase[:start], phrase[start:end], phrase[end:]


def _plural_of_word(word: str) -> str | None:
    low = word.lower()
    if not re.search(r"[a-z]$", _without_accents(low)):
        return None
    if word.isupper() and len(word) > 1:
        return None if word.endswith("S") else f"{word}s"
    if low in SAME:
        return word
    if low in GROUPS or looks_plural(low):
        return None
    if low in IRREGULAR:
        return word[0] + IRREGULAR[low][1:]
    gone, ending = next((gone, ending) for pattern, gone, ending in ENDINGS if re.search(pattern, low))
    return word[: len(word) - gone] + ending


def looks_plural(phrase: str) -> bool:
    """Whether the last word looks like a plural: teachers, but not boss, campus or basis."""
    return re.search(r"[^sui]s$", phrase.lower()) is not None


# -- possessive -----------------------------------------------------------------------------------------------------------


def possessive(phrase: str) -> str:
    """The possessive: a boss’s, a board of trustees’, children’s."""
    return f"{phrase}’" if looks_plural(phrase) else f"{phrase}’s"


# -- capitalized -----------------------------------------------------------------------------------------------------------


def capitalized(phrase: str) -> str:
    """A phrase as at the start of a sentence, with a capital on either side of a slash: Association/Union."""
    return "/".join(_raised(part) for part in phrase.split("/"))


def _raised(phrase: str) -> str:
    own_spelling = re.match(r"[a-z]+[A-Z]", phrase)  # eSchool
    return phrase if own_spelling else phrase[:1].upper() + phrase[1:]
