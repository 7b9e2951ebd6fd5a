package org.sauvrest.desktop.home;

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

    static String lastSave(ContextSummary context, Words words) {
        return context.lastSave()
                .map(saved -> words.say("home.last-save", "saved", saved))
                .orElseGet(() -> words.say("home.never-saved"));
    }

    /// `17.0.1.3` is Odoo 17.0.
    static String series(String version) {
        var parts = version.split("\\.", -1);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
}
