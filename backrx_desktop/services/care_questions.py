"""The see-a-doctor questions, and what to get help for, in plain words. Never a diagnosis."""

from gettext import gettext as _

from backrx_desktop.core.care import CareQuestion, Urgency


def question(asked: CareQuestion) -> str:
    """A question to answer with yes or no."""
    return {
        CareQuestion.BLADDER: _("Have you newly lost control of your bladder or bowels?"),
        CareQuestion.NUMB_BETWEEN_LEGS: _("Are you numb between your legs?"),
        CareQuestion.BOTH_LEGS: _("Are both of your legs weak, numb or painful?"),
        CareQuestion.WEAKER_LEG: _("Is one of your legs getting weaker?"),
        CareQuestion.FALL: _("Have you had a serious fall or a hard blow?"),
        CareQuestion.CHEST_PAIN: _("Do you have chest pain?"),
        CareQuestion.FEVER: _("Do you have a fever?"),
        CareQuestion.WEIGHT_LOSS: _("Have you lost weight without meaning to?"),
        CareQuestion.CANCER: _("Have you ever had cancer?"),
        CareQuestion.INFECTION_RISK: _("Do you catch infections easily, or risk one now?"),
        CareQuestion.NIGHT_PAIN: _("Is the pain severe at night, or never eased by lying down?"),
        CareQuestion.PREGNANCY: _("Are you pregnant?"),
        CareQuestion.SURGERY: _("Have you had surgery lately?"),
    }[asked]


def sign(asked: CareQuestion) -> str:
    """The same as an entry of a list of what to get help for."""
    return {
        CareQuestion.BLADDER: _("You newly lost control of your bladder or bowels."),
        CareQuestion.NUMB_BETWEEN_LEGS: _("You are numb between your legs."),
        CareQuestion.BOTH_LEGS: _("Both of your legs are weak, numb or painful."),
        CareQuestion.WEAKER_LEG: _("One of your legs is getting weaker."),
        CareQuestion.FALL: _("You had a serious fall or a hard blow."),
        CareQuestion.CHEST_PAIN: _("You have chest pain."),
        CareQuestion.FEVER: _("You have a fever."),
        CareQuestion.WEIGHT_LOSS: _("You lost weight without meaning to."),
        CareQuestion.CANCER: _("You have, or once had, cancer."),
        CareQuestion.INFECTION_RISK: _("You catch infections easily, or risk one now."),
        CareQuestion.NIGHT_PAIN: _("The pain is severe at night, or lying down never eases it."),
        CareQuestion.PREGNANCY: _("You are pregnant."),
        CareQuestion.SURGERY: _("You had surgery lately."),
    }[asked]


def heading(urgency: Urgency) -> str:
    """What a list of signs asks for."""
    return {
        Urgency.NOW: _("See a doctor now, and do not exercise"),
        Urgency.FIRST: _("See a doctor before you exercise"),
    }[urgency]


def why_asked() -> str:
    """Why there are such questions, and what becomes of the answers."""
    return _("One yes, and we show you when to get help. Your answers stay on this computer.")


def after_a_yes(urgency: Urgency) -> str:
    """What is said to somebody who answered with yes."""
    return {
        Urgency.NOW: _(
            "You said yes to something that a doctor should look at now. Please leave the "
            "exercises until one has. If it is urgent, call your emergency number."
        ),
        Urgency.FIRST: _(
            "You said yes to something that a doctor should know of first. Please ask one "
            "whether these exercises are right for you."
        ),
    }[urgency]


def acknowledgement(urgency: Urgency) -> str:
    """The label of the button that lets a person go on after a yes."""
    return {
        Urgency.NOW: _("A doctor has looked at it"),
        Urgency.FIRST: _("I have read this"),
    }[urgency]


def no_diagnosis() -> str:
    """What the app is not."""
    return _("BackRx cannot tell what is behind your pain. A doctor can look into it.")


def in_an_emergency() -> str:
    """Where to turn when it cannot wait."""
    return _("If it cannot wait, call your emergency number.")


def pain_rule() -> tuple[tuple[str, str], ...]:
    """Pain from 0 to 10 and what to do about it: the convention the app goes by."""
    return (
        (_("0 to 2"), _("Carry on.")),
        (_("3 to 5"), _("Move less far, and do half as many.")),
        (_("6 or more"), _("Stop for today.")),
    )


def stop_whatever_the_number() -> str:
    """When the number does not matter."""
    return _(
        "Stop whatever the number if the pain moves down your leg, or if you feel new numbness "
        "or weakness, dizziness or chest pain."
    )


def about_the_rule() -> str:
    """How far the pain rule may be trusted."""
    return _(
        "Any soreness should settle by the next morning. The numbers are a convention that many "
        "people use, not a measurement."
    )
