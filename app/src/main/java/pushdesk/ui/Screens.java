package pushdesk.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.common.Alternatives;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.historical.HistoricalView;
import pushdesk.ui.historical.HistoricalViewModel;
import pushdesk.ui.materialize.MaterializeView;
import pushdesk.ui.materialize.MaterializeViewModel;
import pushdesk.ui.parity.ParityView;
import pushdesk.ui.parity.ParityViewModel;
import pushdesk.ui.rows.RowExport;
import pushdesk.ui.rows.RowsView;
import pushdesk.ui.rows.RowsViewModel;
import pushdesk.ui.vector.VectorView;
import pushdesk.ui.vector.VectorViewModel;
import pushdesk.ui.workspace.Workspace;
import pushdesk.ui.write.WriteView;
import pushdesk.ui.write.WriteViewModel;

/// Panels of work that hold two screens each, since the tabs have room for so many only.
final class Screens {
    private enum Features {
        NOW("features.now"), AT_TIMES("features.at-times");

        private final String title;

        Features(String title) {
            this.title = title;
        }

        String title() {
            return Words.text(title);
        }
    }

    private enum Offline {
        MATERIALIZE("materialize.title"), WRITE("write.title"), PARITY("materialize.parity");

        private final String title;

        Offline(String title) {
            this.title = title;
        }

        String title() {
            return Words.text(title);
        }
    }

    private Screens() {}

    /// What is stored online, or offline: the workspace's panel says which.
    static Node rows(ObjectProperty<Workspace.Panel> panel, RowsViewModel online, RowsViewModel offline, RowExport export, FileDialogs files) {
        ObjectProperty<StoreKind> chosen = new SimpleObjectProperty<>(StoreKind.ONLINE);
        panel.subscribe(shown -> {
            if (shown == Workspace.Panel.ONLINE_ROWS || shown == Workspace.Panel.OFFLINE_ROWS) {
                chosen.set(shown == Workspace.Panel.ONLINE_ROWS ? StoreKind.ONLINE : StoreKind.OFFLINE);
            }
        });
        chosen.subscribe((before, now) -> panel.set(now == StoreKind.ONLINE ? Workspace.Panel.ONLINE_ROWS : Workspace.Panel.OFFLINE_ROWS));
        return new Alternatives<>(StoreKind.class, chosen, which -> {
            var choice = new Segments<>(Words.text("panel.rows"), List.of(StoreKind.values()), kind -> Words.text(kind == StoreKind.ONLINE ? "mode.online" : "mode.offline"), chosen);
            return new RowsView(which == StoreKind.ONLINE ? online : offline, export, files, choice);
        });
    }

    /// The newest values, or those of past times.
    static Node features(VectorViewModel vector, HistoricalViewModel historical, FileDialogs files) {
        ObjectProperty<Features> chosen = new SimpleObjectProperty<>(Features.NOW);
        return new Alternatives<>(Features.class, chosen, which -> {
            var choice = new Segments<>(Words.text("panel.features"), List.of(Features.values()), Features::title, chosen);
            return switch (which) {
                case NOW -> new VectorView(vector, choice);
                case AT_TIMES -> new HistoricalView(historical, files, choice);
            };
        });
    }

    /// Bringing offline rows online, writing rows to one view, or comparing both stores.
    static Node materialize(MaterializeViewModel materialize, WriteViewModel write, ParityViewModel parity, FileDialogs files) {
        ObjectProperty<Offline> chosen = new SimpleObjectProperty<>(Offline.MATERIALIZE);
        return new Alternatives<>(Offline.class, chosen, which -> {
            var choice = new Segments<>(Words.text("panel.materialize"), List.of(Offline.values()), Offline::title, chosen);
            return switch (which) {
                case MATERIALIZE -> new MaterializeView(materialize, choice);
                case WRITE -> new WriteView(write, files, choice);
                case PARITY -> new ParityView(parity, choice);
            };
        });
    }
}
