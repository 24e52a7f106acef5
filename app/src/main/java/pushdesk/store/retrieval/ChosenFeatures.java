package pushdesk.store.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushdeskException;
import pushdesk.model.View;

/// The features that a query names, view by view in the order in which it names them.
public record ChosenFeatures(FeatureRepo repo, boolean fullNames) {

    /// Features of one stored view.
    public record Part(FeatureView view, Projection projection) {

        /// The caller's name of a join key.
        public String callersName(Field key) {
            return projection.joinKeyMap().getOrDefault(key.name(), key.name());
        }
    }

    /// @param parts of stored views
    /// @param computed of on-demand views
    public record Chosen(List<Part> parts, List<ComputedFeature> computed) {}

    /// @param features `view:feature` each; not looked at where there is a service
    /// @param withoutComputed whether features of on-demand views are told instead of refused
    /// @throws PushdeskException when a view, feature or service is not there or not stored, or two features would have the same name
    public Chosen of(List<String> features, Optional<String> service, boolean withoutComputed) {
        List<Projection> projections = service.map(this::service).orElseGet(() -> references(features));
        if (projections.isEmpty()) {
            throw PushdeskException.invalid("No features are asked for; name some as view:feature, or a feature service.");
        }
        var computed = new ArrayList<ComputedFeature>();
        var parts = new ArrayList<Part>();
        for (Projection projection : projections) {
            Optional<OnDemandFeatureView> onDemand = repo.onDemandFeatureView(projection.view()).filter(view -> withoutComputed);
            if (onDemand.isPresent()) {
                computed.addAll(computed(onDemand.get(), projection));
            } else {
                parts.add(new Part(stored(projection.view()), projection));
            }
        }
        parts.forEach(ChosenFeatures::demandFeatures);
        demandDifferentNames(parts);
        return new Chosen(parts, computed);
    }

    private List<ComputedFeature> computed(OnDemandFeatureView view, Projection projection) {
        return view.features().stream()
                .filter(feature -> projection.features().contains(feature.name()))
                .map(feature -> new ComputedFeature(
                        fullNames ? projection.nameToUse() + "__" + feature.name() : feature.name(), feature.type(), view.name()))
                .toList();
    }

    /// What the answer calls a feature.
    public String nameOf(Part part, String feature) {
        return fullNames ? part.projection().nameToUse() + "__" + feature : feature;
    }

    private List<Projection> service(String name) {
        return repo.featureService(name)
                .orElseThrow(() -> new PushdeskException(ErrorCode.NOT_FOUND, "No feature service is named '" + name + "'."))
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
        if (repo.onDemandFeatureView(view).isPresent()) {
            throw PushdeskException.invalid("'" + view + "' is an on-demand view: it is computed by Python when it is read, and Pushdesk runs none. "
                    + "Ask for the stored features that it reads.");
        }
        return repo.featureView(view).orElseThrow(() -> {
            List<String> names = repo.featureViews().stream().map(View::name).toList();
            return new PushdeskException(ErrorCode.NOT_FOUND, "No feature view is named '" + view + "'; "
                    + (names.isEmpty() ? "the repository has none." : "the repository has " + String.join(", ", names) + "."));
        });
    }

    private static void demandFeatures(Part part) {
        List<String> there = part.view().features().stream().map(Field::name).toList();
        for (String feature : part.projection().features()) {
            if (!there.contains(feature)) {
                throw PushdeskException.invalid("'%s' has no feature '%s'; it has %s."
                        .formatted(part.view().name(), feature, there.isEmpty() ? "none" : String.join(", ", there)));
            }
        }
    }

    private void demandDifferentNames(List<Part> parts) {
        var views = new HashMap<String, List<String>>();
        for (Part part : parts) {
            part.projection().features().forEach(
                    feature -> views.computeIfAbsent(nameOf(part, feature), name -> new ArrayList<>()).add(part.projection().nameToUse()));
        }
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
