"""The language that each file is written in, which decides whose words are filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from guidebook.edition.layers import Layer
from guidebook.edition.texts import FOLDER
from guidebook.edition.words import Vocabulary


@dataclass(frozen=True)
class FileLanguages:
    """Finds the language of a file, and the words to fill in: untranslated text gets those of its own language."""

    layers: Sequence[Layer]
    vocabularies: Mapping[str, Vocabulary]  # by language
    _found: dict[str, Vocabulary] = field(default_factory=dict)  # by path

    def vocabulary(self, path: str) -> Vocabulary:
        """The words to fill into a file; `path` is the one that messages show."""
        if path not in self._found:
            self._found[path] = self.vocabularies[self.language(path)]
        return self._found[path]

    def language(self, path: str) -> str:
        """The language of a file: that of its layer, or the one in the name of a file of texts (`texts/es.yml`)."""
        file = PurePosixPath(path)
        if file.parent.name == FOLDER and file.stem in self.vocabularies:
            return file.stem
        inside = [layer for layer in self.layers if layer.name and path.startswith(f"{layer.name}/")]
        return max(inside, key=lambda layer: len(layer.name), default=self.layers[0]).language
