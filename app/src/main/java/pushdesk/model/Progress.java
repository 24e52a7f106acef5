package pushdesk.model;

import java.util.concurrent.CancellationException;

/// How long work tells where it is, and learns that it is no longer wanted. Called from the working thread only.
public interface Progress {

    /// Work that nobody watches and nobody cancels.
    Progress NONE = new Progress() {
        @Override
        public void phase(String title) {}

        @Override
        public void at(long done, long total) {}

        @Override
        public void checkCancelled() {}
    };

    /// A new phase begins: `Reading`, `Committing`, …
    void phase(String title);

    /// How far the phase is; `total` 0 or less means that the end is not known. Cheap enough to call every few thousand rows.
    void at(long done, long total);

    /// @throws CancellationException when the user cancelled; nothing may be left half done
    void checkCancelled() throws CancellationException;
}
