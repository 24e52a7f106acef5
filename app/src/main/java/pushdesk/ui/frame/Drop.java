package pushdesk.ui.frame;

import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.DroppedFiles;

/// What comes of files that are dropped on the window.
///
/// @param words said while they hover: what would be done, or why nothing can be
record Drop(String words, boolean possible) {

    /// @param repo the open repository, or null
    /// @param source the push source that is chosen, or null
    /// @param pushing a push is under way, which is left alone
    static Drop of(DroppedFiles files, FeatureRepo repo, PushSource source, boolean pushing) {
        if (files.repository().isPresent()) {
            Object name = files.repository().get().getFileName();
            return new Drop(repo == null ? Words.text("drop.open", name) : Words.text("drop.open-instead", name, repo.project()), true);
        }
        if (files.file().isEmpty()) {
            return new Drop(Words.text(files.files().isEmpty() ? "drop.nothing" : "drop.several"), false);
        }
        Object name = files.file().get().getFileName();
        if (repo == null) {
            return new Drop(Words.text("drop.closed", name), false);
        }
        if (source == null) {
            return new Drop(Words.text("drop.no-source", repo.project(), name), false);
        }
        return pushing ? new Drop(Words.text("drop.pushing", name), false) : new Drop(Words.text("drop.rows", name, source.name()), true);
    }
}
