"""`study.yml`: its keys, and what each may hold.

Belongs here: one file's shape. Not here: the CSV files beside it, and whether all of them fit together (study).
"""

import re
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator

from expectations.thresholds import limits


class Rule(BaseModel):
    """A counting rule: what is counted, how a post in two categories counts, and of what the share is."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    unit: Literal["post", "original", "author"] = "original"
    label: Literal["whole", "fractional"] = "whole"
    denominator: Literal["classified", "slot", "all"] = "classified"


class StudyFile(BaseModel):
    """`study.yml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    title_en: str
    title_fr: str
    question_en: str
    question_fr: str
    time_zone: str = "UTC"
    slot_words: tuple[str, ...] = ()
    slot_before_words: tuple[str, ...] = ()
    slot_before_languages: tuple[str, ...] = ()
    slot_after_words: tuple[str, ...] = ()
    slot_stop_words: tuple[str, ...] = ()
    default_rule: Rule = Rule()
    thresholds: dict[str, Any] = {}

    @field_validator("time_zone")
    @classmethod
    def _known(cls, value: str) -> str:
        ZoneInfo(value)
        return value

    @field_validator("slot_before_words", "slot_after_words", "slot_stop_words")
    @classmethod
    def _single_words(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        if wrong := [value for value in values if not re.fullmatch(r"[^\W_]+", value)]:
            raise ValueError(f"{wrong} are no single words. Write letters and digits only")
        return values

    @field_validator("slot_before_words")
    @classmethod
    def _slot_words(cls, values: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if wrong := sorted(set(values) - set(info.data.get("slot_words", ()))):
            raise ValueError(f"{wrong} are no slot_words. Add them there, or take them out here")
        return values

    @field_validator("thresholds")
    @classmethod
    def _limits(cls, values: dict[str, Any]) -> dict[str, Any]:
        limits(values)
        return values

    @field_validator("slot_before_languages")
    @classmethod
    def _languages(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        if wrong := [value for value in values if not re.fullmatch(r"[a-z]{2,3}", value) or value == "und"]:
            raise ValueError(f"{wrong} are no languages. Write ISO 639 codes in lower case, as fr")
        return values
