package org.sauvrest.core.remote;

/// Why another computer could not be worked with.
public enum RemoteFault {
    /// No address is known by that name.
    NAME_UNKNOWN,
    /// Nothing answers there: switched off, or a firewall.
    SILENT,
    /// The computer is on, and no SSH server listens.
    CLOSED,
    /// Something else than an SSH server listens, or one that shares no method with us.
    NOT_SSH,
    /// Its key has never been seen.
    KEY_NEW,
    /// Its key is another one than before.
    KEY_CHANGED,
    /// It takes none of our keys and not our password.
    LOGIN_REFUSED,
    /// It is a jump host, and passes nothing on to the computer behind it.
    FORWARDING_REFUSED,
    /// The SSH configuration leads there in a way that we do not follow.
    WAY_NOT_FOLLOWED,
    /// It takes no further command on this connection while others run there.
    BUSY,
    /// The connection broke.
    LOST,
    /// It did not answer in time.
    LATE
}
