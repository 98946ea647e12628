"""What the core says, in sentences."""

import itertools

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.cues import Message, Speech
from backrx_desktop.core.exercise import Position, Prop, Side
from backrx_desktop.services.names import prop_name
from backrx_desktop.services.wording import number_name, spoken


@pytest.mark.parametrize(
    ("speech", "sentence"),
    [
        (Speech(phrase="lift"), "lift"),
        (Speech(), ""),
        (Speech(message=Message.NUMBER, number=4), "four"),
        (Speech(message=Message.NUMBER, number=25), "25"),
        (Speech(message=Message.SIDE, side=Side.LEFT, limb="leg"), "Left leg."),
        (Speech(message=Message.POSITION, position=Position.KNEELING), "Kneel down softly."),
        (Speech(message=Message.MINUTES_LEFT, number=1), "One minute left."),
        (Speech(message=Message.MINUTES_LEFT, number=15), "Fifteen minutes left."),
        (
            Speech(
                message=Message.NEXT_SIDE,
                side=Side.RIGHT,
                limb="leg",
                position=Position.SIDE_LYING,
            ),
            "Roll to your left side. Right leg.",
        ),
        (
            Speech(message=Message.NEXT_SIDE, side=Side.RIGHT, limb="leg"),
            "Change sides. Right leg.",
        ),
        (
            Speech(
                message=Message.NEXT_EXERCISE,
                exercise="Clamshell",
                side=Side.LEFT,
                limb="leg",
                position=Position.SIDE_LYING,
            ),
            "Next: Clamshell, left leg. Lie on your right side.",
        ),
        (
            Speech(message=Message.FIRST_EXERCISE, exercise="Lying march", props=(Prop.BAND,)),
            "Lying march. You need a resistance band.",
        ),
    ],
)
def test_sentences(speech: Speech, sentence: str) -> None:
    assert spoken(speech) == sentence


def test_every_message_and_prop_has_words() -> None:
    for message in Message:
        speech = Speech(
            message=message,
            exercise="Squat",
            side=Side.LEFT,
            limb="leg",
            position=Position.STANDING,
            number=5,
        )
        assert spoken(speech).strip()
    assert len({prop_name(prop) for prop in Prop}) == len(Prop)
    assert [number_name(number) for number in (0, 20, 21)] == ["zero", "twenty", "21"]


def test_no_announcement_of_the_catalogue_is_over_twelve_words() -> None:
    exercises = load_content().library.exercises.values()
    messages = (Message.FIRST_EXERCISE, Message.NEXT_EXERCISE, Message.NEXT_SIDE)
    for exercise, message in itertools.product(exercises, messages):
        for side in exercise.working_sides:
            speech = Speech(
                message=message,
                exercise=exercise.name,
                side=side,
                limb=exercise.limb,
                position=exercise.position,
                props=exercise.props,
            )
            assert len(spoken(speech).split()) <= 12, spoken(speech)


def test_own_exercise_with_many_props_is_announced_without_them() -> None:
    props = (Prop.STRAP, Prop.TOWEL)
    speech = Speech(message=Message.NEXT_EXERCISE, exercise="Long one", props=props)
    assert spoken(speech) == "Next: Long one."
