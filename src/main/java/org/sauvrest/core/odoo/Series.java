package org.sauvrest.core.odoo;

import java.util.regex.Pattern;

/// A line of versions of Odoo between which databases move only by a migration: `6.1`, `17.0`, `saas~17.2`.
public record Series(String name) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?");

    /// Whether it is this one or came after it.
    public boolean isAtLeast(int major, int minor) {
        return number(1) > major || (number(1) == major && number(2) >= minor);
    }

    /// Whether a version belongs to it, as databases and modules write theirs: `17.0.1.3`.
    public boolean has(String version) {
        return version.equals(name) || version.startsWith(name + ".");
    }

    private int number(int group) {
        var numbers = NUMBERS.matcher(name);
        return numbers.find() && numbers.group(group) != null ? Integer.parseInt(numbers.group(group)) : 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
