package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sauvrest.core.git.Checkout;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.AddonsPath;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.Release;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.settings.Installation;

/// The new code in folders of its own, beside the code in use.
///
/// @param folder that they lie in
/// @param moved where each checkout that would change lies for the rehearsal
record RehearsalCode(Machine machine, Installation installation, String folder, Map<String, String> moved) {

    static RehearsalCode of(Machine machine, Installation installation, String folder, UpdatePlan plan)
            throws ProblemException, InterruptedException {
        var moved = new LinkedHashMap<String, String>();
        for (var change : plan.code()) {
            if (change.changes()) {
                moved.put(change.path(), folder + "/" + moved.size());
            }
        }
        var code = new RehearsalCode(machine, installation, folder, moved);
        code.remove();
        var first = plan.code().stream().filter(UpdatePlan.CodeChange::changes).findFirst();
        if (first.isPresent()) {
            code.makeFolder(first.get());
        }
        try {
            code.fill(plan);
            return code;
        } catch (ProblemException | InterruptedException e) {
            Shielded.run(() -> {
                code.remove();
                return code;
            });
            throw e;
        }
    }

    private void fill(UpdatePlan plan) throws ProblemException, InterruptedException {
        for (var change : plan.code()) {
            var place = moved.get(change.path());
            if (place != null) {
                Checkout.require(machine, change.path()).addWorktree(place, change.to());
            }
        }
    }

    private void makeFolder(UpdatePlan.CodeChange change) throws ProblemException, InterruptedException {
        var owner = machine.owner(change.path() + "/.git");
        machine.makeFolder(folder, owner);
        // The account that Odoo runs as may be another than that of the code.
        machine.run(Command.of("chmod", "755", folder), owner, line -> {});
    }

    /// Where a path of the code in use lies for the rehearsal.
    String place(String path) {
        for (var each : moved.entrySet()) {
            if (path.equals(each.getKey()) || path.startsWith(each.getKey() + "/")) {
                return each.getValue() + path.substring(each.getKey().length());
            }
        }
        return path;
    }

    /// The server program of the new code; one that lies elsewhere runs the code that it was installed with, so that
    /// of the code itself is taken then.
    String program() {
        var program = installation.program();
        return moved.isEmpty() || !place(program).equals(program)
                ? place(program)
                : place(installation.code()) + "/odoo-bin";
    }

    /// A configuration that looks for modules in the new code.
    OdooConf of(OdooConf conf) throws ProblemException, InterruptedException {
        var found = Release.require(machine, installation.code());
        var path = new ArrayList<String>();
        for (var addons : conf.addonsPath().isEmpty() ? AddonsPath.of(found, conf) : conf.addonsPath()) {
            path.add(place(addons));
        }
        return conf.with("addons_path", String.join(",", path));
    }

    /// Removes it, and what an earlier one has left that was killed.
    void remove() throws ProblemException, InterruptedException {
        for (var change : moved.entrySet()) {
            var checkout = Checkout.at(machine, change.getKey());
            if (checkout.isPresent()) {
                checkout.get().removeWorktree(change.getValue());
            }
        }
        machine.remove(folder);
    }
}
