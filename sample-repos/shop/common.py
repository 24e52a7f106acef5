"""What the other files share."""

from datetime import timedelta

from feast import Field

TEAM = "growth"
MONTH = timedelta(days=30)
WEEK = timedelta(weeks=1)


def data(table):
    return f"data/{table}.parquet"


def tags(**more):
    return {"team": TEAM, **more}


def fields(**types):
    """Fields from keyword arguments, in their order: fields(price=Float32, note=String)."""
    return [Field(name=name, dtype=dtype) for name, dtype in types.items()]
