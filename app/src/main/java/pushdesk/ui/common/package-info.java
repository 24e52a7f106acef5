/// What every screen shares. Nothing else in `pushdesk.ui` starts threads, calls `Platform`, loads fonts or knows colours by number.
///
/// - **Work**: [TaskRunner] is the port; [BackgroundTasks] runs it on daemon threads and lists what is under way. In tests use
///   `SameThreadTasks` (same package, test sources).
/// - **Telling**: [Notices] shows a sentence in the window; pass `notices::show` as `onFailure`. Faults the user can mend where they stand
///   belong inline instead: `Notice.of(failure).text()` gives the sentence.
/// - **Kinds**: [Kind] gives the words, icon and style class of every kind of object; `Icons.of(kind)` the icon as a node, coloured.
/// - **Words**: [Words] has every text of the screens, from one file; [Formats] writes counts, bytes, ages, spans, instants and long names.
/// - **Nodes**: [EmptyState], [NameLabel] (cut in the middle, whole in a tooltip).
/// - **Looks**: [Theme] gives a scene the style sheets `light.css` or `dark.css` (colours) and `pushdesk.css` (everything else). A screen's own
///   sheet lies beside its view and is added to that view: `getStylesheets().add(...)`.
///
/// Looked-up colours, the same names in both themes:
///
/// | colour | for | soft variant (backgrounds) |
/// | --- | --- | --- |
/// | `-pd-bg`, `-pd-panel`, `-pd-canvas`, `-pd-line`, `-pd-line-soft` | window, side panels and bars, behind the graph, borders, rows' rules | |
/// | `-pd-text`, `-pd-muted`, `-pd-faint`, `-pd-on-colour` | text, second text, zeros and disabled, text on a full colour | |
/// | `-pd-push` | a push, and nothing else | `-pd-push-soft` |
/// | `-pd-view` | views, links, selection | `-pd-view-soft` |
/// | `-pd-service` | services | `-pd-service-soft` |
/// | `-pd-store` | stores, and what is well | `-pd-store-soft` |
/// | `-pd-warning`, `-pd-bad` | late or superseded, failed or refused | `-pd-warning-soft`, `-pd-bad-soft` |
/// | `-pd-batch` | batch, stream and request sources | `-pd-batch-soft` |
///
/// Style classes that `pushdesk.css` gives: text `muted`, `faint`, `small`, `strong`, `mono`, `number` (right-aligned), `heading` (of a section),
/// `title` (of a panel), `good`, `warning`, `bad`, `link`; buttons `push-button` (the one that pushes), `flat-button`; `segmented-button`s (ControlsFX)
/// with `push-mode` for the choice of a push mode; `chip` with `online`, `offline`, `push`, `warning`, `bad`; `card`, `panel`; `kind-icon` with a kind's
/// style class. Text is sized in `em`, so that it follows the text size of the settings.
package pushdesk.ui.common;

import pushdesk.ui.common.look.Theme;

