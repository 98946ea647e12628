"""What no sentence says that a person reads or hears: claims, blame and orders."""

import re

NEVER = re.compile(
    r"align|posture|\bcur(e|es|ed|ing)\b|\bheal|\bfix|%|percent|out of place|tight muscle|slipped"
    r"|medicine|guarantee|proven|pain-free|\bcaus|because your|fail|missed|lazy|no pain"
    r"|\bmust\b|\bnever\b",
    re.IGNORECASE,
)
