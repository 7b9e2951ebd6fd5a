package org.sauvrest.core.remote;

/// Another computer could not be worked with.
public final class RemoteException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RemoteFault fault;
    private final String said;

    /// @param said what goes with the fault: a key's fingerprint, an error's own text, what a late command had printed
    public RemoteException(RemoteFault fault, String said) {
        super(fault + ": " + said);
        this.fault = fault;
        this.said = said;
    }

    public RemoteFault fault() {
        return fault;
    }

    public String said() {
        return said;
    }
}
