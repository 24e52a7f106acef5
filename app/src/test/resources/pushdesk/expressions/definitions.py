# Made by interop/expressions.py.
import pandas as pd
from feast import Entity, FeatureView, Field, FileSource, RequestSource
from feast.on_demand_feature_view import on_demand_feature_view
from feast.types import Bool, Float32, Float64, Int32, Int64, String

given = RequestSource(name="given", schema=[Field(name="a", dtype=Float64), Field(name="b", dtype=Int64), Field(name="c", dtype=Float32), Field(name="d", dtype=Int32), Field(name="t", dtype=Bool), Field(name="s", dtype=String)])
thing = Entity(name="thing", join_keys=["thing"])
things = FeatureView(name="things", entities=[thing], schema=[Field(name="thing", dtype=Int64), Field(name="unused", dtype=Int64)],
    source=FileSource(path="things.parquet", timestamp_field="ts"))


@on_demand_feature_view(sources=[things, given], schema=[Field(name="pa_0", dtype=Float64), Field(name="pa_1", dtype=Int64), Field(name="pa_2", dtype=Float32), Field(name="pa_3", dtype=Float32), Field(name="pa_4", dtype=Int64), Field(name="pa_5", dtype=Float64), Field(name="pa_6", dtype=Bool), Field(name="pa_7", dtype=Float64), Field(name="pa_8", dtype=Float64), Field(name="pa_9", dtype=Float64), Field(name="pa_10", dtype=Float32), Field(name="pa_11", dtype=Float32), Field(name="pa_12", dtype=Int64), Field(name="pa_13", dtype=Float64), Field(name="pa_14", dtype=Bool), Field(name="pa_15", dtype=Int64), Field(name="pa_16", dtype=Bool), Field(name="pa_17", dtype=Float32), Field(name="pa_18", dtype=Int64), Field(name="pa_19", dtype=Float64), Field(name="pa_20", dtype=Bool), Field(name="pa_21", dtype=Bool), Field(name="pa_22", dtype=Bool), Field(name="pa_23", dtype=Float64), Field(name="pa_24", dtype=Bool), Field(name="pa_25", dtype=Float32), Field(name="pa_26", dtype=Float32), Field(name="pa_27", dtype=Int64), Field(name="pa_28", dtype=Bool), Field(name="pa_29", dtype=Bool), Field(name="pa_30", dtype=Float32), Field(name="pa_31", dtype=Float32), Field(name="pa_32", dtype=Float64), Field(name="pa_33", dtype=Int64), Field(name="pa_34", dtype=Int64), Field(name="pa_35", dtype=Float64), Field(name="pa_36", dtype=Float32), Field(name="pa_37", dtype=Float32), Field(name="pa_38", dtype=Float64), Field(name="pa_39", dtype=Float64), Field(name="pa_40", dtype=Bool), Field(name="pa_41", dtype=Float64), Field(name="pa_42", dtype=Float64), Field(name="pa_43", dtype=Bool), Field(name="pa_44", dtype=Float64), Field(name="pa_45", dtype=Float32), Field(name="pa_46", dtype=Float64), Field(name="pa_47", dtype=Bool), Field(name="pa_48", dtype=Int64), Field(name="pa_49", dtype=Bool), Field(name="pa_50", dtype=Float64), Field(name="pa_51", dtype=Float32), Field(name="pa_52", dtype=Float64), Field(name="pa_53", dtype=Float64), Field(name="pa_54", dtype=Int64), Field(name="pa_55", dtype=Float32), Field(name="pa_56", dtype=Bool), Field(name="pa_57", dtype=Bool), Field(name="pa_58", dtype=Float64), Field(name="pa_59", dtype=Float32), Field(name="pa_60", dtype=Int64), Field(name="pa_61", dtype=Int64), Field(name="pa_62", dtype=Bool), Field(name="pa_63", dtype=Bool), Field(name="pa_64", dtype=Float64), Field(name="pa_65", dtype=Float64), Field(name="pa_66", dtype=Float64), Field(name="pa_67", dtype=Int64), Field(name="pa_68", dtype=Bool), Field(name="pa_69", dtype=Float32), Field(name="pa_70", dtype=Int64), Field(name="pa_71", dtype=Bool), Field(name="pa_72", dtype=Float32), Field(name="pa_73", dtype=Float64), Field(name="pa_74", dtype=Bool), Field(name="pa_75", dtype=Float32), Field(name="pa_76", dtype=Int64), Field(name="pa_77", dtype=Float64), Field(name="pa_78", dtype=Int64), Field(name="pa_79", dtype=Int64), Field(name="pa_80", dtype=Bool), Field(name="pa_81", dtype=Float64), Field(name="pa_82", dtype=Int64), Field(name="pa_83", dtype=Float64), Field(name="pa_84", dtype=Int64), Field(name="pa_85", dtype=Float32), Field(name="pa_86", dtype=Float64), Field(name="pa_87", dtype=Bool), Field(name="pa_88", dtype=Float32), Field(name="pa_89", dtype=Int64), Field(name="pa_90", dtype=Int64), Field(name="pa_91", dtype=Int64), Field(name="pa_92", dtype=Float32), Field(name="pa_93", dtype=Float64), Field(name="pa_94", dtype=Int64), Field(name="pa_95", dtype=Float64), Field(name="pa_96", dtype=Float64), Field(name="pa_97", dtype=Float64), Field(name="pa_98", dtype=Bool), Field(name="pa_99", dtype=Int64), Field(name="pa_100", dtype=Float64), Field(name="pa_101", dtype=Float64), Field(name="pa_102", dtype=Float64), Field(name="pa_103", dtype=Bool), Field(name="pa_104", dtype=Float32), Field(name="pa_105", dtype=Float64), Field(name="pa_106", dtype=Float64), Field(name="pa_107", dtype=Float32), Field(name="pa_108", dtype=Int64), Field(name="pa_109", dtype=Float64), Field(name="pa_110", dtype=Float32), Field(name="pa_111", dtype=Int64), Field(name="pa_112", dtype=Bool), Field(name="pa_113", dtype=Float32), Field(name="pa_114", dtype=Float64), Field(name="pa_115", dtype=Float64), Field(name="pa_116", dtype=Float64), Field(name="pa_117", dtype=Bool), Field(name="pa_118", dtype=Float64), Field(name="pa_119", dtype=Float32)], mode="pandas", singleton=False)
def pandas_view(inputs):
    a = inputs["a"]
    b = inputs["b"]
    c = inputs["c"]
    d = inputs["d"]
    t = inputs["t"]
    s = inputs["s"]
    out = pd.DataFrame()
    out["pa_0"] = (-(10) * ((b * b) / (b + a)))
    out["pa_1"] = ((d * 0.5).astype(float) // a.fillna(0.5))
    out["pa_2"] = -(((-1 ** 0) - (b // c)))
    out["pa_3"] = ((d.abs().round() * (d / 3).fillna(1).astype(int)) - abs(3))
    out["pa_4"] = b
    out["pa_5"] = a
    out["pa_6"] = ((((1e-9 / c) ** -2.0) <= ((a ** 3) + (a + b).round(2))) | ((a >= a) & ((0 - 3) == (b % -2.5))))
    out["pa_7"] = ((abs(-2.5) // (b * c)) - ((d / d) ** 2))
    out["pa_8"] = -(-((2 - b)))
    out["pa_9"] = abs((b * (3 - -2.5)).astype(float))
    out["pa_10"] = (3 * ((c * d) * (1 + b)))
    out["pa_11"] = abs(c.abs().round())
    out["pa_12"] = (((-2.5 ** -2.0) % (3 - c)) % ((c // c) / (d - d)))
    out["pa_13"] = (((d / b) * (d ** 0.5)) % (-(7) % (c + 3)))
    out["pa_14"] = (~((a / c) <= (c ** -2.0)) & (-((b ** 2)) > ((a / a) / (b / d))))
    out["pa_15"] = b.fillna(0.5)
    out["pa_16"] = (~(-(b) > (b // d)) & (((d ** -2.0) ** -2.0) < ((d ** 3) - (3 * a))))
    out["pa_17"] = (a ** 0.5)
    out["pa_18"] = (((b ** -1) - b) // (c // (a + a).round(2)))
    out["pa_19"] = abs(((7 + c) - -(c)))
    out["pa_20"] = ~(((a / 3).fillna(1).astype(int) - abs(d)) > 10)
    out["pa_21"] = (~(abs(a) <= -(2)) & (((b * d) // d) < d))
    out["pa_22"] = ((((d % b) < (c * 2).astype(float)) | (d <= a)) & (b == (10 + (c % 1e-9))))
    out["pa_23"] = ((c * 3).astype(float) / abs(0))
    out["pa_24"] = (((s == 'on') & ((b + 2) > 1e-9)) & (((-1 / 7) / (b + a)) > ((a * 1e-9).astype(float) // (a / 3).fillna(1).astype(int))))
    out["pa_25"] = abs(((a - 7) // (b * 1e-9).astype(float)))
    out["pa_26"] = (((b // 7) / (b / 3).fillna(1).astype(int)) ** -2.0)
    out["pa_27"] = (((d - c) * (d % b)) ** 3)
    out["pa_28"] = ((((d ** 0) % c) > c) | ~(d < -(b)))
    out["pa_29"] = (((s == 'on') & ((d ** 3) < (b / 7))) & (b <= 7))
    out["pa_30"] = (((a - d) % c) ** 2)
    out["pa_31"] = (2 % ((d - c) * (0 - 2)))
    out["pa_32"] = (d ** -2.0)
    out["pa_33"] = (((c * 7) // (0.5 ** 0.5)) + abs((b ** 2)))
    out["pa_34"] = (((b * 1) ** -1) % ((b / 3).fillna(1).astype(int) + (c + 7)))
    out["pa_35"] = c.fillna(0.5)
    out["pa_36"] = abs(((3 // c) - (c - d)))
    out["pa_37"] = b
    out["pa_38"] = (-((c // b)) + ((b * c) // (10 * d)))
    out["pa_39"] = (((d % c) + (a // d)) % ((b - b) * (d ** 3)))
    out["pa_40"] = (((c - c) % (d % c)) <= ((d + b) - c))
    out["pa_41"] = (((c // 0.5) + c).round(2) * d)
    out["pa_42"] = (b.fillna(0.5) % ((b - d) ** 0.5))
    out["pa_43"] = ((a.abs().round() != -(c)) | ((a != a) & ((d * 2) < (b * c).astype(float))))
    out["pa_44"] = abs(((a / 3).fillna(1).astype(int) / (d % -1)))
    out["pa_45"] = (((a % b) + a) // ((c ** 3) ** 0))
    out["pa_46"] = (((a * c).astype(float) + (a ** 2)) + c).round(2)
    out["pa_47"] = (~((2 + d) >= abs(a)) & ((-(-1) % (c * a).astype(float)) != a.abs().round()))
    out["pa_48"] = (-((a % d)) % (b * (b - d)))
    out["pa_49"] = ~(d == abs(1))
    out["pa_50"] = (((0 // 0.5) + (b * a)) + c).round(2)
    out["pa_51"] = (1e-9 % (d + (1 // c)))
    out["pa_52"] = d
    out["pa_53"] = (((b % 0.5) + b).round(2) - -((2 // 1)))
    out["pa_54"] = (((b ** -1) % b) // (abs(d) % (a / 0.5)))
    out["pa_55"] = (((b * 1) + (a % b)) - c.fillna(0.5))
    out["pa_56"] = (((d - c) + (b % a)) > ((b - d) % (b // 0)))
    out["pa_57"] = ((((7 // b) != a.fillna(0.5)) | (s == 'on')) & (b <= abs((d / b))))
    out["pa_58"] = ((-(a) / a.abs().round()) * -(c))
    out["pa_59"] = (c + (d * a).astype(float))
    out["pa_60"] = -(((-1 / 1) // b))
    out["pa_61"] = (abs((d * d)) // (c ** 0))
    out["pa_62"] = (~(abs(b) < c) & (c.abs().round() > (c / (b ** -1))))
    out["pa_63"] = (~(a > 3) & ((a ** 0.5) != 3))
    out["pa_64"] = ((abs(a) + c) / abs(-(a)))
    out["pa_65"] = (((c + c) * 2) / c)
    out["pa_66"] = (((b * 1e-9) // (1e-9 * b)) - 0.5)
    out["pa_67"] = (c * a.fillna(0.5)).astype(float)
    out["pa_68"] = (((d.abs().round() - (10 + b)) >= ((a * 0).astype(float) - abs(a))) | ((s == 'on') & ((a ** 0) > (1 + 0))))
    out["pa_69"] = a
    out["pa_70"] = c
    out["pa_71"] = ~(((a + 1e-9) / (0 + a)) >= c)
    out["pa_72"] = (abs(d) + -((d + a)))
    out["pa_73"] = (a + c).round(2)
    out["pa_74"] = (c > ((c % c) * b))
    out["pa_75"] = d
    out["pa_76"] = -(abs((-2.5 * b)))
    out["pa_77"] = (((d // a) % (d / a)) - (1 // 10))
    out["pa_78"] = (-(c) ** 0)
    out["pa_79"] = ((-(a) // (d * d).astype(float)) + -((2 * c)))
    out["pa_80"] = (-((d * c)) >= ((d + 2) ** -1))
    out["pa_81"] = (((3 // b) + d) + (abs(c) + d).round(2))
    out["pa_82"] = d
    out["pa_83"] = b.abs().round()
    out["pa_84"] = -((abs(1) * b))
    out["pa_85"] = (-((b // -1)) + ((b % 0.5) ** -1))
    out["pa_86"] = (abs((a / 3).fillna(1).astype(int)) // ((d - -1) + (a ** 0)))
    out["pa_87"] = ~(abs((b // 1)) <= b.abs().round())
    out["pa_88"] = (-((c / c)) / d)
    out["pa_89"] = d
    out["pa_90"] = (1 % (0 // (-2.5 + d)))
    out["pa_91"] = abs(((d / 3).fillna(1).astype(int) * (a + a)))
    out["pa_92"] = c
    out["pa_93"] = a.fillna(0.5)
    out["pa_94"] = (((c - a) + c).round(2) + 0.5)
    out["pa_95"] = b.abs().round()
    out["pa_96"] = c.abs().round()
    out["pa_97"] = (((-2.5 * 1) / (c % a)) * ((-2.5 ** -2.0) + (-1 - 1)))
    out["pa_98"] = (((abs(-2.5) * -(-2.5)) == ((-1 + b) ** 0.5)) | ~((d * a) > (2 // b)))
    out["pa_99"] = b
    out["pa_100"] = (c // (c * (b / 3).fillna(1).astype(int)).astype(float))
    out["pa_101"] = (((a - a) - (a // d)) / ((3 / a) + (b % c)))
    out["pa_102"] = (c * ((-1 / 1e-9) / c)).astype(float)
    out["pa_103"] = (((s == 'on') & ((d + c) == (d ** 2))) & (b <= (abs(c) // (0.5 ** 0.5))))
    out["pa_104"] = b
    out["pa_105"] = (a / ((a - c) // (a // d)))
    out["pa_106"] = (c // abs((d % b)))
    out["pa_107"] = -(((10 - c) * (d // a)))
    out["pa_108"] = (((a + a) ** 2) + (c.fillna(0.5) + 1e-9))
    out["pa_109"] = -(((a / d) // d))
    out["pa_110"] = ((b ** 2) * -((c ** 0.5)))
    out["pa_111"] = (((c * 7) / (-1 / 2)) + abs((b * b).astype(float)))
    out["pa_112"] = (((1e-9 // 1e-9) / (a ** -2.0)) > (c.abs().round() - a.abs().round()))
    out["pa_113"] = ((a / 3).fillna(1).astype(int) % (b * -(3)).astype(float))
    out["pa_114"] = ((c * abs(2)).astype(float) * b)
    out["pa_115"] = (((d * d) * (a ** 2)) % a)
    out["pa_116"] = (d * ((b / c) / (a ** 2)))
    out["pa_117"] = ((((10 % 1) - c) > (c * (d * -1).astype(float)).astype(float)) | ((s == 'on') & (-2.5 >= (-2.5 // c))))
    out["pa_118"] = (-(b) * ((d % 10) - (b // 1)))
    out["pa_119"] = ((d.abs().round() * a.abs().round()) + c)
    return out


@on_demand_feature_view(sources=[things, given], schema=[Field(name="py_0", dtype=Float64), Field(name="py_1", dtype=Float32), Field(name="py_2", dtype=Float64), Field(name="py_3", dtype=Float64), Field(name="py_4", dtype=Bool), Field(name="py_5", dtype=Float32), Field(name="py_6", dtype=Float64), Field(name="py_7", dtype=Float64), Field(name="py_8", dtype=Float64), Field(name="py_9", dtype=Float64), Field(name="py_10", dtype=Float32), Field(name="py_11", dtype=Float64), Field(name="py_12", dtype=Bool), Field(name="py_13", dtype=Bool), Field(name="py_14", dtype=Int64), Field(name="py_15", dtype=Float32), Field(name="py_16", dtype=Bool), Field(name="py_17", dtype=Int64), Field(name="py_18", dtype=Int64), Field(name="py_19", dtype=Float64), Field(name="py_20", dtype=Int64), Field(name="py_21", dtype=Bool), Field(name="py_22", dtype=Float64), Field(name="py_23", dtype=Float64), Field(name="py_24", dtype=Bool), Field(name="py_25", dtype=Int64), Field(name="py_26", dtype=Float32), Field(name="py_27", dtype=Float32), Field(name="py_28", dtype=Bool), Field(name="py_29", dtype=Float64), Field(name="py_30", dtype=Float64), Field(name="py_31", dtype=Float64), Field(name="py_32", dtype=Bool), Field(name="py_33", dtype=Float64), Field(name="py_34", dtype=Float32), Field(name="py_35", dtype=Float32), Field(name="py_36", dtype=Int64), Field(name="py_37", dtype=Int64), Field(name="py_38", dtype=Float64), Field(name="py_39", dtype=Int64), Field(name="py_40", dtype=Float64), Field(name="py_41", dtype=Bool), Field(name="py_42", dtype=Bool), Field(name="py_43", dtype=Bool), Field(name="py_44", dtype=Int64), Field(name="py_45", dtype=Float32), Field(name="py_46", dtype=Float64), Field(name="py_47", dtype=Bool), Field(name="py_48", dtype=Float64), Field(name="py_49", dtype=Int64), Field(name="py_50", dtype=Float64), Field(name="py_51", dtype=Float64), Field(name="py_52", dtype=Float64), Field(name="py_53", dtype=Float64), Field(name="py_54", dtype=Float32), Field(name="py_55", dtype=Float64), Field(name="py_56", dtype=Int64), Field(name="py_57", dtype=Float32), Field(name="py_58", dtype=Int64), Field(name="py_59", dtype=Float64), Field(name="py_60", dtype=Bool), Field(name="py_61", dtype=Int64), Field(name="py_62", dtype=Float32), Field(name="py_63", dtype=Bool), Field(name="py_64", dtype=Bool), Field(name="py_65", dtype=Int64), Field(name="py_66", dtype=Bool), Field(name="py_67", dtype=Float32), Field(name="py_68", dtype=Float32), Field(name="py_69", dtype=Float64), Field(name="py_70", dtype=Float32), Field(name="py_71", dtype=Float64), Field(name="py_72", dtype=Int64), Field(name="py_73", dtype=Bool), Field(name="py_74", dtype=Float64), Field(name="py_75", dtype=Bool), Field(name="py_76", dtype=Float64), Field(name="py_77", dtype=Float32), Field(name="py_78", dtype=Int64), Field(name="py_79", dtype=Int64), Field(name="py_80", dtype=Bool), Field(name="py_81", dtype=Bool), Field(name="py_82", dtype=Float64), Field(name="py_83", dtype=Int64), Field(name="py_84", dtype=Float64), Field(name="py_85", dtype=Float64), Field(name="py_86", dtype=Float32), Field(name="py_87", dtype=Float32), Field(name="py_88", dtype=Int64), Field(name="py_89", dtype=Float64), Field(name="py_90", dtype=Float64), Field(name="py_91", dtype=Bool), Field(name="py_92", dtype=Float64), Field(name="py_93", dtype=Float32), Field(name="py_94", dtype=Int64), Field(name="py_95", dtype=Float32), Field(name="py_96", dtype=Int64), Field(name="py_97", dtype=Float64), Field(name="py_98", dtype=Bool), Field(name="py_99", dtype=Float64), Field(name="py_100", dtype=Int64), Field(name="py_101", dtype=Int64), Field(name="py_102", dtype=Float64), Field(name="py_103", dtype=Int64), Field(name="py_104", dtype=Bool), Field(name="py_105", dtype=Float32), Field(name="py_106", dtype=Float64), Field(name="py_107", dtype=Float64), Field(name="py_108", dtype=Int64), Field(name="py_109", dtype=Float64), Field(name="py_110", dtype=Bool), Field(name="py_111", dtype=Float64), Field(name="py_112", dtype=Float32), Field(name="py_113", dtype=Float64), Field(name="py_114", dtype=Bool), Field(name="py_115", dtype=Float32), Field(name="py_116", dtype=Bool), Field(name="py_117", dtype=Float64), Field(name="py_118", dtype=Float64), Field(name="py_119", dtype=Int64)], mode="python", singleton=False)
def python_view(inputs):
    a = inputs["a"]
    b = inputs["b"]
    c = inputs["c"]
    d = inputs["d"]
    t = inputs["t"]
    s = inputs["s"]
    return {
        "py_0": [-(((1 % b) * round(d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_1": [-(((b * c) if (b != a) else (c ** -1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_2": [-(-(round(a))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_3": [int((a + (c - d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_4": [(not (((0.5 ** 3) % (0 // a)) == ((b + b) ** -1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_5": [-(abs((7 ** 2))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_6": [(c // -(b)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_7": [d for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_8": [abs(((d % 1e-9) ** 3)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_9": [(-(c) ** -1) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_10": [round(-(d), 2) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_11": [(((c if (s != 'off') else a) * b) * (2 - -(2))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_12": [bool(abs((a // 0))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_13": [bool((min(b, c, 1) / (3 / a))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_14": [((0.5 % (d / 0.5)) * -(round(0.5))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_15": [(abs(float(b)) // ((c / 7) ** 0.5)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_16": [((not ((d / 2) > (d // a))) and (((0 if d is None else a) + abs(10)) == c)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_17": [abs(((a * d) - (c // c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_18": [-1 for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_19": [(((b / 0.5) ** 0.5) / ((a * a) ** 2)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_20": [min(c, ((a // b) ** 0), 1) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_21": [(not (((a - 7) + -(c)) <= ((3 * b) - (c % c)))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_22": [(((d * a) + (d if (s != 'off') else a)) % (d % (1 + d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_23": [(-((d + d)) / round((0 * 1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_24": [((min(1, a, 1) * (d * c)) > abs((0.5 ** -2.0))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_25": [(((c % d) ** -2.0) % d) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_26": [(((c + 10) - (1 - c)) % (round(a) / (c * -1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_27": [c for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_28": [((a * -2.5) >= float(float(c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_29": [a for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_30": [(-((d // 2)) + ((c % b) / c)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_31": [(((a ** 0) ** 0) ** 0.5) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_32": [(((b * 1e-9) / (a ** -2.0)) >= (abs(1e-9) ** -2.0)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_33": [(((-1 / b) // abs(a)) * -(-(c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_34": [(abs(int(-2.5)) % ((d * b) % (-1 - a))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_35": [abs(a) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_36": [abs(((c ** 0) % (b - a))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_37": [(d if t else round((-1 if (c >= c) else 2), 2)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_38": [((-(b) // (d % c)) + ((b * a) ** -2.0)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_39": [-((max(-2.5, d) / (b // b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_40": [(((b // c) % round(c)) ** 3) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_41": [((((b % c) % (7 ** -1)) == abs(d)) or (((d + 3) != -(d)) or t)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_42": [((-(a) <= (0 if a is None else (c + c))) or (-(d) <= (d * c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_43": [((t and (c < a)) and ((int(a) / -(1e-9)) < (-(a) ** 0.5))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_44": [(((c * d) % (d // 10)) % -((b * c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_45": [((abs(a) - (b ** -1)) ** 0.5) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_46": [3 for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_47": [(not (a <= ((b + c) + (0 - d)))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_48": [(c % (-(2) // (3 // d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_49": [(((0.5 / c) ** -2.0) * (d % (1 % 3))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_50": [((2 - (c if (s == 'on') else 1)) % -2.5) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_51": [-(((b - 0) / (7 + a))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_52": [(a * ((a + a) // min(b, -1, 1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_53": [-((a ** 0)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_54": [1e-9 for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_55": [((abs(b) // round(b)) % a) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_56": [((min(c, d, 1) ** 2) % d) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_57": [-(((c ** -2.0) / (a * b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_58": [c for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_59": [(abs((b / 1)) // (abs(b) - abs(0))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_60": [(not (((c - -1) - (a % 3)) < ((a - d) ** 2))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_61": [(((c + b) - (c + c)) - ((a - a) + (10 / c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_62": [-(-1) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_63": [bool(abs((c ** 2))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_64": [((int(d) % (-1 // c)) >= ((c + 1e-9) * abs(c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_65": [(-((b % b)) // a) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_66": [((((a / c) / (a * a)) >= ((b % 2) * -(d))) or (not (-(d) >= d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_67": [(((2 if t else a) ** 0.5) % ((1 - b) + (c ** 0.5))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_68": [(((d / 10) ** -1) % ((c - c) - (b + 10))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_69": [max(int(abs(10)), ((b % c) + min(c, b, 1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_70": [(((-2.5 - d) % abs(0)) ** 3) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_71": [-(((-1 + a) // -(d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_72": [(max((c - d), (-2.5 * c)) % ((a + c) / (b - 1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_73": [((((a - a) + (a // d)) > ((b * 1) * (a + c))) or (((b ** -2.0) >= (b / 0.5)) or (0.5 < a))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_74": [(-((0 // 0)) / (max(a, a) + (c - c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_75": [(not (((a // a) * (1 ** 0.5)) >= ((1e-9 - 7) % (c - -2.5)))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_76": [(max(abs(10), max(b, 10)) / (abs(a) ** 3)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_77": [((d - (1e-9 + d)) % ((10 ** -1) // int(b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_78": [(((0 if d is None else d) * abs(d)) + ((c - 7) / -(b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_79": [((abs(b) // 3) * (b + (b + c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_80": [(not (((d + 2) - (a ** 2)) < ((d // c) % float(c)))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_81": [((((c % 10) + (b / b)) <= (-(c) + (-2.5 % c))) or (not ((-1 + a) >= -(c)))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_82": [(((d * c) + abs(d)) + d) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_83": [min(c, -((c + 1e-9)), 1) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_84": [(((d % 2) // 0) / (max(2, a) ** 0)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_85": [abs((d // c)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_86": [min(((c if (s != 'off') else a) if t else (a - 10)), ((b % 1) % (c / -2.5)), 1) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_87": [c for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_88": [abs(d) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_89": [(((a * a) + (a % a)) % -((b * b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_90": [(-1 // ((1 * a) ** 0)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_91": [(bool((7 + d)) and (min((a + d), d, 1) >= ((-2.5 * b) - (a + b)))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_92": [1e-9 for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_93": [((-(2) if (1 == -2.5) else 0.5) * -((10 * b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_94": [-(((b // c) / -(-2.5))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_95": [round(-(round(b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_96": [0.5 for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_97": [-(c) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_98": [((not ((d / a) != abs(-2.5))) and (((a * d) % (2 % a)) < d)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_99": [abs(b) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_100": [((abs(3) / min(1, -2.5, 1)) + (abs(c) + (a / d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_101": [(a - (1e-9 ** 3)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_102": [(c % (7 // -(b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_103": [float(((a % b) - (c + a))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_104": [((((a / d) * a) <= abs((b // b))) or bool((b / d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_105": [max(round((0 if c is None else a), 2), (-(a) - (b * b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_106": [b for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_107": [-(((0.5 + b) / (d - d))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_108": [(b % -(min(d, a, 1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_109": [(2 ** 0.5) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_110": [((abs(d) + -(7)) > (0 if a is None else (b // -1))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_111": [int(((1 % b) + (d / a))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_112": [((a % (b / d)) + (-(b) / (c ** 0.5))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_113": [(((d / c) ** 0.5) * ((c % c) if (s == 'on') else -(0))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_114": [((b >= ((0 / c) + (a ** 0))) or (((b ** 0.5) < (10 % 0)) or t)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_115": [(abs((3 * b)) // ((a + b) ** -2.0)) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_116": [((d == (int(-2.5) % (b ** 0))) or bool((d // c))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_117": [((c + -(c)) / (0.5 - (d // b))) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_118": [(((b // -2.5) * (b ** 0)) / c) for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
        "py_119": [-1 for a, b, c, d, t, s in zip(a, b, c, d, t, s)],
    }


@on_demand_feature_view(sources=[things, given], schema=[Field(name="si_0", dtype=Float32), Field(name="si_1", dtype=Int64), Field(name="si_2", dtype=Bool), Field(name="si_3", dtype=Int64), Field(name="si_4", dtype=Float64), Field(name="si_5", dtype=Bool), Field(name="si_6", dtype=Float32), Field(name="si_7", dtype=Float64), Field(name="si_8", dtype=Bool), Field(name="si_9", dtype=Bool), Field(name="si_10", dtype=Float64), Field(name="si_11", dtype=Float64), Field(name="si_12", dtype=Bool), Field(name="si_13", dtype=Int64), Field(name="si_14", dtype=Float64), Field(name="si_15", dtype=Float64), Field(name="si_16", dtype=Float64), Field(name="si_17", dtype=Float64), Field(name="si_18", dtype=Float64), Field(name="si_19", dtype=Int64), Field(name="si_20", dtype=Float64), Field(name="si_21", dtype=Bool), Field(name="si_22", dtype=Float64), Field(name="si_23", dtype=Int64), Field(name="si_24", dtype=Int64), Field(name="si_25", dtype=Float64), Field(name="si_26", dtype=Float32), Field(name="si_27", dtype=Float64), Field(name="si_28", dtype=Float64), Field(name="si_29", dtype=Float64), Field(name="si_30", dtype=Bool), Field(name="si_31", dtype=Float32), Field(name="si_32", dtype=Float64), Field(name="si_33", dtype=Int64), Field(name="si_34", dtype=Bool), Field(name="si_35", dtype=Float32), Field(name="si_36", dtype=Bool), Field(name="si_37", dtype=Float64), Field(name="si_38", dtype=Float64), Field(name="si_39", dtype=Float32), Field(name="si_40", dtype=Float64), Field(name="si_41", dtype=Float64), Field(name="si_42", dtype=Float32), Field(name="si_43", dtype=Float32), Field(name="si_44", dtype=Float64), Field(name="si_45", dtype=Float64), Field(name="si_46", dtype=Float64), Field(name="si_47", dtype=Bool), Field(name="si_48", dtype=Bool), Field(name="si_49", dtype=Bool), Field(name="si_50", dtype=Int64), Field(name="si_51", dtype=Float64), Field(name="si_52", dtype=Float32), Field(name="si_53", dtype=Bool), Field(name="si_54", dtype=Float64), Field(name="si_55", dtype=Float32), Field(name="si_56", dtype=Int64), Field(name="si_57", dtype=Bool), Field(name="si_58", dtype=Float64), Field(name="si_59", dtype=Int64), Field(name="si_60", dtype=Bool), Field(name="si_61", dtype=Bool), Field(name="si_62", dtype=Bool), Field(name="si_63", dtype=Bool), Field(name="si_64", dtype=Int64), Field(name="si_65", dtype=Bool), Field(name="si_66", dtype=Float64), Field(name="si_67", dtype=Float64), Field(name="si_68", dtype=Float32), Field(name="si_69", dtype=Int64), Field(name="si_70", dtype=Float64), Field(name="si_71", dtype=Float64), Field(name="si_72", dtype=Int64), Field(name="si_73", dtype=Int64), Field(name="si_74", dtype=Int64), Field(name="si_75", dtype=Float32), Field(name="si_76", dtype=Float64), Field(name="si_77", dtype=Int64), Field(name="si_78", dtype=Float32), Field(name="si_79", dtype=Float32), Field(name="si_80", dtype=Float32), Field(name="si_81", dtype=Bool), Field(name="si_82", dtype=Int64), Field(name="si_83", dtype=Float64), Field(name="si_84", dtype=Bool), Field(name="si_85", dtype=Float32), Field(name="si_86", dtype=Float32), Field(name="si_87", dtype=Float64), Field(name="si_88", dtype=Float64), Field(name="si_89", dtype=Bool), Field(name="si_90", dtype=Float64), Field(name="si_91", dtype=Bool), Field(name="si_92", dtype=Int64), Field(name="si_93", dtype=Float64), Field(name="si_94", dtype=Float32), Field(name="si_95", dtype=Bool), Field(name="si_96", dtype=Float64), Field(name="si_97", dtype=Float32), Field(name="si_98", dtype=Float64), Field(name="si_99", dtype=Int64), Field(name="si_100", dtype=Float32), Field(name="si_101", dtype=Bool), Field(name="si_102", dtype=Float64), Field(name="si_103", dtype=Float64), Field(name="si_104", dtype=Int64), Field(name="si_105", dtype=Bool), Field(name="si_106", dtype=Bool), Field(name="si_107", dtype=Float64), Field(name="si_108", dtype=Float64), Field(name="si_109", dtype=Float64), Field(name="si_110", dtype=Bool), Field(name="si_111", dtype=Float64), Field(name="si_112", dtype=Float64), Field(name="si_113", dtype=Bool), Field(name="si_114", dtype=Float64), Field(name="si_115", dtype=Float32), Field(name="si_116", dtype=Float64), Field(name="si_117", dtype=Float64), Field(name="si_118", dtype=Bool), Field(name="si_119", dtype=Float32)], mode="python", singleton=True)
def singleton_view(inputs):
    a = inputs["a"]
    b = inputs["b"]
    c = inputs["c"]
    d = inputs["d"]
    t = inputs["t"]
    s = inputs["s"]
    return {
        "si_0": (min(round(b), (c / c), 1) // -(min(-2.5, a, 1))),
        "si_1": c,
        "si_2": (((abs(-1) // (c * d)) == ((c ** 0.5) - (b % 0.5))) or bool(abs(7))),
        "si_3": ((-(d) ** -2.0) // ((a ** 0.5) // abs(a))),
        "si_4": (-((a // a)) - ((1 - -1) * b)),
        "si_5": (not (float((b // 3)) != float((b - d)))),
        "si_6": (((a % d) / (0 // c)) - ((3 ** -2.0) % -(-2.5))),
        "si_7": (d // -(abs(a))),
        "si_8": ((((-2.5 % c) / (0 if c is None else -1)) > round((a ** -2.0), 2)) or (not ((c // d) > -(b)))),
        "si_9": (not (b <= (a / (d + a)))),
        "si_10": abs((min(-2.5, d, 1) * round(a))),
        "si_11": (((b % 10) + d) + ((d / a) % abs(3))),
        "si_12": ((d - (3 * b)) < a),
        "si_13": -(round(0.5)),
        "si_14": ((b - d) + (a * -(1))),
        "si_15": d,
        "si_16": (((b * d) + b) * (b + (a * d))),
        "si_17": (d ** 0),
        "si_18": (1 / d),
        "si_19": b,
        "si_20": (c + (-(c) ** -2.0)),
        "si_21": ((round(1) + (c / c)) != -((d * b))),
        "si_22": (((b / a) % -(2)) + -(abs(1))),
        "si_23": min(abs(-(a)), ((c // c) * float(-1)), 1),
        "si_24": -(0),
        "si_25": (((d ** 0.5) % (c // d)) - -((c / b))),
        "si_26": (d ** -1),
        "si_27": (((3 - 2) - (b / c)) % abs((d // d))),
        "si_28": (((d // b) * 3) + (b - max(b, d))),
        "si_29": a,
        "si_30": (not (b < ((1e-9 ** -1) / max(d, -2.5)))),
        "si_31": int(abs(-(0.5))),
        "si_32": (((2 % 7) - (b // 10)) % abs((a ** 2))),
        "si_33": (round((10 - b), 2) * min((c / d), (a / d), 1)),
        "si_34": (((int(1) % (0.5 % a)) > -((a % b))) or ((c if t else d) <= round(d, 2))),
        "si_35": (((a * d) / 1e-9) + abs((a - b))),
        "si_36": (not ((-(a) * (d // b)) <= ((d - c) // 1e-9))),
        "si_37": (((c + 1e-9) // (a // a)) + a),
        "si_38": (((a + 1) * (d % b)) % ((d ** 3) // (a // -1))),
        "si_39": (((c / d) ** -2.0) % (-(1) - (b % b))),
        "si_40": a,
        "si_41": (((a + d) - (d - 3)) ** -2.0),
        "si_42": abs(d),
        "si_43": (abs((0.5 ** 2)) + abs((b * 7))),
        "si_44": (c + (b // (c + c))),
        "si_45": -1,
        "si_46": abs(abs(round(c))),
        "si_47": ((b * (c + 0)) >= (d + d)),
        "si_48": (((b > d) and ((a * d) >= (d * a))) and (((1e-9 + d) / abs(d)) >= ((d ** 2) / abs(b)))),
        "si_49": bool(((b % b) / (a / c))),
        "si_50": (0.5 + -2.5),
        "si_51": int(((10 / 1) / abs(c))),
        "si_52": -(a),
        "si_53": (not (((c * a) * -(d)) >= ((d - 7) - (b - c)))),
        "si_54": (1 % ((d // -1) % (c * 0.5))),
        "si_55": (1e-9 - ((b % c) + (d - -2.5))),
        "si_56": abs(((b + a) - (a - b))),
        "si_57": (not ((abs(c) + (1e-9 - a)) == -1)),
        "si_58": ((d * (0.5 // 7)) ** 0.5),
        "si_59": abs(int((a - 0))),
        "si_60": (((c // d) < b) and (d < ((c % 0) if t else (b + 10)))),
        "si_61": (not (((d * c) % (a ** 3)) >= ((0.5 - d) // abs(a)))),
        "si_62": ((c == float(b)) or ((d % 0) > (c // d))),
        "si_63": (((s == 'on') and (round(d, 2) >= round(a))) and (abs((a % 0.5)) == ((b // a) + (7 - d)))),
        "si_64": min(((a ** 0) - max(7, a)), 10, 1),
        "si_65": (not (round(d) <= (-(c) / c))),
        "si_66": (((d % 1e-9) * (0.5 * b)) - ((b ** 2) * (0 if a is None else 1))),
        "si_67": (((a % c) + abs(c)) + ((d - d) + float(b))),
        "si_68": (((1 // d) % a) % ((0.5 / c) + (b ** 0.5))),
        "si_69": 1e-9,
        "si_70": (((a // c) * b) % ((0 + 10) + max(10, d))),
        "si_71": b,
        "si_72": (b + ((-2.5 + a) / (a ** -2.0))),
        "si_73": round(((c / d) / (a + 1e-9)), 2),
        "si_74": ((0 / (d - 0)) if (s == 'on') else -(2)),
        "si_75": (d + float((a ** -2.0))),
        "si_76": (((c * 10) / c) % max(round(c), abs(b))),
        "si_77": -(abs(a)),
        "si_78": ((1e-9 - (a % b)) * (a % -(2))),
        "si_79": float(((a - d) - (3 / -2.5))),
        "si_80": (((d + d) * (d + a)) % ((c // -2.5) + max(b, b))),
        "si_81": (a <= -((-1 / c))),
        "si_82": (((c + b) / (d + d)) ** 2),
        "si_83": (((2 % 0) * -(1e-9)) * (round(0) * (2 / d))),
        "si_84": ((((b - d) ** -1) != (-(d) // abs(3))) or (t and ((0 % c) < abs(b)))),
        "si_85": -((abs(b) / -(d))),
        "si_86": (c * -((10 ** 2))),
        "si_87": (d if (s != 'off') else ((0.5 + d) % (b / a))),
        "si_88": min((-(b) - (b ** -1)), int((b // -2.5)), 1),
        "si_89": (max((c - a), (2 * a)) < int((c // 10))),
        "si_90": int(c),
        "si_91": ((((-2.5 + d) + (b / c)) >= ((a - c) / (b % c))) or (((1e-9 ** 0) > (a // a)) or (s == 'on'))),
        "si_92": (-(abs(d)) / abs(round(c))),
        "si_93": (1e-9 - b),
        "si_94": (((c % b) + -(c)) - -((a % c))),
        "si_95": (not ((b / a) >= -((d - 1)))),
        "si_96": ((0 if a is None else abs(-2.5)) if (s != 'off') else ((d - a) / abs(a))),
        "si_97": (d % 1),
        "si_98": ((min(b, c, 1) ** 2) * ((1e-9 / c) * d)),
        "si_99": -(((c % a) - (b ** -2.0))),
        "si_100": c,
        "si_101": bool(7),
        "si_102": -(((a ** -1) % (a * a))),
        "si_103": ((abs(b) // 0) / abs(d)),
        "si_104": float(float((7 // 0.5))),
        "si_105": (((b / 10) ** 0.5) >= ((a - b) % (0.5 * d))),
        "si_106": (((d != c) or (s != 'off')) and ((b * d) == abs(round(b)))),
        "si_107": (b // a),
        "si_108": a,
        "si_109": (d - b),
        "si_110": ((-(a) * (c + 3)) != ((b * d) ** 0.5)),
        "si_111": (-((0.5 - -1)) / 10),
        "si_112": ((d * a) // ((10 + 0.5) / (a ** 3))),
        "si_113": ((not ((b ** -1) != (d if (s == 'on') else a))) and (min((a // c), (a + a), 1) >= ((a - 0.5) / -(b)))),
        "si_114": (((d - a) / a) - ((a - c) // (c % 0.5))),
        "si_115": ((0 if d is None else (c % c)) // round(a)),
        "si_116": (abs(abs(2)) * abs(max(1, c))),
        "si_117": (abs(int(a)) * ((1e-9 // a) * float(c))),
        "si_118": bool(((c % b) % -(b))),
        "si_119": (((1 ** 0.5) // int(2)) - int((d + b))),
    }
