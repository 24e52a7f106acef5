/// A folder of definitions becomes a [pushdesk.model.FeatureRepo] and its problems, without running any of its code.
package pushdesk.repo;
