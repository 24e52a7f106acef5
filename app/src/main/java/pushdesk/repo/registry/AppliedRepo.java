package pushdesk.repo.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pushdesk.model.FeatureRepo;

/// One project as a registry holds it.
///
/// @param projects all projects of that registry, by name
/// @param lastApplied when something was applied last; empty where the registry does not say
public record AppliedRepo(FeatureRepo repo, List<String> projects, Optional<Instant> lastApplied) {

    public AppliedRepo {
        projects = List.copyOf(projects);
    }
}
