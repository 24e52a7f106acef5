package pushdesk.store.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushdeskException;
import pushdesk.model.View;
import pushdesk.store.computed.ComputedView;
import pushdesk.store.computed.ComputedView.Input;
import pushdesk.store.computed.ComputedViews;

/// The features that a query names, view by view in the order in which it names them.
public record ChosenFeatures(FeatureRepo repo, boolean fullNames) {

    /// Features of one stored view.
    public record Part(FeatureView view, Projection projection) {

        /// The caller's name of a join key.
        public String callersName(Field key) {
            return projection.joinKeyMap().getOrDefault(key.name(), key.name());
        }
    }

    /// Features of one on-demand view.
    public record ComputedPart(ComputedView view, Projection projection) {}

    /// @param parts of stored views
    /// @param inputs what is read of stored views for the computed ones, each view once
    /// @param computed of on-demand views, computed here
    /// @param elsewhere of on-demand views, not computed here
    public record Chosen(List<Part> parts, List<Part> inputs, List<ComputedPart> computed, List<ComputedFeature> elsewhere) {

        /// Every view that is read.
        public List<Part> read() {
            return Stream.concat(parts.stream(), inputs.stream()).toList();
        }
    }

    /// @param features `view:feature` each; not looked at where there is a service
    /// @param given the columns that come with the query
    /// @param leaveOut whether features of on-demand views that are not computed here, or for which a column is missing, are told instead of refused
    /// @throws PushdeskException when a view, feature or service is not there or not stored, or two features would have the same name
    public Chosen of(List<String> features, Optional<String> service, Collection<String> given, boolean leaveOut) {
        List<Projection> projections = service.map(this::service).orElseGet(() -> references(features));
        if (projections.isEmpty()) {
            throw PushdeskException.invalid("No features are asked for; name some as view:feature, or a feature service.");
        }
        var elsewhere = new ArrayList<ComputedFeature>();
        var computed = new ArrayList<ComputedPart>();
        var parts = new ArrayList<Part>();
        for (Projection projection : projections) {
            Optional<OnDemandFeatureView> onDemand = repo.onDemandFeatureView(projection.view());
            if (onDemand.isPresent()) {
                computed(onDemand.get(), projection, given, leaveOut, elsewhere).ifPresent(computed::add);
            } else {
                parts.add(new Part(stored(projection.view()), projection));
            }
        }
        parts.forEach(part -> demandFeatures(part.view(), part.projection()));
        demandDifferentNames(parts, computed);
        return new Chosen(parts, inputs(computed), computed, elsewhere);
    }

    private Optional<ComputedPart> computed(
            OnDemandFeatureView view, Projection projection, Collection<String> given, boolean leaveOut, List<ComputedFeature> elsewhere) {
        demandFeatures(view, projection);
        ComputedViews.Sorted sorted = new ComputedViews(repo).sort(view, projection.features());
        var reasons = new HashMap<>(sorted.elsewhere());
        if (!leaveOut && !reasons.isEmpty()) {
            String feature = projection.features().stream().filter(reasons::containsKey).findFirst().orElseThrow();
            throw PushdeskException.invalid("'%s:%s' is computed by Python when it is read, and not here: %s. Ask for the stored features that it reads."
                    .formatted(view.name(), feature, reasons.get(feature)));
        }
        var here = new ArrayList<ComputedView.Feature>();
        for (ComputedView.Feature feature : sorted.view().map(ComputedView::features).orElse(List.of())) {
            List<String> missing = missing(sorted.view().orElseThrow(), feature, given);
            if (missing.isEmpty()) {
                here.add(feature);
            } else if (leaveOut) {
                reasons.put(feature.field().name(), "it needs " + quoted(missing) + " with each row");
            } else {
                throw PushdeskException.invalid("'%s:%s' is computed from %s, which the rows do not bring; give each row a value."
                        .formatted(view.name(), feature.field().name(), quoted(missing)));
            }
        }
        for (Field feature : view.features()) {
            if (projection.features().contains(feature.name()) && reasons.containsKey(feature.name())) {
                elsewhere.add(new ComputedFeature(nameOf(projection, feature.name()), feature.type(), view.name(), reasons.get(feature.name())));
            }
        }
        return here.isEmpty() ? Optional.empty() : sorted.view().map(there -> new ComputedPart(there.only(here), projection));
    }

    /// The columns that a feature needs and the rows do not bring: of the request, and the keys of every view that its view reads.
    private List<String> missing(ComputedView view, ComputedView.Feature feature, Collection<String> given) {
        return Stream.concat(
                        feature.inputs().stream().flatMap(name -> view.inputs().get(name) instanceof Input.Requested(Field column) ? Stream.of(column) : Stream.empty()),
                        new ComputedViews(repo).storedViews(view.view()).stream().flatMap(stored -> stored.joinKeys().stream()))
                .map(Field::name)
                .filter(name -> !given.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    private List<Part> inputs(List<ComputedPart> computed) {
        var features = new LinkedHashMap<FeatureView, Set<String>>();
        for (ComputedPart part : computed) {
            for (FeatureView view : new ComputedViews(repo).storedViews(part.view().view())) {
                features.computeIfAbsent(view, none -> new TreeSet<>()).addAll(part.view().read(view.name()));
            }
        }
        return features.entrySet().stream()
                .map(each -> new Part(each.getKey(), new Projection(each.getKey().name(), Optional.empty(), List.copyOf(each.getValue()), Map.of())))
                .toList();
    }

    /// What the answer calls a feature.
    public String nameOf(Projection projection, String feature) {
        return fullNames ? projection.nameToUse() + "__" + feature : feature;
    }

    private List<Projection> service(String name) {
        return repo.featureService(name)
                .orElseThrow(() -> PushdeskException.unknown("feature service", name, repo.featureServices().stream().map(FeatureService::name).toList()))
                .projections();
    }

    private static List<Projection> references(List<String> references) {
        var features = new LinkedHashMap<String, List<String>>();
        for (String reference : references) {
            int colon = reference.indexOf(':');
            if (colon < 1 || colon == reference.length() - 1) {
                throw PushdeskException.invalid("'" + reference + "' names no feature; expected view:feature.");
            }
            List<String> ofView = features.computeIfAbsent(reference.substring(0, colon), view -> new ArrayList<>());
            String feature = reference.substring(colon + 1);
            if (!ofView.contains(feature)) {
                ofView.add(feature);
            }
        }
        return features.entrySet().stream().map(each -> new Projection(each.getKey(), Optional.empty(), each.getValue(), Map.of())).toList();
    }

    private FeatureView stored(String view) {
        return repo.featureView(view).orElseThrow(() -> PushdeskException.unknown("feature view", view, repo.featureViews().stream().map(View::name).toList()));
    }

    private static void demandFeatures(View view, Projection projection) {
        List<String> there = view.features().stream().map(Field::name).toList();
        for (String feature : projection.features()) {
            if (!there.contains(feature)) {
                throw PushdeskException.invalid("'%s' has no feature '%s'; it has %s."
                        .formatted(view.name(), feature, there.isEmpty() ? "none" : String.join(", ", there)));
            }
        }
    }

    private void demandDifferentNames(List<Part> parts, List<ComputedPart> computed) {
        var views = new HashMap<String, List<String>>();
        Stream.concat(parts.stream().map(Part::projection), computed.stream().map(ComputedPart::projection)).forEach(projection -> projection.features().forEach(
                feature -> views.computeIfAbsent(nameOf(projection, feature), name -> new ArrayList<>()).add(projection.nameToUse())));
        String same = views.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> "'" + each.getKey() + "' (" + String.join(", ", each.getValue()) + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        if (!same.isEmpty()) {
            throw PushdeskException.invalid("More than one view brings a feature of the same name: " + same
                    + (fullNames ? "; give one view another name." : "; ask for full feature names."));
        }
    }
}
