"""The same with a label view, which Feast lets pass until the first push."""

from feast import Field, LabelView, PushSource
from feast.types import Bool, String

from entities import scooter

verdict_push = PushSource(name="verdict_push")

alarm_verdicts = LabelView(
    name="alarm_verdicts",
    entities=[scooter],
    schema=[
        Field(name="false_alarm", dtype=Bool),
        Field(name="labeler", dtype=String),
    ],
    source=verdict_push,
)
