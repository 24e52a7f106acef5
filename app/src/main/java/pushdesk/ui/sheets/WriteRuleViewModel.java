package pushdesk.ui.sheets;

import javafx.beans.property.ReadOnlyObjectProperty;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.WriteRule;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// Which of two rows of one key the open store keeps online: asked when a store opens, and set on the user's wish.
public final class WriteRuleViewModel {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;

    public WriteRuleViewModel(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        workspace.storeProperty().subscribe(this::ask);
    }

    /// The rule of the open store, or null.
    public ReadOnlyObjectProperty<WriteRule> ruleProperty() {
        return workspace.writeRuleProperty();
    }

    /// Sets the rule for pushes from now on. What is stored stays as it is, and what was planned is planned again.
    public void set(WriteRule rule) {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null || rule == ruleProperty().get()) {
            return;
        }
        tasks.run(Words.text("settings.rule.setting"), progress -> {
            store.setWriteRule(rule);
            return rule;
        }, done -> told(store, done), notices::show);
    }

    private void ask(FeatureStore store) {
        workspace.writeRuleProperty().set(null);
        if (store != null) {
            tasks.run(Words.text("settings.rule.asking"), progress -> store.writeRule(), rule -> told(store, rule), notices::show);
        }
    }

    private void told(FeatureStore store, WriteRule rule) {
        if (store == workspace.storeProperty().get()) {
            workspace.writeRuleProperty().set(rule);
        }
    }
}
