package org.sauvrest.core.remote;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Another computer could not be worked with.
public final class RemoteException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RemoteFault fault;
    private final String said;
    private final String printed;
    private final @Nullable String jump;

    /// @param said what goes with the fault: a key's fingerprint, an error's own text
    public RemoteException(RemoteFault fault, String said) {
        this(fault, said, "", null);
    }

    private RemoteException(RemoteFault fault, String said, String printed, @Nullable String jump) {
        super(fault + ": " + said);
        this.fault = fault;
        this.said = said;
        this.printed = printed;
        this.jump = jump;
    }

    /// In the middle of a command.
    static RemoteException during(RemoteFault fault, String printed) {
        return new RemoteException(fault, "", printed, null);
    }

    /// The same of a jump host on the way; of the one nearest to us, where several are named.
    RemoteException at(Target host) {
        if (jump != null) {
            return this;
        }
        var named = new RemoteException(fault, said, printed, host.toString());
        named.initCause(this);
        return named;
    }

    public RemoteFault fault() {
        return fault;
    }

    public String said() {
        return said;
    }

    /// What the command had printed until then. It is shown to nobody: it may be part of a file with passwords.
    public String printed() {
        return printed;
    }

    /// The jump host that could not be worked with; absent where it is the computer itself.
    public Optional<String> jump() {
        return Optional.ofNullable(jump);
    }
}
