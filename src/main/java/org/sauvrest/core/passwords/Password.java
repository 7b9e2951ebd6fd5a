package org.sauvrest.core.passwords;

/// A secret that never shows itself: not in a log, not in an error, not in a debugger's list.
public final class Password {

    private final String secret;

    public Password(String secret) {
        this.secret = secret;
    }

    /// The secret itself, for the connection and nothing else.
    public String reveal() {
        return secret;
    }

    public boolean isEmpty() {
        return secret.isEmpty();
    }

    @Override
    public String toString() {
        return "********";
    }
}
