"""What both outputs have in common."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Line = Annotated[int, Field(ge=1, description="1-based.")]
Column = Annotated[int, Field(ge=1, description="1-based, counted in code points.")]
IsoDate = Annotated[
    str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="ISO 8601; a month where no day is told.")
]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Part(BaseModel):
    """A part of an output."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Cell(Part):
    """A cell of a table in a document without lines."""

    table: Line
    row: Line
    column: Line


class Place(Part):
    """Where something stands: in the file, or in the text that `parse --output-format text` prints for .docx and .pdf."""

    line: Line
    column: Column
    end_line: Line
    end_column: Annotated[int, Field(ge=1, description="1-based, of the first character behind the words.")]
    page: Line | None
    """In formats that have pages."""
    paragraph: Line | None = None
    """In formats without lines, counted through the body."""
    cell: Cell | None = None


class Placed(Part):
    """Whatever stands somewhere."""

    line: Line
    """That of `span`."""
    span: Place


class Failure(Part):
    """Why a file could not be read."""

    message: str
