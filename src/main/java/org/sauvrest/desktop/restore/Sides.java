package org.sauvrest.desktop.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.restore.Present;
import org.sauvrest.core.restore.RestorePlan;
import org.sauvrest.core.restore.StateFacts;
import org.sauvrest.core.restore.UndoPlan;
import org.sauvrest.core.save.Manifest;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Words;

/// Both sides of a restore or an undo in words: line by line the same of each, so that they can be compared.
final class Sides {

    private Sides() {}

    static List<String> now(RestorePlan plan, Words words) {
        return now(plan.context(), plan.now(), words);
    }

    static List<String> now(UndoPlan plan, Words words) {
        return now(plan.state().context(), plan.now(), words);
    }

    private static List<String> now(String context, Optional<Present> now, Words words) {
        return now.map(present -> state(context, present.facts().bytes(), present.state(), words))
                .orElseGet(() -> List.of(words.say("restore.window.new", "context", context)));
    }

    static List<String> then(UndoPlan plan, Words words) {
        var until = words.say("undo.window.until", "since", plan.state().since());
        return state(until, plan.bytes(), plan.then(), words);
    }

    /// @param bytes 0 where the server does not tell
    private static List<String> state(String first, long bytes, Optional<StateFacts> state, Words words) {
        var lines = new ArrayList<String>();
        lines.add(first);
        lines.add(changed(state.flatMap(StateFacts::changed), words));
        lines.add(bytes > 0 ? words.write(new Bytes(bytes)) : words.say("restore.window.size-unknown"));
        lines.add(state.map(StateFacts::tables)
                .map(tables -> words.say("restore.window.holds", "tables", tables))
                .orElseGet(() -> words.say("restore.window.tables-unknown")));
        lines.add(
                state.isPresent()
                        ? StateFacts.ofOdoo(state.get().odoo(), words)
                        : words.say("restore.window.odoo-unknown"));
        return lines;
    }

    private static String changed(Optional<Instant> changed, Words words) {
        return changed.map(time -> words.say("restore.window.changed", "changed", time))
                .orElseGet(() -> words.say("restore.window.change-unknown"));
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
                manifest.isPresent()
                        ? StateFacts.ofOdoo(plan.odooThen(), words)
                        : words.say("restore.window.odoo-unknown"));
    }

    /// A file without description does not tell how large the context was; packed, it is much smaller itself.
    private static String size(RestorePlan plan, Optional<Manifest> manifest, Words words) {
        return manifest.map(saved -> words.write(new Bytes(saved.databaseBytes())))
                .orElseGet(() -> words.say(
                        "restore.window.file-size",
                        "size",
                        new Bytes(plan.file().report().bytes())));
    }
}
