package pushdesk.cli.common;

/// What a command tells the shell.
public final class ExitCode {
    public static final int DONE = 0;
    /// What the user gave is wrong, or was refused; wrong usage too.
    public static final int USER_FAULT = 1;
    public static final int INTERNAL = 2;

    private ExitCode() {}
}
