package org.sauvrest.core.update;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.git.Checkout;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.Release;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.Installation;

/// Finds the Odoo of a computer with a Unix by its services, its processes, and the places where packages put things.
final class InstallationFinder {

    private static final String SCRIPT = PlainText.shipped(InstallationFinder.class, "find.sh");

    private static final List<String> CONFIGURATIONS = List.of(
            "/etc/odoo/odoo.conf", "/etc/odoo.conf", "/etc/odoo-server.conf", "/etc/openerp/openerp-server.conf");

    private final Machine machine;
    private final @Nullable String host;
    private final String script;

    /// @param host by which the description shall name the computer; absent for this one
    InstallationFinder(Machine machine, @Nullable String host) {
        this(machine, host, SCRIPT);
    }

    InstallationFinder(Machine machine, @Nullable String host, String script) {
        this.machine = machine;
        this.host = host;
        this.script = script;
    }

    static String script() {
        return SCRIPT;
    }

    /// The first of which everything was found; one whose service is not known cannot be stopped, so it does not count.
    Optional<Installation> find() throws ProblemException, InterruptedException {
        var lines = new ArrayList<String>();
        machine.shell(script, Optional.empty(), lines::add);
        var found =
                lines.stream().flatMap(line -> FoundOdoo.parse(line).stream()).toList();
        for (var service : found) {
            // An init script does not show what it starts; a process of the same computer does.
            for (var odoo : service.program().isPresent() ? List.of(service) : found) {
                var installation = described(service, odoo);
                if (installation.isPresent()) {
                    return installation;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Installation> described(FoundOdoo service, FoundOdoo odoo)
            throws ProblemException, InterruptedException {
        var program = odoo.program();
        var stop = service.service("stop");
        var named = odoo.configuration();
        var configuration = named.isPresent() ? named : usualConfiguration();
        if (program.isEmpty() || stop.isEmpty() || configuration.isEmpty()) {
            return Optional.empty();
        }
        var code = code(program.get());
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var user = Stream.of(service.user(), odoo.user())
                .filter(name -> !name.isEmpty())
                .findFirst();
        return Optional.of(new Installation(
                host,
                code.get(),
                program.get(),
                odoo.interpreter().orElse(null),
                configuration.get(),
                addons(code.get(), configuration.get()),
                user.orElse(null),
                stop.get(),
                service.service("start").orElseThrow(),
                service.service("status").orElseThrow(),
                null,
                null));
    }

    private Optional<String> usualConfiguration() throws ProblemException, InterruptedException {
        for (var place : CONFIGURATIONS) {
            if (machine.exists(place)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /// Beside the program, or where packages of the system put it.
    private Optional<String> code(String program) throws ProblemException, InterruptedException {
        var beside = program.contains("/") ? program.substring(0, program.lastIndexOf('/')) : "";
        for (var folder :
                Stream.concat(Stream.of(beside), Release.PACKAGED.stream()).toList()) {
            if (!folder.isEmpty() && Release.find(machine, folder).isPresent()) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /// The folders of its addons path that git has brought.
    private List<String> addons(String code, String configuration) throws ProblemException, InterruptedException {
        var addons = new ArrayList<String>();
        var conf = OdooConf.of(Path.of(configuration), machine.read(configuration));
        for (var folder : conf.addonsPath()) {
            var checkout = folder.startsWith(code + "/") ? Optional.<Checkout>empty() : Checkout.at(machine, folder);
            checkout.map(Checkout::folder)
                    .filter(place -> !place.equals(code) && !addons.contains(place))
                    .ifPresent(addons::add);
        }
        return addons;
    }
}
