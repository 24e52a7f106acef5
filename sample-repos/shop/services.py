from feast import FeatureService

from common import tags
from views import customer_discounts, customer_orders, customer_product, delivery_offer, product_orders, visitor_clicks

checkout = FeatureService(
    name="checkout",
    features=[customer_orders, delivery_offer],
    description="Asked at the till",
    tags=tags(),
    owner="checkout@example.com",
)

recommend = FeatureService(
    name="recommend",
    features=[
        product_orders[["unit_price", "labels"]],
        customer_product.with_name("taste")[["rating", "flags"]],
        customer_orders.with_join_key_map({"customer_id": "buyer_id"}),
    ],
)

# One service a country, named after it.
for country in ("de", "pt", "se"):
    globals()[f"mailing_{country}"] = FeatureService(
        name=f"mailing_{country}",
        features=[customer_discounts, visitor_clicks[["page"]]],
        tags=tags(country=country),
    )
