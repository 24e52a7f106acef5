package pushdesk.store.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowOrigin;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.plan.Definitions;
import pushdesk.store.plan.KeyGroup;
import pushdesk.store.plan.PreparedPush;
import pushdesk.store.plan.SettledTypes;
import pushdesk.store.push.WriteRule;
import pushdesk.store.sql.Database;
import pushdesk.store.sql.Identifiers;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredTable;

/// Whether what a plan rests on still holds.
final class Currency {
    private static final int BUFFER = 1 << 16;

    private Currency() {}

    /// @param requirements what the definitions say now
    static void demand(Database database, PreparedPush plan, PushRequirements requirements) {
        record Now(long number, WriteRule rule, String definitions, Optional<String> otherTable) {}
        Now now = database.read(connection -> {
            var journal = new PushJournal(connection);
            return new Now(
                    journal.lastNumber(),
                    journal.writeRule(),
                    Definitions.hash(SettledTypes.of(connection, requirements)),
                    otherTable(connection, plan));
        });
        if (now.number() != plan.journalNumber()) {
            throw outdated("Another push (number %d) was made since this one was planned".formatted(now.number()));
        }
        if (now.rule() != plan.rule()) {
            throw outdated("The rule of which row wins online was changed since this push was planned");
        }
        if (!now.definitions().equals(plan.definitions())) {
            throw outdated("The definitions of '%s' or its views changed since this push was planned".formatted(plan.request().source()));
        }
        if (now.otherTable().isPresent()) {
            throw outdated("The table of '%s' was set aside since this push was planned".formatted(now.otherTable().get()));
        }
    }

    /// A view or batch source whose table is another one than the plan saw.
    private static Optional<String> otherTable(Connection connection, PreparedPush plan) throws SQLException {
        for (KeyGroup group : plan.groups()) {
            for (KeyGroup.Member member : group.views()) {
                String view = member.target().view().name();
                if (!Catalog.find(connection, StoreKind.ONLINE, view).map(StoredTable::id).equals(member.target().table().map(StoredTable::id))) {
                    return Optional.of(view);
                }
            }
        }
        if (plan.offline().isPresent()) {
            String batch = plan.offline().get().batch().name();
            if (!Catalog.find(connection, StoreKind.OFFLINE, batch).map(StoredTable::id).equals(plan.offline().get().table().map(StoredTable::id))) {
                return Optional.of(batch);
            }
        }
        return Optional.empty();
    }

    /// Reads the file again, if the rows came from one.
    static void demandSameFile(RowOrigin origin) {
        if (origin.kind() != RowOrigin.Kind.FILE || origin.path().isEmpty() || origin.sha256().isEmpty()) {
            return;
        }
        Path file = Path.of(origin.path());
        var digest = Identifiers.digest();
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw outdated("The file %s can no longer be read (%s)".formatted(file, e.getClass().getSimpleName()));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(origin.sha256())) {
            throw outdated("The file %s was changed since this push was planned".formatted(file));
        }
    }

    private static PushdeskException outdated(String what) {
        return new PushdeskException(ErrorCode.PLAN_OUTDATED, what + "; nothing was written. Look at the new plan.");
    }
}
