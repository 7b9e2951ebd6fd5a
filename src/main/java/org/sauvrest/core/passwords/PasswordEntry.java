package org.sauvrest.core.passwords;

/// What a line of a password file says; in each field but the password, `*` stands for any.
///
/// @param port a number, or `*`
public record PasswordEntry(String host, String port, String database, String user, Password password) {

    public static final String ANY = "*";

    /// For all databases of a server.
    public static PasswordEntry of(String host, int port, String user, Password password) {
        return new PasswordEntry(host, Integer.toString(port), ANY, user, password);
    }

    /// Whether the line is for a server, whichever database and account of it.
    public boolean isAt(String otherHost, int otherPort) {
        return fits(host, otherHost) && fits(port, Integer.toString(otherPort));
    }

    public boolean isFor(String otherUser) {
        return fits(user, otherUser);
    }

    public boolean fits(Account account) {
        return isAt(account.host(), account.port()) && fits(database, account.database()) && isFor(account.user());
    }

    /// Whether both are for the very same, and with different passwords.
    boolean isAnotherPasswordThan(PasswordEntry other) {
        return PasswordLine.start(this).equals(PasswordLine.start(other))
                && !password.reveal().equals(other.password.reveal());
    }

    /// Whether there is an account that both fit.
    boolean overlaps(PasswordEntry other) {
        return agree(host, other.host)
                && agree(port, other.port)
                && agree(database, other.database)
                && agree(user, other.user);
    }

    /// Whether this one fits every account that the other fits.
    boolean covers(PasswordEntry other) {
        return fits(host, other.host)
                && fits(port, other.port)
                && fits(database, other.database)
                && fits(user, other.user);
    }

    private static boolean agree(String field, String other) {
        return other.equals(ANY) || fits(field, other);
    }

    private static boolean fits(String field, String wanted) {
        return field.equals(ANY) || field.equals(wanted);
    }
}
