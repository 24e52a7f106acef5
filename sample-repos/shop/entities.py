from feast import Entity, ValueType

customer = Entity(
    name="customer",
    join_keys=["customer_id"],
    value_type=ValueType.STRING,
    description="A customer number as printed on the invoice, leading zeros included",
    tags={"pii": "pseudonym"},
    owner="crm@example.com",
)

product = Entity(
    name="product",
    join_keys=["sku"],
    value_type=ValueType.STRING,
    description="A stock keeping unit",
    owner="catalogue@example.com",
)

visitor = Entity(
    name="visitor",
    join_keys=["visitor_id"],
    value_type=ValueType.INT64,
    description="A browser, known or not",
)
