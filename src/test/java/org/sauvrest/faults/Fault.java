package org.sauvrest.faults;

import java.util.List;
import org.sauvrest.core.operation.Step;

/// What goes wrong.
enum Fault {
    /// SIGKILL of the program.
    PROGRAM_KILLED,
    /// SIGKILL of the pg_dump or pg_restore that it started.
    TOOL_KILLED,
    /// SIGTERM of the program, as from a service manager or a closed window.
    PROGRAM_CANCELLED,
    /// A signal to the program and to what it started, as Ctrl-C in a terminal sends it.
    ALL_CANCELLED,
    /// All connections are reset.
    CONNECTIONS_CUT,
    /// One of the connections is reset.
    CONNECTION_CUT,
    /// All connections are reset, and new ones for a while.
    SERVER_UNREACHABLE,
    /// Nothing gets through for a while; then all connections are reset.
    NETWORK_SILENT,
    /// The administrator ends one of the program's sessions.
    SESSION_ENDED,
    /// The administrator ends all of the program's sessions.
    SESSIONS_ENDED,
    /// The server stops at once, without any farewell, and recovers.
    SERVER_CRASHED,
    /// No more than so much of the save can be written.
    DISK_FULL;

    boolean canHit(Deed deed) {
        return switch (this) {
            case TOOL_KILLED -> deed != Deed.UNDO;
            case DISK_FULL -> deed == Deed.SAVE;
            default -> true;
        };
    }

    /// The steps of a deed during which it can come, each as often as it shall weigh.
    List<Step> steps(Deed deed) {
        return switch (deed) {
            case SAVE ->
                this == TOOL_KILLED
                        ? List.of(Step.DUMP)
                        : endsProgram()
                                ? List.of(Step.CONNECT, Step.DUMP, Step.READ_BACK, Step.READ_BACK, Step.READ_BACK)
                                : List.of(Step.CONNECT, Step.DUMP, Step.DUMP, Step.READ_BACK);
            case RESTORE ->
                this == TOOL_KILLED
                        ? List.of(Step.LOAD)
                        : List.of(
                                Step.CHECK_FILE,
                                Step.CONNECT,
                                Step.CREATE_DATABASE,
                                Step.LOAD,
                                Step.LOAD,
                                Step.COMPARE,
                                Step.SWAP,
                                Step.SWAP);
            case UNDO -> List.of(Step.CONNECT, Step.SWAP);
        };
    }

    /// Whether it can come in the very middle of a deed's exchange of databases.
    boolean canHitExchange(Deed deed) {
        return deed != Deed.SAVE && this != TOOL_KILLED;
    }

    /// Whether the program itself is ended from outside.
    boolean endsProgram() {
        return this == PROGRAM_KILLED || this == PROGRAM_CANCELLED || this == ALL_CANCELLED;
    }
}
