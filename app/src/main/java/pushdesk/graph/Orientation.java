package pushdesk.graph;

/// Where a picture's values flow to.
public enum Orientation { LEFT_TO_RIGHT, TOP_DOWN }
