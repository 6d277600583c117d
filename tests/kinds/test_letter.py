"""A letter: its text is cut at its blanks, and all of its parts are fields with permanent ids."""

from guidebook.kinds.letter import Letter

from tests.helpers import record

LETTER = """\
id: it
label: It
greetings: {staff: "Dear [[who]],", families: Dear families}
paragraphs: ["We begin with [[topic]].", "[[ topic ]]"]
blanks:
  - {id: who, label: Who}
  - {id: topic, kind: long_text, label: Topic}
"""


def letter(text=LETTER):
    made, told = record(Letter, text)
    assert told == []
    return made


def test_a_text_is_cut_at_its_blanks():
    field = letter()
    who, topic = field.blanks
    assert list(field.pieces("Dear [[who]] and [[ topic ]]!")) == [("Dear ", who), (" and ", topic), ("!", None)]
    assert list(field.pieces("No blank [here]")) == [("No blank [here]", None)]


def test_its_parts_are_the_greeting_the_blanks_and_the_signers():
    assert [field.id for field in letter().inner_fields()] == ["greeting", "who", "topic", "signers"]
    assert [field.id for field in letter(LETTER + "signers: 0\n").inner_fields()] == ["greeting", "who", "topic"]


def test_greetings_blanks_and_columns_of_signers_are_published():
    published = dict(letter().published())
    assert published["it/greetings/staff"] == "item"
    assert published["it/blanks/topic"] == "long_text"
    assert published["it/signers"] == "table"
    assert published["it/signers/columns/organization"] == "text"
