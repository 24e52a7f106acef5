"""The project is called otherwise in feature_store.yaml: Feast refuses to apply."""

from feast import Project

project = Project(name="scooters", description="Named otherwise than in feature_store.yaml")
