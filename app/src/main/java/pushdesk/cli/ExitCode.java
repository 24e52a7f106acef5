package pushdesk.cli;

/// What a command tells the shell.
final class ExitCode {
    static final int DONE = 0;
    /// What the user gave is wrong, or was refused; wrong usage too.
    static final int USER_FAULT = 1;
    static final int INTERNAL = 2;

    private ExitCode() {}
}
