package org.sauvrest.core.update;

/// The steps of an update, and of the way back. Each is done again without harm: whoever resumes does so with the one
/// that was under way.
public enum UpdateStep {
    /// Somebody goes on with a run, in whichever direction: since the line before, it has waited.
    GO_ON,
    /// A verified save of a context.
    SAVE,
    /// The configuration and the places of the code, noted in the run's folder.
    NOTE,
    STOP,
    /// A checkout brought to its target.
    MOVE,
    /// The present state of a context kept on the server.
    KEEP,
    /// A context updated by the server program.
    UPDATE,
    START,
    /// A context, or the server itself, proved.
    PROVE,
    /// The decision to go back: from there on nothing leads forward any more.
    TURN_BACK,
    /// A checkout back where it was.
    MOVE_BACK,
    /// The configuration back as it was.
    CONFIGURE_BACK,
    /// The kept state of a context brought back.
    BRING_BACK,
    /// A context taken out of the run, as it was before.
    LEAVE_OUT,
    /// All of it proved.
    END,
    /// All of it back.
    END_BACK;
}
