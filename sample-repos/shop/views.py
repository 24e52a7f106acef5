from feast import BatchFeatureView, FeatureView, StreamFeatureView
from feast.on_demand_feature_view import on_demand_feature_view
from feast.stream_feature_view import stream_feature_view
from feast.types import (
    Array,
    Bool,
    Bytes,
    Decimal,
    Float32,
    Float64,
    Int32,
    Int64,
    Json,
    Map,
    Set,
    String,
    Struct,
    UnixTimestamp,
    Uuid,
)

from common import MONTH, WEEK, fields, tags
from entities import customer, product, visitor
from sources import basket, click_log, click_push, click_stream, order_lines, order_push

# Four views live on one push source.

customer_orders = FeatureView(
    name="customer_orders",
    entities=[customer],
    schema=fields(order_id=Uuid, amount=Decimal, channel=String, gift=Bool, paid_at=UnixTimestamp),
    source=order_push,
    ttl=MONTH,
    description="The last order of a customer",
    tags=tags(tier="gold"),
    owner="crm@example.com",
)

product_orders = FeatureView(
    name="product_orders",
    entities=[product],
    schema=fields(
        quantity=Int32,
        unit_price=Float32,
        margin=Float64,
        stock_left=Int64,
        labels=Array(String),
        sizes=Array(Int32),
        thumbnail=Bytes,
    ),
    source=order_push,
    ttl=WEEK,
    description="The last sale of a product",
    tags=tags(tier="silver"),
    owner="catalogue@example.com",
)

customer_product = FeatureView(
    name="customer_product",
    entities=[customer, product],
    schema=fields(
        quantity=Int32,
        rating=Float32,
        note=String,
        last_prices=Array(Float64),
        flags=Set(String),
        attributes=Map,
    ),
    source=order_push,
    description="What a customer did with a product; kept for ever",
    tags=tags(tier="gold"),
)

order_archive = FeatureView(
    name="order_archive",
    entities=[customer],
    schema=fields(
        payload=Json,
        delivery=Struct({"city": String, "floor": Int32}),
        steps=Array(UnixTimestamp),
    ),
    source=order_push,
    online=False,
    description="For training only: never served online",
    tags=tags(tier="bronze"),
)

# Reads the same table without the push source.
customer_discounts = BatchFeatureView(
    name="customer_discounts",
    mode="python",
    entities=[customer],
    schema=fields(amount=Decimal, discount_code=String),
    source=order_lines,
    online=True,
    ttl=MONTH,
    tags=tags(tier="silver"),
)

# Clicks: one stream view is pushed to, the other is filled from Kafka; both read one table.

visitor_clicks = StreamFeatureView(
    name="visitor_clicks",
    entities=[visitor],
    schema=fields(page=String, clicks=Int32, dwell_seconds=Float64),
    source=click_push,
    mode="python",
    timestamp_field="clicked_at",
    ttl=WEEK,
    tags=tags(),
)


@stream_feature_view(
    entities=[visitor],
    schema=fields(clicks=Int32, referrer=String),
    source=click_stream,
    mode="pandas",
    timestamp_field="clicked_at",
    ttl=WEEK,
    tags=tags(),
)
def visitor_referrers(events):
    return events[events["clicks"] > 0]


@on_demand_feature_view(
    sources=[customer_orders[["channel", "gift"]], basket],
    schema=fields(free_delivery=Bool),
    mode="python",
)
def delivery_offer(inputs):
    return {"free_delivery": [total >= 50.0 for total in inputs["basket_total"]]}
