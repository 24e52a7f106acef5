package pushdesk.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;

/// Which column of a file brings which column of a push.
///
/// @param header the file's columns as it calls them
/// @param targets for each of them the name of the [PushColumn] it brings; null where nobody needs it. No name is there twice.
/// @param doubts why a column of the push was not matched though the file has something like it, one sentence by the column's name
public record ColumnMapping(List<String> header, List<String> targets, Map<String, String> doubts) {

    public ColumnMapping {
        header = List.copyOf(header);
        targets = Collections.unmodifiableList(new ArrayList<>(targets));
        doubts = Collections.unmodifiableMap(new LinkedHashMap<>(doubts));
    }

    /// Matches by name: first the batch source's name, then the views' name (a `field_mapping` may tell them apart), each exactly; what is left
    /// without regard to case, underscores, hyphens and spaces, where that fits one column only.
    public static ColumnMapping auto(List<String> header, PushRequirements requirements) {
        var matching = new Matching(header);
        for (PushColumn column : requirements.columns()) {
            matching.match(column, column.name()::equals);
        }
        for (PushColumn column : requirements.columns()) {
            matching.match(column, column.featureName()::equals);
        }
        for (PushColumn column : requirements.columns()) {
            String name = plain(column.name());
            String featureName = plain(column.featureName());
            matching.match(column, given -> plain(given).equals(name) || plain(given).equals(featureName));
        }
        return new ColumnMapping(header, matching.targets, matching.doubts);
    }

    /// The same with the user's choices.
    ///
    /// @param choices the file's column → the push's column, by either of its names; an empty name leaves the file's column out
    /// @throws PushdeskException when either is unknown, the file has the name twice, or two choices bring the same column
    public ColumnMapping with(Map<String, String> choices, PushRequirements requirements) {
        ColumnMapping mapping = this;
        Set<String> chosen = new HashSet<>();
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            int index = header.indexOf(choice.getKey());
            if (index < 0) {
                throw PushdeskException.invalid("The file has no column '" + choice.getKey() + "'; it has " + ColumnNames.listed(header) + "."
                        + (header.contains(choice.getValue()) ? " What the file calls it stands first: " + choice.getValue() + "=" + choice.getKey() + "." : ""));
            }
            int same = Collections.frequency(header, choice.getKey());
            if (same > 1) {
                throw PushdeskException.invalid("The file has " + same + " columns named '" + choice.getKey() + "'; give them different names.");
            }
            String name = choice.getValue().isEmpty() ? null : column(choice.getValue(), requirements).name();
            if (name != null && !chosen.add(name)) {
                throw PushdeskException.invalid("Two columns of the file are mapped to '" + name + "'; choose one of them.");
            }
            mapping = mapping.with(index, name);
        }
        return mapping;
    }

    /// The same with one column of the file bringing another column of the push; whichever brought that before is left out.
    ///
    /// @param target the name of a [PushColumn], or null for none
    public ColumnMapping with(int index, String target) {
        List<String> changed = new ArrayList<>(targets);
        if (target != null) {
            changed.replaceAll(name -> target.equals(name) ? null : name);
        }
        changed.set(index, target);
        return new ColumnMapping(header, changed, doubts);
    }

    /// What is still doubtful, one sentence each: columns of the file that fit the same column of the push, none of them chosen.
    public List<String> notes() {
        return doubts.entrySet().stream().filter(doubt -> !targets.contains(doubt.getKey())).map(Map.Entry::getValue).toList();
    }

    /// The place in the file of the column that brings this one.
    public OptionalInt indexOf(PushColumn column) {
        int index = targets.indexOf(column.name());
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// What the file calls the column that brings this one.
    public Optional<String> nameOf(PushColumn column) {
        OptionalInt index = indexOf(column);
        return index.isPresent() ? Optional.of(header.get(index.getAsInt())) : Optional.empty();
    }

    /// The columns of the push that the file brings, in the order of the requirements.
    public List<PushColumn> mapped(PushRequirements requirements) {
        return requirements.columns().stream().filter(column -> indexOf(column).isPresent()).toList();
    }

    /// The columns of the push that the file does not bring.
    public List<PushColumn> missing(PushRequirements requirements) {
        return requirements.columns().stream().filter(column -> indexOf(column).isEmpty()).toList();
    }

    /// The columns of the file that nobody needs.
    public List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (targets.get(i) == null) {
                ignored.add(header.get(i));
            }
        }
        return ignored;
    }

    private static PushColumn column(String name, PushRequirements requirements) {
        return requirements.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() -> requirements.columnFor(name))
                .orElseThrow(() -> PushdeskException.invalid("A push to '" + requirements.source().name() + "' has no column '" + name + "'; it has "
                        + String.join(", ", requirements.columns().stream().map(PushColumn::name).toList()) + "."));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
    }

    private static final class Matching {
        private final List<String> header;
        private final List<String> targets;
        private final Map<String, String> doubts = new LinkedHashMap<>();

        Matching(List<String> header) {
            this.header = header;
            targets = new ArrayList<>(Collections.nCopies(header.size(), null));
        }

        /// Gives the column the one column of the file that fits and is free.
        void match(PushColumn column, Predicate<String> fits) {
            if (targets.contains(column.name())) {
                return;
            }
            List<Integer> free = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                if (targets.get(i) == null && fits.test(header.get(i))) {
                    free.add(i);
                }
            }
            if (free.size() == 1) {
                targets.set(free.getFirst(), column.name());
            } else if (free.size() > 1) {
                List<String> names = free.stream().map(header::get).distinct().toList();
                doubts.putIfAbsent(column.name(), names.size() == 1
                        ? "The file has " + free.size() + " columns named '" + names.getFirst() + "'; choose the one to push."
                        : "The columns " + String.join(", ", names) + " of the file all fit '" + column.name() + "'; choose one.");
            }
        }
    }
}
