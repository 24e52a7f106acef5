package pushdesk.repo.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The messages of one project, as found.
///
/// @param lastApplied when the registry was last written; empty where it does not say
record RegistryContent(
        List<Message> entities,
        List<Message> dataSources,
        List<Message> featureViews,
        List<Message> streamFeatureViews,
        List<Message> labelViews,
        List<Message> onDemandFeatureViews,
        List<Message> featureServices,
        List<Message> permissions,
        Optional<Instant> lastApplied) {}
