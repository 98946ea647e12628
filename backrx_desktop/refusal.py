"""What a command says when it cannot do what it was asked."""

COULD_NOT = 1
ASKED_WRONGLY = 2


class Refusal(Exception):  # noqa: N818 - it is an answer
    """One sentence for the person, and the exit status: 1 (could not) or 2 (asked wrongly)."""

    def __init__(self, sentence: str, status: int = COULD_NOT) -> None:
        super().__init__(sentence)
        self.status = status
