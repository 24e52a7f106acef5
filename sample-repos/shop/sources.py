from feast import FileSource, KafkaSource, PushSource, RequestSource
from feast.data_format import JsonFormat
from feast.types import Float64, String

from common import data, fields, tags

# The warehouse table has names of its own; the views use the ones on the right.
order_lines = FileSource(
    name="order_lines",
    path=data("order_lines"),
    timestamp_field="ordered_at",
    created_timestamp_column="loaded_at",
    field_mapping={
        "order_no": "order_id",
        "qty": "quantity",
        "amt": "amount",
        "thumb": "thumbnail",
    },
    description="One row per product of an order",
    tags=tags(kind="fact"),
    owner="warehouse@example.com",
)

order_push = PushSource(
    name="order_push",
    batch_source=order_lines,
    description="Orders as the checkout sees them",
    tags=tags(kind="push"),
    owner="checkout@example.com",
)

click_log = FileSource(
    name="click_log",
    path=data("clicks"),
    timestamp_field="clicked_at",
    description="Clicks of the web shop, by the minute",
)

click_stream = KafkaSource(
    name="click_stream",
    kafka_bootstrap_servers="kafka.example.com:9092",
    topic="shop.clicks",
    timestamp_field="clicked_at",
    batch_source=click_log,
    message_format=JsonFormat(
        schema_json="visitor_id long, clicked_at timestamp, page string, clicks int, dwell_seconds double, referrer string"
    ),
)

click_push = PushSource(name="click_push", batch_source=click_log, tags=tags(kind="push"))

basket = RequestSource(
    name="basket",
    schema=fields(basket_total=Float64, voucher=String),
)
