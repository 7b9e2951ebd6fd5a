package org.sauvrest.desktop.connection;

import java.util.Map;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.words.Words;

/// Whom a line of a file of passwords is for, in words.
public record EntryWords(Words words) {

    public String of(PasswordEntry entry) {
        boolean everything = entry.database().equals(PasswordEntry.ANY);
        return words.say(
                everything ? "connection.window.credential" : "connection.window.credential-database",
                Map.of(
                        "user", named(entry.user(), "connection.window.any-account"),
                        "host", named(entry.host(), "connection.window.any-server"),
                        "database", entry.database()));
    }

    private String named(String field, String any) {
        return field.equals(PasswordEntry.ANY) ? words.say(any) : field;
    }
}
