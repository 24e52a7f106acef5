package pushdesk.ui.push.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.text.TimeFormat;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Titles;
import pushdesk.ui.common.Words;

/// How the file is written: delimiter, encoding, null marker, header, times. Every change reads the file again.
public final class CsvFormatForm extends GridPane {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final CsvViewModel model;

    public CsvFormatForm(CsvViewModel model) {
        this.model = model;
        getStyleClass().add("pop-form");
        CsvFormat format = model.readingProperty().get().format().csv();
        choice(0, Words.text("push.format.delimiter"), CsvFormat.DELIMITERS, format.delimiter(), CsvWords::delimiter, CsvFormat::withDelimiter);
        choice(1, Words.text("push.format.encoding"), CHARSETS, format.charset(), CsvWords::charset, CsvFormat::withCharset);
        choice(2, Words.text("push.format.times"), List.of(TimeFormat.values()), format.times(), Formats::times, CsvFormat::withTimes);
        nullMarker(format);
        header(format);
        var help = new Label(Words.text("push.format.help"));
        help.getStyleClass().addAll("muted", "small");
        help.setWrapText(true);
        help.setMaxWidth(320);
        help.setMinHeight(USE_PREF_SIZE);
        add(help, 0, 5, 2, 1);
    }

    private interface Change<T> {
        CsvFormat to(CsvFormat format, T value);
    }

    private <T> void choice(int row, String title, List<T> values, T chosen, Function<T, String> words, Change<T> change) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        if (!values.contains(chosen)) {
            box.getItems().add(chosen);
        }
        box.setConverter(new Titles<>("", words));
        box.setValue(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().subscribe((was, is) -> read(format -> change.to(format, is)));
        field(row, title, box);
        box.setAccessibleText(title);
    }

    private void nullMarker(CsvFormat format) {
        var field = new TextField(format.nullMarker().orElse(""));
        field.setPromptText(Words.text("push.format.null.none"));
        field.setAccessibleText(Words.text("push.format.null"));
        field.setTooltip(new Tooltip(Words.text("push.format.null.why")));
        Runnable apply = () -> read(old -> old.withNullMarker(field.getText().isEmpty() ? null : field.getText()));
        field.setOnAction(event -> apply.run());
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                apply.run();
            }
        });
        field(3, Words.text("push.format.null"), field);
    }

    private void header(CsvFormat format) {
        var box = new CheckBox(Words.text("push.format.header.first"));
        box.setSelected(format.header());
        box.selectedProperty().subscribe((was, is) -> read(old -> old.withHeader(is)));
        field(4, Words.text("push.format.header"), box);
    }

    private void read(UnaryOperator<CsvFormat> change) {
        if (model.readingProperty().get() != null) {
            model.readAs(change.apply(model.readingProperty().get().format().csv()));
        }
    }

    private void field(int row, String title, Node control) {
        var label = new Label(title);
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        addRow(row, label, control);
    }
}
