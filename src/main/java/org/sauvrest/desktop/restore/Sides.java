package org.sauvrest.desktop.restore;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.restore.Present;
import org.sauvrest.core.restore.RestorePlan;
import org.sauvrest.core.save.Manifest;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Words;

/// Both sides of a restore in words: line by line the same of each, so that they can be compared.
final class Sides {

    private Sides() {}

    static List<String> now(RestorePlan plan, Words words) {
        return plan.now()
                .map(now -> now(plan.context(), now, words))
                .orElseGet(() -> List.of(words.say("restore.window.new", "context", plan.context())));
    }

    private static List<String> now(String context, Present now, Words words) {
        return List.of(
                context,
                now.changed()
                        .map(changed -> words.say("restore.window.changed", "changed", changed))
                        .orElseGet(() -> words.say("restore.window.change-unknown")),
                words.write(new Bytes(now.facts().bytes())),
                words.say("restore.window.holds", "tables", now.tables()),
                odoo(now.odoo()));
    }

    static List<String> then(RestorePlan plan, Words words) {
        var manifest = plan.file().manifest();
        return List.of(
                plan.file().context(),
                manifest.map(saved -> words.say("restore.window.saved", "saved", saved.begun()))
                        .orElseGet(() -> words.say("restore.window.date-unknown")),
                size(plan, manifest, words),
                words.say("restore.window.holds", "tables", (long)
                        plan.file().rows().size()),
                odoo(plan.odooThen()));
    }

    /// A file without description does not tell how large the context was; packed, it is much smaller itself.
    private static String size(RestorePlan plan, Optional<Manifest> manifest, Words words) {
        return manifest.map(saved -> words.write(new Bytes(saved.databaseBytes())))
                .orElseGet(() -> words.say(
                        "restore.window.file-size",
                        "size",
                        new Bytes(plan.file().report().bytes())));
    }

    private static String odoo(Optional<String> version) {
        return "Odoo " + version.orElse("-");
    }
}
