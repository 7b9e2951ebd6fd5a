package org.sauvrest.core.update;

import java.nio.file.Path;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.Installation;

/// A copy of an Odoo's configuration for one run of the server program by hand: its log comes to us, it serves nobody,
/// and no scheduled action runs beside. It holds the password, as the original does: only the Odoo's account can read
/// it, and closing removes it.
final class PrivateConf implements AutoCloseable {

    private static final String FILE = "odoo.conf";

    private final Machine machine;
    private final String folder;

    private PrivateConf(Machine machine, String folder) {
        this.machine = machine;
        this.folder = folder;
    }

    /// @param folder on the computer of the Odoo; it is made
    static PrivateConf write(Machine machine, Installation installation, String folder, OdooConf conf)
            throws ProblemException, InterruptedException {
        var made = new PrivateConf(machine, folder);
        try {
            machine.makeFolder(folder, installation.account());
            machine.write(made.path(), quiet(conf).bytes(), installation.account());
            return made;
        } catch (ProblemException | InterruptedException e) {
            made.close();
            throw e;
        }
    }

    static OdooConf read(Machine machine, Installation installation) throws ProblemException, InterruptedException {
        return OdooConf.of(Path.of(installation.configuration()), machine.read(installation.configuration()));
    }

    private static OdooConf quiet(OdooConf conf) throws ProblemException {
        return conf.without("logfile")
                .without("syslog")
                .without("log_level")
                .without("log_handler")
                .without("logrotate")
                .without("db_name")
                .with("workers", "0")
                .with("max_cron_threads", "0");
    }

    String path() {
        return folder + "/" + FILE;
    }

    @Override
    public void close() throws ProblemException, InterruptedException {
        machine.remove(folder);
    }
}
