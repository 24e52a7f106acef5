package pushdesk.ui.find;

import pushdesk.model.RepoObject;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Kind;

/// Something that was found by its name.
public sealed interface Match {

    String title();

    /// What it is, or the keys that do the same.
    String note();

    /// All that it is found by, the title first.
    default String foundBy() {
        return title();
    }

    record Found(RepoObject object) implements Match {
        @Override
        public String title() {
            return object.name();
        }

        @Override
        public String note() {
            return Kind.of(object).title();
        }
    }

    record Do(Command command) implements Match {
        @Override
        public String title() {
            return command.title();
        }

        @Override
        public String foundBy() {
            return command.title() + " " + command.subjects();
        }

        @Override
        public String note() {
            return command.keys();
        }
    }
}
