"""Which language a file is written in, and so which words are filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from guidebook.edition.layers import Layer
from guidebook.edition.texts import FOLDER
from guidebook.edition.words import Vocabulary


@dataclass(frozen=True)
class Spoken:
    """The words of each language in use: text that is not translated gets the words of its own language."""

    layers: Sequence[Layer]
    vocabularies: Mapping[str, Vocabulary]
    _found: dict[str, Vocabulary] = field(default_factory=dict)

    def vocabulary(self, path: str) -> Vocabulary:
        """The words for a file, by its path as messages show it."""
        if path not in self._found:
            self._found[path] = self.vocabularies[self.language(path)]
        return self._found[path]

    def language(self, path: str) -> str:
        """The language that a file is written in: that of its layer; a file of texts is named after its language."""
        file = PurePosixPath(path)
        if file.parent.name == FOLDER and file.stem in self.vocabularies:
            return file.stem
        inside = [layer for layer in self.layers if layer.name and path.startswith(f"{layer.name}/")]
        return max(inside, key=lambda layer: len(layer.name), default=self.layers[0]).language
