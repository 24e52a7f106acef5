"""Makes the Parquet files that the tests of the reader read: `app/target/interop-venv/bin/python app/interop/parquet_samples.py`."""

import decimal
import uuid
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

TO = Path(__file__).resolve().parents[1] / "src" / "test" / "resources" / "pushdesk" / "rows" / "parquet"
NOON = datetime(2026, 11, 20, 12, tzinfo=timezone.utc)


def column(kind, *values):
    return pa.array(values, kind)


# Three rows: plain values, ends of ranges, nulls.
KINDS = {
    "key": column(pa.int64(), 1, -(2**63), 3),
    "truth": column(pa.bool_(), True, False, None),
    "tiny": column(pa.int8(), 7, -128, None),
    "whole": column(pa.int32(), 7, -(2**31), None),
    "unsigned": column(pa.uint32(), 7, 2**32 - 1, None),
    "huge": column(pa.uint64(), 7, 2**64 - 1, None),
    "single": column(pa.float32(), 0.5, -0.375, None),
    "double": column(pa.float64(), 0.1, 1e300, None),
    "word": column(pa.string(), "plain", 'ÄØ "quoted", \n', None),
    "again": column(pa.dictionary(pa.int32(), pa.string()), "a", "a", None),
    "raw": column(pa.binary(), b"\x00\xff", b"", None),
    "price": column(pa.decimal128(20, 3), decimal.Decimal("1.250"), decimal.Decimal("-99999999999999999.999"), None),
    "identity": column(pa.uuid(), uuid.UUID(int=1).bytes, uuid.UUID(int=2**128 - 1).bytes, None),
    "day": column(pa.date32(), date(2026, 11, 20), date(1969, 12, 31), None),
    "hour": column(pa.time64("us"), time(12, 30), time(23, 59, 59, 999999), None),
    "zoned": column(pa.timestamp("us", "UTC"), NOON, datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=timezone.utc), None),
    "naive": column(pa.timestamp("us"), NOON.replace(tzinfo=None), datetime(1969, 12, 31, 23, 59, 59, 999999), None),
    "millis": column(pa.timestamp("ms"), NOON.replace(tzinfo=None), datetime(1969, 12, 31, 23, 59, 59), None),
    "nanos": column(pa.timestamp("ns", "UTC"), 1795176000123456789, -1, None),
    "words": column(pa.list_(pa.string()), ["a", None], [], None),
    "doubles": column(pa.list_(pa.float64()), [0.25, 1.0], [1e300], None),
    "moments": column(pa.list_(pa.timestamp("us", "UTC")), [NOON], [None], None),
    "nested": column(pa.list_(pa.list_(pa.int32())), [[1], []], [], None),
    "place": column(pa.struct([("city", pa.string()), ("floor", pa.int32()), ("seen", pa.timestamp("us", "UTC"))]),
                    {"city": "Oslo", "floor": 3, "seen": NOON}, {"city": None, "floor": -1, "seen": None}, None),
    "scores": column(pa.map_(pa.string(), pa.float64()), [("a", 0.5), ("b", float("nan"))], [], None),
    "visits": column(pa.list_(pa.struct([("at", pa.string())])), [{"at": "x"}, None], [], None),
    "nothing": column(pa.null(), None, None, None),
}


def write(name, table, **options):
    pq.write_table(table, TO / f"{name}.parquet", **options)


def main():
    TO.mkdir(parents=True, exist_ok=True)
    kinds = pa.table(KINDS)
    for compression in ("none", "snappy", "gzip", "zstd", "lz4"):
        write(f"kinds_{compression}", kinds, compression=compression, version="2.6")
    write("kinds_pages_v2", kinds, data_page_version="2.0", use_dictionary=False, version="2.6")
    write("spark", pa.table({"key": KINDS["key"], "naive": KINDS["naive"]}), use_deprecated_int96_timestamps=True)
    write("empty", pa.table({"key": pa.array([], pa.int64()), "word": pa.array([], pa.string())}))
    write("dotted", pa.table({"a.b": KINDS["key"], "a": pa.array([{"b": 1}] * 3)}))
    write("length", pa.table({"key": KINDS["key"], "took": pa.array([timedelta(1)] * 3, pa.duration("us"))}))
    many = 9_000
    write("many", pa.table({
        "key": pa.array(range(many), pa.int64()),
        "word": pa.array([f"w{i % 100}" for i in range(many)], pa.string()),
        "measured": pa.array([None if i % 7 == 0 else i / 4 for i in range(many)], pa.float64()),
    }), row_group_size=4_000, compression="zstd")


if __name__ == "__main__":
    main()
