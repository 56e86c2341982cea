"""What is found in the blocks of a document, as it is gathered."""

from __future__ import annotations

from minutelint.model.nodes import Action, Approval, Decision, Paragraph


class Contents:
    """What was found, in document order; of the approvals, those that cannot be of the last minutes come last."""

    def __init__(self) -> None:
        """Nothing is found yet."""
        self.decisions: list[Decision] = []
        self.actions: list[Action] = []
        self.approvals: list[Approval] = []
        self.paragraphs: list[Paragraph] = []
