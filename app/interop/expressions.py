"""Functions of on-demand views made up at random, and what real Feast makes of them.

`python expressions.py` writes both beside the Java tests, which compute the same values without Python:
`definitions.py`, a repository of such views, and `expected.csv`, a line for each feature and row.
"""

import csv
import math
import random
import sys
import warnings
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "src" / "test" / "resources" / "pushdesk" / "expressions"
COLUMNS = {"a": "Float64", "b": "Int64", "c": "Float32", "d": "Int32", "t": "Bool", "s": "String"}
ROWS = [
    {"a": 1.5, "b": 3, "c": 0.25, "d": 2, "t": True, "s": "on"},
    {"a": -2.75, "b": -7, "c": -1.5, "d": 4, "t": False, "s": "off"},
    {"a": 0.0, "b": 0, "c": 0.0, "d": 0, "t": False, "s": "on"},
    {"a": 1e300, "b": 9007199254740993, "c": 3.0e38, "d": 2147483647, "t": True, "s": ""},
    {"a": 0.1, "b": 10, "c": 0.1, "d": -3, "t": True, "s": "on"},
    {"a": None, "b": None, "c": None, "d": None, "t": None, "s": None},
    {"a": 2.5, "b": None, "c": 2.5, "d": 1, "t": True, "s": "on"},
    {"a": None, "b": 5, "c": 1e-3, "d": None, "t": False, "s": None},
    {"a": math.inf, "b": 1, "c": -0.5, "d": 1, "t": True, "s": "off"},
]
COMPANION = {"a": 1.0, "b": 1, "c": 1.0, "d": 1, "t": True, "s": "x"}
NUMBERS = ["0", "1", "2", "3", "-1", "0.5", "-2.5", "10", "1e-9", "7"]


def number(chance, style, depth):
    if depth == 0 or chance.random() < 0.15:
        return chance.choice(["a", "b", "c", "d"]) if chance.random() < 0.7 else chance.choice(NUMBERS)
    left = number(chance, style, depth - 1)
    right = number(chance, style, depth - 1)
    kind = chance.randrange(12)
    if kind < 8:
        sign = chance.choice(["+", "-", "*", "/", "//", "%", "**"])
        if sign == "**":
            right = chance.choice(["2", "3", "0.5", "0", "-1", "-2.0"])
        return f"({left} {sign} {right})"
    if kind == 8:
        return f"-({left})"
    if kind == 9:
        return f"abs({left})"
    if style == "pandas":
        column = chance.choice(["a", "b", "c", "d"])
        return chance.choice([f"{column}.fillna(0.5)", f"({left} + {column}).round(2)", f"({column} * {left}).astype(float)", f"{column}.abs().round()",
                              f"({column} / 3).fillna(1).astype(int)"])
    return chance.choice([f"round({left})", f"round({left}, 2)", f"float({left})", f"int({left})", f"max({left}, {right})", f"min({left}, {right}, 1)",
                          f"({left} if {truth(chance, style, 0)} else {right})", f"(0 if {chance.choice('abcd')} is None else {left})"])


def truth(chance, style, depth):
    sign = chance.choice(["<", "<=", ">", ">=", "==", "!="])
    plain = f"({number(chance, style, depth)} {sign} {number(chance, style, depth)})"
    if depth == 0:
        return chance.choice([plain, "(s == 'on')"] + ([] if style == "pandas" else ["t", "(s != 'off')"]))
    left = truth(chance, style, depth - 1)
    if style == "pandas":
        return chance.choice([plain, f"({left} & {plain})", f"({plain} | {left})", f"~{plain}"])
    return chance.choice([plain, f"({left} and {plain})", f"({plain} or {left})", f"(not {plain})", f"bool({number(chance, style, depth)})"])


def views():
    """(name, style, [(feature, type, expression)])."""
    chance = random.Random(20260)
    made = []
    for style in ("pandas", "python", "singleton"):
        features = []
        while len(features) < 120:
            boolean = chance.random() < 0.25
            expression = truth(chance, style, 2) if boolean else number(chance, style, 3)
            if style == "pandas" and not any(name in expression.replace("abs", "").replace("fillna", "").replace("astype", "") for name in "abcd"):
                continue  # a single value is no column
            dtype = "Bool" if boolean else chance.choice(["Float64", "Float64", "Int64", "Float32"])
            features.append((f"{style[:2]}_{len(features)}", dtype, expression))
        made.append((f"{style}_view", style, features))
    return made




def definitions():
    schema = ", ".join(f'Field(name="{name}", dtype={kind})' for name, kind in COLUMNS.items())
    text = ["# Made by interop/expressions.py.", "import pandas as pd", "from feast import Entity, FeatureView, Field, FileSource, RequestSource",
            "from feast.on_demand_feature_view import on_demand_feature_view", "from feast.types import Bool, Float32, Float64, Int32, Int64, String", "",
            f'given = RequestSource(name="given", schema=[{schema}])', 'thing = Entity(name="thing", join_keys=["thing"])',
            'things = FeatureView(name="things", entities=[thing], schema=[Field(name="thing", dtype=Int64), Field(name="unused", dtype=Int64)],',
            '    source=FileSource(path="things.parquet", timestamp_field="ts"))']
    for name, style, features in views():
        outputs = ", ".join(f'Field(name="{feature}", dtype={kind})' for feature, kind, _ in features)
        mode = "pandas" if style == "pandas" else "python"
        text += ["", "", f'@on_demand_feature_view(sources=[things, given], schema=[{outputs}], mode="{mode}", singleton={style == "singleton"})', f"def {name}(inputs):"]
        text += [f'    {column} = inputs["{column}"]' for column in COLUMNS]
        if style == "python":
            text += ["    return {"]
            text += [f'        "{feature}": [{expression} for a, b, c, d, t, s in zip(a, b, c, d, t, s)],' for feature, _, expression in features]
            text += ["    }"]
        elif style == "singleton":
            text += ["    return {"]
            text += [f'        "{feature}": {expression},' for feature, _, expression in features]
            text += ["    }"]
        else:
            text += ["    out = pd.DataFrame()"]
            text += [f'    out["{feature}"] = {expression}' for feature, _, expression in features]
            text += ["    return out"]
    return "\n".join(text) + "\n"


def expected():
    import numpy
    import pandas
    import pyarrow
    from feast.type_map import feast_value_type_to_python_type, python_values_to_proto_values
    from feast import types

    warnings.simplefilter("ignore")
    numpy.seterr(all="ignore")
    lines = []
    for _, style, features in views():
        for feature, kind, expression in features:
            code = compile(expression, feature, "eval")
            value_type = getattr(types, kind).to_value_type()
            for number_of_row, row in enumerate(ROWS):
                try:
                    narrow = {name: None if row[name] is None else float(numpy.float32(row[name])) if COLUMNS[name] == "Float32" else row[name] for name in row}
                    if style == "pandas":
                        table = pyarrow.Table.from_pydict({name: [narrow[name], COMPANION[name]] for name in row}).to_pandas()
                        result = eval(code, {}, {name: table[name] for name in row})
                        out = pandas.DataFrame()
                        out["x"] = result
                        column = pyarrow.Table.from_pandas(out)["x"].to_numpy()
                        proto = python_values_to_proto_values(column[:1], value_type)[0]
                    else:
                        proto = python_values_to_proto_values([eval(code, {}, dict(narrow))], value_type)[0]
                    value = feast_value_type_to_python_type(proto)
                    said = "null" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)
                except Exception as e:
                    said = "error " + type(e).__name__
                lines.append([feature, number_of_row, said])
    return lines


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "feature_store.yaml").write_text("project: expressions\nregistry: registry.db\nprovider: local\nonline_store:\n    type: sqlite\n    path: online.db\n")
    (FOLDER / "definitions.py").write_text(definitions())
    with open(FOLDER / "expected.csv", "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(expected())
    with open(FOLDER / "rows.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([["null" if value is None else value for value in row.values()] for row in ROWS])


if __name__ == "__main__":
    sys.exit(main())
