package pushdesk.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pushdesk.model.Progress;
import pushdesk.model.PushRequirements;
import pushdesk.model.PushdeskException;

/// The local online and offline stores of one repository, with the journal of the pushes made to them.
///
/// Reads may run beside a push and see the state before or after it, never between. Safe for use by several threads.
public interface FeatureStore extends AutoCloseable {

    /// The database file; empty in memory.
    Optional<Path> file();

    /// What a push to the source must bring; types that the definitions leave open are settled by what is stored already.
    ///
    /// @throws PushdeskException when the repository has no such push source
    PushRequirements requirements(String pushSource);

    /// Works out what the push would do. Writes nothing.
    PushPlan plan(PushRequest request, Progress progress);

    /// Does what the plan says, all of it or none, in one transaction. When it returns, the push survives a kill of the process.
    ///
    /// @throws PushdeskException when the plan is refused, or outdated: then nothing is written
    PushResult push(PushPlan plan, Progress progress);

    /// A view's rows in the online store.
    RowPage online(String view, RowQuery query);

    /// A batch source's rows in the offline store.
    RowPage offline(String batchSource, RowQuery query);

    /// The pushes, newest first.
    List<PushResult> history();

    StoreFigures figures();

    /// Compacts the file and frees the store for others.
    @Override
    void close();
}
