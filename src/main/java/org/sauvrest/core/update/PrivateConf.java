package org.sauvrest.core.update;

import java.nio.file.Path;
import java.util.List;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.OdooOption;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.Installation;

/// A copy of an Odoo's configuration for one run of the server program by hand: its log comes to us, it serves nobody,
/// and no scheduled action runs beside. It holds the password, as the original does: only the Odoo's account can read
/// it, and it is removed afterwards.
final class PrivateConf {

    private static final String FILE = "odoo.conf";

    /// What else would take a port: old programs do so even to update, and two cannot have the same.
    private static final List<String> OLD_SERVERS = List.of("xmlrpcs", "netrpc");

    private static final int FIRST_WITHOUT = 8;

    /// From which series on a database that is named is the only one that is served; before, a filter does that.
    private static final int FIRST_WITH_NAMED_ALONE = 12;

    private final Machine machine;
    private final String folder;

    private PrivateConf(Machine machine, String folder) {
        this.machine = machine;
        this.folder = folder;
    }

    /// @param folder on the computer of the Odoo; it is made
    static PrivateConf write(Machine machine, Installation installation, String folder, OdooConf conf, Series series)
            throws ProblemException, InterruptedException {
        return write(machine, installation, folder, quiet(conf, series));
    }

    /// As the other, for a program that serves one database, and nobody but its own computer.
    static PrivateConf write(
            Machine machine,
            Installation installation,
            String folder,
            OdooConf conf,
            Series series,
            String database,
            int port)
            throws ProblemException, InterruptedException {
        var alone = quiet(conf, series)
                .with(OdooOption.HTTP_ENABLE, series, "True")
                .with(OdooOption.HTTP_INTERFACE, series, "127.0.0.1")
                .with(OdooOption.HTTP_PORT, series, Integer.toString(port));
        return write(
                machine,
                installation,
                folder,
                series.isAtLeast(FIRST_WITH_NAMED_ALONE, 0)
                        ? alone.without("dbfilter")
                        : alone.with("dbfilter", "^" + database + "$"));
    }

    private static PrivateConf write(Machine machine, Installation installation, String folder, OdooConf content)
            throws ProblemException, InterruptedException {
        var made = new PrivateConf(machine, folder);
        // Where it is not ours, it is not ours to remove either.
        machine.makeFolder(folder, installation.account());
        try {
            machine.write(made.path(), content.bytes(), installation.account());
            return made;
        } catch (ProblemException | InterruptedException e) {
            made.remove();
            throw e;
        }
    }

    static OdooConf read(Machine machine, Installation installation) throws ProblemException, InterruptedException {
        return OdooConf.of(Path.of(installation.configuration()), machine.read(installation.configuration()));
    }

    private static OdooConf quiet(OdooConf conf, Series series) throws ProblemException {
        var quiet = conf;
        for (var option : List.of(
                "logfile",
                "syslog",
                "log_level",
                "log_handler",
                "log_db",
                "log_db_level",
                "logrotate",
                "db_name",
                "pidfile")) {
            quiet = quiet.without(option);
        }
        for (var option : OLD_SERVERS) {
            quiet = quiet.option(option).isPresent() || !series.isAtLeast(FIRST_WITHOUT, 0)
                    ? quiet.with(option, "False")
                    : quiet;
        }
        return quiet.with(OdooOption.HTTP_ENABLE, series, "False")
                .with("workers", "0")
                .with("max_cron_threads", "0");
    }

    String path() {
        return folder + "/" + FILE;
    }

    void remove() throws ProblemException, InterruptedException {
        machine.remove(folder);
    }
}
