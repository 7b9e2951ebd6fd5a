package org.sauvrest.core.problem;

/// A value that cannot be: carries the [Fault] to whoever knows where the value was given.
public final class FaultException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public FaultException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
