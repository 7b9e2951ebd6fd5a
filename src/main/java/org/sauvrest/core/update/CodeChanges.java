package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sauvrest.core.git.Ancestry;
import org.sauvrest.core.git.Checkout;
import org.sauvrest.core.git.CheckoutState;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.Release;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.update.UpdatePlan.CodeChange;

/// Finds out what an update would change in the checkouts of an Odoo.
///
/// @param onLine takes git's messages
record CodeChanges(Machine machine, Installation installation, Consumer<String> onLine) {

    private static final int NEWEST = 20;

    /// The folder of a module in a path of the code of any series, or of a repository of addons.
    private static final Pattern MODULE =
            Pattern.compile("(?:(?:server/)?(?:odoo|openerp|bin)/)?(?:addons/)?([^/]+)/.+");

    /// The code first. Further addons that no git brings stay as they are.
    ///
    /// @param target of the code; absent for what its branch follows, as further addons always do
    List<CodeChange> find(Optional<String> target) throws ProblemException, InterruptedException {
        var changes = new ArrayList<CodeChange>();
        var code = Checkout.require(machine, installation.code());
        changes.add(change(code, target));
        var seen = new HashSet<>(List.of(code.folder()));
        for (var folder : installation.addons()) {
            var addons = Checkout.at(machine, folder);
            if (addons.isPresent() && seen.add(addons.get().folder())) {
                changes.add(change(addons.get(), Optional.empty()));
            }
        }
        return changes;
    }

    /// The release of the target, which need not be checked out for that.
    Release target(Release.Found now, CodeChange change) throws ProblemException, InterruptedException {
        var inCheckout =
                now.root().substring(Math.min(change.path().length(), now.root().length()));
        var file = (inCheckout + "/release.py").replaceFirst("^/+", "");
        return Checkout.require(machine, change.path())
                .text(change.to(), file)
                .flatMap(Release::parse)
                .orElseThrow(() -> new ProblemException(new UpdateProblem.CodeUnknown(change.path())));
    }

    private CodeChange change(Checkout checkout, Optional<String> target)
            throws ProblemException, InterruptedException {
        var state = fetched(checkout, target);
        var from = state.head().id();
        var to = target.isPresent() ? named(checkout, state, target.get()) : followed(checkout, state);
        var conflicts = checkout.conflicts(state, to);
        if (!conflicts.isEmpty()) {
            throw new ProblemException(new UpdateProblem.LocalChanges(checkout.folder(), conflicts));
        }
        var span = checkout.span(from, to, NEWEST);
        return new CodeChange(
                checkout.folder(),
                state.branch(),
                from,
                to,
                span.count(),
                span.newest(),
                modules(checkout.changedPaths(from, to)),
                List.copyOf(state.changes().modified()),
                checkout.ancestry(from, to) == Ancestry.NO);
    }

    /// Its state with what is new in its repository: a fetch can bring the branch that it follows.
    private CheckoutState fetched(Checkout checkout, Optional<String> target)
            throws ProblemException, InterruptedException {
        var found = checkout.found();
        if (found.remote().isEmpty()) {
            return found;
        }
        checkout.fetch(found, target, onLine);
        return found.upstream().isPresent() ? found : checkout.state();
    }

    private static String named(Checkout checkout, CheckoutState state, String target)
            throws ProblemException, InterruptedException {
        return checkout.target(state, target)
                .orElseThrow(() -> new ProblemException(new UpdateProblem.RevisionUnknown(checkout.folder(), target)));
    }

    /// Further addons whose branch follows none stay where they are.
    private String followed(Checkout checkout, CheckoutState state) throws ProblemException, InterruptedException {
        var upstream = state.upstream();
        if (upstream.isPresent()) {
            return named(checkout, state, upstream.get());
        }
        if (installation.code().startsWith(checkout.folder())) {
            throw new ProblemException(new UpdateProblem.NoTarget(checkout.folder()));
        }
        return state.head().id();
    }

    private static List<String> modules(List<String> paths) {
        return paths.stream()
                .map(MODULE::matcher)
                .filter(match -> match.matches() && !match.group(1).startsWith("."))
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
