/// A registry, which holds the objects as they were applied, becomes a [pushdesk.model.FeatureRepo]. Nothing here writes to one.
package pushdesk.repo.registry;
