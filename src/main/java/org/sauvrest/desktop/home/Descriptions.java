package org.sauvrest.desktop.home;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.words.Words;

/// What is said of a context.
final class Descriptions {

    private Descriptions() {}

    static String of(ContextSummary context, Words words) {
        return context.odooVersion()
                        .map(version -> "Odoo " + series(version) + "  ·  ")
                        .orElse("")
                + words.write(context.size());
    }

    static String lastSave(ContextSummary context, Words words, ZonedDateTime now) {
        return context.lastSave()
                .map(saved -> lastSave(saved, words, now))
                .orElseGet(() -> words.say("home.never-saved"));
    }

    /// Of the days that everybody knows without a calendar, their names.
    private static String lastSave(Instant saved, Words words, ZonedDateTime now) {
        var at = saved.atZone(now.getZone());
        var days = ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate());
        if (days == 0) {
            return words.say("home.last-save-today", "at", at.toLocalTime());
        }
        return days == 1
                ? words.say("home.last-save-yesterday", "at", at.toLocalTime())
                : words.say("home.last-save", "saved", saved);
    }

    /// `17.0.1.3` is Odoo 17.0.
    static String series(String version) {
        var parts = version.split("\\.", -1);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
}
