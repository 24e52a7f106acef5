package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import pushdesk.model.push.PushMode;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of a repository that is described, tagged and keyed in Greek and Cyrillic letters, and of figures below each other.
final class LetterPictures {
    private static final String DEFINITIONS = """
            from datetime import timedelta
            from feast import Entity, FeatureService, FeatureView, Field, FileSource, PushSource, ValueType
            from feast.types import Float64, Int64, String

            πόλη = Entity(name="πόλη", value_type=ValueType.STRING, description="Πόλη με το όνομά της · город по имени")
            readings = FileSource(name="μετρήσεις", path="data/readings.parquet", timestamp_field="measured_at", description="Все измерения")
            city_push = PushSource(name="πόλη_push", batch_source=readings, owner="Ελένη Παπαδοπούλου <eleni@example.com>",
                                   description="Θερμοκρασία και πληθυσμός κάθε πόλης, ό,τι ώρα μετρήθηκε", tags={"ομάδα": "μετεωρολόγοι", "область": "погода"})
            figures = FeatureView(name="население_города", entities=[πόλη], source=city_push, ttl=timedelta(days=3650), owner="Юрий Ёлкин",
                                  description="Сколько людей живёт в городе, и как там тепло",
                                  tags={"страна": "Ελλάδα, Россия"},
                                  schema=[Field(name="population", dtype=Int64, description="πληθυσμός"), Field(name="celsius", dtype=Float64, description="температура"), Field(name="sky", dtype=String)])
            forecast = FeatureService(name="πρόγνωση_прогноз", features=[figures], description="Για το μοντέλο · для модели")
            """;
    private static final String ROWS = """
            πόλη,population,celsius,sky,measured_at
            Αθήνα,3059764,31.25,αίθριος,2026-11-20T06:00:00Z
            Θεσσαλονίκη,1006112,28.75,νεφώδης,2026-11-20T06:00:00Z
            Ηράκλειο,179302,27.5,άνεμος,2026-11-20T06:00:00Z
            Ύδρα,1980,26.0,ήλιος,2026-11-20T06:00:00Z
            Москва,13149803,-11.11,снег,2026-11-20T06:00:00Z
            Санкт-Петербург,5597763,-8.88,дождь,2026-11-20T06:00:00Z
            Йошкар-Ола,281248,-10.1,ясно,2026-11-20T06:00:00Z
            Щёлково,134211,-9.47,пасмурно,2026-11-20T06:00:00Z
            Київ,2952301,1.14,їжачок,2026-11-20T06:00:00Z
            Đà Lạt,226578,18.33,mưa,2026-11-20T06:00:00Z
            """;

    private LetterPictures() {}

    static void take(Path folder, Size size) throws Exception {
        Path own = Files.createTempDirectory("pushdesk-letters");
        Path repo = Files.createDirectories(own.resolve("πόλεις_города"));
        Files.writeString(repo.resolve("feature_store.yaml"), "project: cities\nregistry: data/registry.db\nprovider: local\nonline_store:\n  type: redis\n");
        Files.writeString(repo.resolve("definitions.py"), DEFINITIONS);
        Path rows = Files.writeString(repo.resolve("πόλεις.csv"), ROWS);
        try (var pictures = new Pictures(folder, new EmbeddedEngine(own.resolve("stores")), List.of(), size)) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.desktop().open(repo));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            pictures.act(() -> {
                workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE);
                pictures.desktop().openFile(rows);
            });
            pictures.until(() -> workspace.planProperty().get() != null);
            pictures.both("letters-plan");
            pictures.act(pictures.desktop()::push);
            pictures.until(() -> !workspace.history().isEmpty());
            for (Workspace.Panel panel : List.of(Workspace.Panel.ONLINE_ROWS, Workspace.Panel.HISTORY)) {
                pictures.act(() -> workspace.panelProperty().set(panel));
                pictures.both("letters-" + panel.name().toLowerCase(Locale.ROOT));
            }
            pictures.act(() -> workspace.selectionProperty().set(workspace.repoProperty().get().featureViews().getFirst()));
            pictures.act(() -> workspace.showPlace(workspace.repoProperty().get().featureViews().getFirst().info().location()));
            pictures.both("letters-definition");
        }
    }
}
