package org.sauvrest.desktop.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.odoo.RecordCounts;
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
        return now(plan.context(), plan.now(), Optional.of(records(plan)), words);
    }

    static List<String> now(UndoPlan plan, Words words) {
        return now(plan.state().context(), plan.now(), records(plan.then()), words);
    }

    private static List<String> now(String context, Optional<Present> now, Optional<RecordCounts> beside, Words words) {
        return now.map(present -> state(context, present.facts().bytes(), present.state(), beside, words))
                .orElseGet(() -> List.of(words.say("restore.window.new", "context", context)));
    }

    static List<String> then(UndoPlan plan, Words words) {
        var until = words.say("undo.window.until", "since", plan.state().since());
        return state(until, plan.bytes(), plan.then(), records(plan.now().flatMap(Present::state)), words);
    }

    private static Optional<RecordCounts> records(Optional<StateFacts> state) {
        return state.flatMap(StateFacts::records);
    }

    private static RecordCounts records(RestorePlan plan) {
        return RecordCounts.of(plan.file().rows());
    }

    /// How much there is to see in the Odoo, where one of both sides tells.
    private static Optional<String> contents(
            Optional<RecordCounts> records, Optional<RecordCounts> beside, Words words) {
        var other = beside.orElse(RecordCounts.NONE);
        return records.map(known -> known.beside(other, words))
                .orElseGet(() -> other.beside(RecordCounts.NONE, words)
                        .map(told -> words.say("restore.window.contents-unknown")));
    }

    /// @param bytes 0 where the server does not tell
    /// @param beside what the other side holds
    private static List<String> state(
            String first, long bytes, Optional<StateFacts> state, Optional<RecordCounts> beside, Words words) {
        var lines = new ArrayList<String>();
        lines.add(first);
        lines.add(changed(state.flatMap(StateFacts::changed), words));
        lines.add(bytes > 0 ? words.write(new Bytes(bytes)) : words.say("restore.window.size-unknown"));
        lines.add(contents(records(state), beside, words)
                .or(() -> state.map(StateFacts::tables)
                        .map(tables -> words.say("restore.window.holds", "tables", tables)))
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
                contents(Optional.of(records(plan)), records(plan.now().flatMap(Present::state)), words)
                        .orElseGet(() -> words.say("restore.window.holds", "tables", (long)
                                plan.file().rows().size())),
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
