package org.sauvrest.core.rollout;

import org.sauvrest.core.remote.RemoteFault;

/// Why a computer stands where it stands.
public enum Reason {
    /// Nothing to explain.
    NONE,
    /// The program ended or was stopped in the middle of the visit.
    STOPPED,
    NAME_UNKNOWN,
    SILENT,
    CLOSED,
    NOT_SSH,
    LATE,
    LOST,
    KEY_NEW,
    KEY_CHANGED,
    LOGIN_REFUSED,
    /// The jump host passes nothing on to the computer.
    FORWARDING_REFUSED,
    /// The SSH configuration leads there in a way that we do not follow.
    WAY_NOT_FOLLOWED,
    /// Neither a Unix shell nor PowerShell answers there.
    NO_SHELL,
    /// Nobody has a home there.
    NO_PROFILE,
    /// Nothing is run there for an account that has a home: it has expired, for instance.
    ACCOUNT_REFUSED,
    NO_SPACE,
    NOT_WRITABLE,
    /// The password file there may not be read, so that its other lines would be lost.
    NOT_READABLE,
    /// A folder has the name of the password file.
    FOLDER_IN_PLACE,
    /// Somebody else wrote the file in the same moment, or since.
    CHANGED_MEANWHILE,
    PASSWORD_CHANGED,
    /// The server refuses the computer's login.
    SERVER_REFUSED,
    /// The computer does not reach the server.
    SERVER_SILENT,
    /// Nothing there can log in; the server's port answers the computer.
    PORT_OPEN,
    /// Nothing there can log in, and the server's port does not answer the computer.
    PORT_CLOSED,
    /// Nothing there can log in or look at the server's port.
    NO_PROGRAM,
    /// A folder: no computer could be asked.
    FOLDER_ONLY,
    FOLDER_MISSING,
    /// There was nothing to take back.
    NOTHING_WRITTEN;

    static Reason of(RemoteFault fault) {
        return switch (fault) {
            case NAME_UNKNOWN -> NAME_UNKNOWN;
            case SILENT -> SILENT;
            case CLOSED -> CLOSED;
            case NOT_SSH -> NOT_SSH;
            case KEY_NEW -> KEY_NEW;
            case KEY_CHANGED -> KEY_CHANGED;
            case LOGIN_REFUSED -> LOGIN_REFUSED;
            case FORWARDING_REFUSED -> FORWARDING_REFUSED;
            case WAY_NOT_FOLLOWED -> WAY_NOT_FOLLOWED;
            case BUSY, LOST -> LOST;
            case LATE -> LATE;
        };
    }

    /// Whether time alone may mend it.
    boolean mayPass() {
        return switch (this) {
            case NAME_UNKNOWN, SILENT, CLOSED, LATE, LOST, SERVER_SILENT, PORT_CLOSED, FOLDER_MISSING -> true;
            default -> false;
        };
    }
}
