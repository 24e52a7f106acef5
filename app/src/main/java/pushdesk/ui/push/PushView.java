package pushdesk.ui.push;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import pushdesk.model.FeatureRepo;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.matrix.MatrixScroll;
import pushdesk.ui.push.input.FormView;
import pushdesk.ui.push.input.GeneratorBar;
import pushdesk.ui.push.input.Input;
import pushdesk.ui.push.input.InputRows;
import pushdesk.ui.push.preview.PreviewTable;

/// The push screen: rows above, what pushing them does below, and the one button.
public final class PushView extends BorderPane {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double LEAST_ROWS_EMS = 6;
    private static final double LEAST_ROWS_EMS_LOW = 3.8;
    private static final double LOW_EMS = 27;
    private static final double USUAL_ROWS = 100;
    private static final double ROOMY_EMS = 61.5;
    private static final double ROOMY_WITH_BAD_EMS = 69.5;
    private static final double FREE_EMS = 73.5;
    private static final double NOTES_EMS = 87.5;
    private static final double BESIDE_NAME_EMS = 42;

    private final PushViewModel model;
    private final FileDialogs dialogs;
    private final PreviewTable preview;
    private final FormView form;
    private final StackPane rows = new StackPane();

    public PushView(PushViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        preview = new PreviewTable(model.preview());
        form = new FormView(model.form());
        getStyleClass().add("push-view");
        getStylesheets().add(PushView.class.getResource("push.css").toExternalForm());
        setTop(bar());
        VBox.setVgrow(rows, Priority.ALWAYS);
        rows.setPrefHeight(USUAL_ROWS);
        setCenter(new VBox(rows, matrix()));
        setBottom(new PushFoot(model, dialogs));
        model.outlookProperty().subscribe(outlook -> {
            if (model.editing().editProperty().get() == null) {
                arrange();
            }
        });
        model.sourceProperty().subscribe((was, is) -> arrange());
        model.workspace().requirementsProperty().subscribe((was, is) -> {
            if (model.csv().rowsProperty().get() == null) {
                arrange(); // what is said while there are no rows depends on who consumes them
            }
        });
        model.inputProperty().subscribe((was, is) -> {
            model.editing().leave();
            arrange();
        });
        model.editing().editProperty().subscribe(edit -> arrange());
        focusWithinProperty().subscribe(within -> model.workspace().pushAtHandProperty().set(within));
    }

    private Node bar() {
        var inputs = new Segments<>(Words.text("push.input"), List.of(Input.values()), Input::title, model.inputProperty());
        var csv = new CsvBar(model, dialogs, preview::nextBad);
        var clear = Parts.button(Words.text("push.form.clear"), MaterialDesignF.FORM_TEXTBOX, Words.text("push.form.clear.why"), model.form()::clear);
        var generator = new GeneratorBar(model.generator());
        model.inputProperty().subscribe(input -> {
            Parts.shown(generator, input == Input.GENERATOR);
            Parts.shown(generator.columns(), input == Input.GENERATOR);
            Parts.shown(csv, input == Input.CSV);
            Parts.shown(csv.rowsShown(), input == Input.CSV);
            Parts.shown(clear, input == Input.FORM);
        });
        HBox.setHgrow(csv.rowsShown(), Priority.ALWAYS);
        var line = new HBox(8, inputs, csv, csv.rowsShown(), clear, generator.columns());
        line.setAlignment(Pos.CENTER_LEFT);
        var textSize = new TextSize(this::shareHeight);
        heightProperty().subscribe(height -> shareHeight(textSize.pixels()));
        var bar = new VBox(8, textSize, line, generator);
        bar.getStyleClass().add("work-bar");
        Runnable makeRoom = () -> {
            double ems = bar.getWidth() / textSize.pixels();
            InputRows read = model.csv().rowsProperty().get();
            boolean bad = read != null && read.batch().rowsRejected() > 0;
            double roomy = bad ? ROOMY_WITH_BAD_EMS : ROOMY_EMS;
            boolean narrow = ems > 0 && ems < roomy;
            csv.makeRoom(narrow, !narrow && ems < FREE_EMS, ems - (narrow ? BESIDE_NAME_EMS : roomy), ems > NOTES_EMS);
            boolean below = bar.getChildren().contains(csv.rowsShown());
            if (narrow && !below) {
                bar.getChildren().add(csv.rowsShown()); // which takes it out of the line
            } else if (!narrow && below) {
                line.getChildren().add(2, csv.rowsShown());
            }
        };
        bar.widthProperty().subscribe(makeRoom);
        model.csv().rowsProperty().subscribe(makeRoom);
        return bar;
    }

    /// Where there is little height rows and matrix make do with less, so that the button at the foot stays in sight.
    private void shareHeight(double size) {
        boolean low = getHeight() > 0 && getHeight() < LOW_EMS * size;
        pseudoClassStateChanged(LOW, low);
        rows.setMinHeight((low ? LEAST_ROWS_EMS_LOW : LEAST_ROWS_EMS) * size);
    }

    private Node matrix() {
        var matrix = new MatrixScroll(model.matrix());
        model.matrix().contentProperty().subscribe(content -> Parts.shown(matrix, !content.lines().isEmpty()));
        return matrix;
    }

    private void arrange() {
        if (model.editing().editProperty().get() != null) {
            rows.getChildren().setAll(new EditTable(model, model.editing().editProperty().get()));
            return;
        }
        Node shown = switch (model.inputProperty().get()) {
            case FORM -> formOrWhyNot();
            case CSV -> fileOrWhyNot();
            case GENERATOR -> madeOrWhyNot();
        };
        if (!rows.getChildren().equals(List.of(shown))) {
            rows.getChildren().setAll(shown);
        }
    }

    private Node formOrWhyNot() {
        return model.form().fieldsProperty().get().isEmpty() ? nothingToPushTo() : form;
    }

    private Node madeOrWhyNot() {
        if (model.generator().rowsProperty().get() != null) {
            return preview;
        }
        if (model.workspace().repoProperty().get() == null || model.sourceProperty().get() == null || model.workspace().storeProperty().get() == null) {
            return nothingToPushTo();
        }
        return new EmptyState(MaterialDesignF.FILE_ALERT_OUTLINE, Words.text("push.generate.none"), model.generator().waitingFor());
    }

    private Node fileOrWhyNot() {
        if (model.csv().rowsProperty().get() != null) {
            return preview;
        }
        if (model.workspace().repoProperty().get() == null || model.sourceProperty().get() == null || model.workspace().storeProperty().get() == null) {
            return nothingToPushTo();
        }
        String problem = model.csv().problemProperty().get();
        String source = model.sourceProperty().get().name();
        if (!problem.isEmpty()) {
            return new EmptyState(MaterialDesignF.FILE_ALERT_OUTLINE, Words.text("push.unreadable"), problem, choose());
        }
        if (model.csv().givenProperty().get() != null) {
            return new EmptyState(MaterialDesignF.FILE_OUTLINE, model.csv().waitingFor(), "");
        }
        return new EmptyState(
                MaterialDesignF.FILE_UPLOAD_OUTLINE,
                Words.text("push.drop"),
                Words.text(model.isConsumed() ? "push.drop.why" : "push.drop.unconsumed", source),
                choose());
    }

    private Node nothingToPushTo() {
        FeatureRepo repo = model.workspace().repoProperty().get();
        if (repo != null && repo.pushSources().isEmpty()) {
            return new EmptyState(MaterialDesignL.LOCATION_ENTER, Words.text("push.waiting.source"), Words.text("push.waiting.source.advice"));
        }
        if (model.workspace().isStoreOpening()) {
            return new EmptyState(MaterialDesignL.LOCATION_ENTER, model.waitingFor(), "");
        }
        return new EmptyState(MaterialDesignL.LOCATION_ENTER, Words.text("push.nothing"), model.waitingFor());
    }

    private Node choose() {
        return Parts.button(Words.text("push.choose.button"), MaterialDesignF.FOLDER_OPEN_OUTLINE, Words.text("push.choose"), () -> CsvBar.choose(model, dialogs));
    }
}
