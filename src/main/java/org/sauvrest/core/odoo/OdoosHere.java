package org.sauvrest.core.odoo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.problem.ProblemException;

/// The Odoos that are installed on this computer, as far as their configurations lie where they usually do.
///
/// @param root of the file system
/// @param home of the user
public record OdoosHere(Path root, Path home, Map<String, String> environment) {

    private static final int USUAL_PORT = 8069;

    private static final List<String> CONFIGURATIONS =
            List.of("etc/odoo/odoo.conf", "etc/odoo.conf", "etc/odoo-server.conf", "opt/odoo/odoo.conf");

    private static final List<String> UNITS =
            List.of("etc/systemd/system/odoo.service", "usr/lib/systemd/system/odoo.service");

    /// An Odoo that is installed here.
    ///
    /// @param restart the command that restarts it, where it is known
    /// @param url where it answers a browser
    public record OdooHere(Path conf, Optional<String> restart, String url) {}

    public OdoosHere {
        environment = Map.copyOf(environment);
    }

    /// The first that logs in with this account; one whose configuration cannot be read is passed over.
    public Optional<OdooHere> find(String user) {
        return configurations().flatMap(conf -> read(conf, user).stream()).findFirst();
    }

    private Stream<Path> configurations() {
        var named = Stream.of("ODOO_RC", "OPENERP_SERVER")
                .flatMap(name -> Stream.ofNullable(environment.get(name)))
                .map(Path::of);
        var usual = CONFIGURATIONS.stream().map(root::resolve);
        return Stream.of(named, usual, Stream.of(home.resolve(".odoorc")))
                .flatMap(files -> files)
                .filter(Files::isReadable);
    }

    private Optional<OdooHere> read(Path file, String user) {
        try {
            var conf = OdooConf.read(file);
            return conf.user()
                    .filter(user::equals)
                    .map(same -> new OdooHere(
                            file, restart(), "http://localhost:" + conf.port().orElse(USUAL_PORT) + "/web/login"));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private Optional<String> restart() {
        return UNITS.stream().map(root::resolve).anyMatch(Files::exists)
                ? Optional.of("systemctl restart odoo")
                : Optional.empty();
    }
}
