package org.sauvrest.core.rollout;

/// Where a computer stands in a campaign. Only a proved login counts as done.
public enum HostState {
    /// Its turn has not come.
    WAITING,
    /// It is being visited.
    VISITED,
    /// It was being visited when the program ended: what is there is not known.
    INTERRUPTED,
    /// It does not answer, or not in time: to be tried again when it is back.
    UNREACHABLE,
    /// It answers and does not let us in, or is not the one that we know.
    REFUSED,
    /// The file could not be written; what was there is as before.
    FAILED,
    /// The file was right until the password changed.
    OUTDATED,
    /// The file is right, and no login was proved with it.
    WRITTEN,
    /// We wrote the file, and the computer itself logged in with it.
    PROVED,
    /// The file was right already, and the computer itself logged in with it.
    ALREADY_RIGHT,
    /// The file is again as it was before.
    ROLLED_BACK;

    public boolean isDone() {
        return this == PROVED || this == ALREADY_RIGHT;
    }
}
