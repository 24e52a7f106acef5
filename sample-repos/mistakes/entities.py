from feast import Entity, ValueType

scooter = Entity(name="scooter", join_keys=["scooter_id"], value_type=ValueType.STRING)
