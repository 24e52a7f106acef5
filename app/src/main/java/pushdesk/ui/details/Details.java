package pushdesk.ui.details;

import java.util.List;
import java.util.Optional;
import pushdesk.model.RepoObject;
import pushdesk.model.problem.SourceLocation;
import pushdesk.ui.common.Kind;

/// What the details panel says about one object or store.
///
/// @param location where it is defined; empty for a store, and for what was read from a registry
/// @param description in the definition's own words; may be empty
/// @param sections tables below the facts
public record Details(
        Kind kind,
        String title,
        String subtitle,
        Optional<SourceLocation> location,
        String description,
        List<Fact> facts,
        List<Section> sections) {

    /// How a text is meant.
    public enum Tone { PLAIN, MUTED, GOOD, WARNING, BAD }

    /// One thing that is so. A fact of several objects has several links; a plain one has a text alone.
    public record Fact(String label, String text, List<RepoObject> links, Tone tone) {

        public Fact {
            links = List.copyOf(links);
        }

        static Fact of(String label, String text) {
            return new Fact(label, text, List.of(), Tone.PLAIN);
        }

        static Fact muted(String label, String text) {
            return new Fact(label, text, List.of(), Tone.MUTED);
        }

        static Fact bad(String label, String text) {
            return new Fact(label, text, List.of(), Tone.BAD);
        }

        static Fact links(String label, List<? extends RepoObject> objects) {
            return new Fact(label, "", List.copyOf(objects), Tone.PLAIN);
        }
    }

    /// A small table: a name, what it is, and what to know about it.
    public record Section(String title, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param strong a key, set apart from features
    public record Line(String name, String type, String note, boolean strong, Tone tone) {

        static Line of(String name, String type, String note) {
            return new Line(name, type, note, false, Tone.MUTED);
        }

        /// Whether the note is a figure alone, to stand below the others digit by digit.
        boolean counts() {
            return note.matches("[0-9,]+");
        }
    }

    /// Whether both are about the same object or store.
    boolean sameSubject(Details other) {
        return kind == other.kind && title.equals(other.title);
    }

    public Details {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }
}
