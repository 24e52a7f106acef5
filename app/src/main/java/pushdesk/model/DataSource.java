package pushdesk.model;

/// Where rows come from. Names are unique in a repository without regard to case.
public sealed interface DataSource extends RepoObject permits BatchSource, PushSource, StreamSource, RequestSource {}
