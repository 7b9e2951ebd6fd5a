package org.sauvrest.faults;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    /// The connection that the names are being exchanged by is reset while the server is at it.
    EXCHANGE_CUT,
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

    private static final Set<Step> WITH_TOOL = EnumSet.of(Step.DUMP, Step.LOAD);

    boolean canHit(Deed deed) {
        return switch (this) {
            case TOOL_KILLED -> deed != Deed.UNDO;
            case EXCHANGE_CUT -> deed != Deed.SAVE;
            case DISK_FULL -> deed == Deed.SAVE;
            default -> true;
        };
    }

    /// The steps of a deed during which it can come.
    List<Step> steps(Deed deed) {
        return switch (this) {
            case TOOL_KILLED ->
                deed.steps().stream().filter(WITH_TOOL::contains).toList();
            case EXCHANGE_CUT -> List.of(Step.SWAP);
            default -> deed.steps();
        };
    }

    /// Whether it waits for its moment by itself, and need only be begun in time.
    boolean waits() {
        return this == EXCHANGE_CUT;
    }

    /// Whether the program itself is ended from outside.
    boolean endsProgram() {
        return this == PROGRAM_KILLED || this == PROGRAM_CANCELLED || this == ALL_CANCELLED;
    }
}
