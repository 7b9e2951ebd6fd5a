package org.sauvrest.core.credentials;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Processes;

/// The part of a change of password that an Odoo has in it.
///
/// @param host that it runs on
/// @param addresses of that computer, as far as they are known
/// @param before its configuration as it is now
/// @param patience until it works again
record OdooChange(
        RotateRequest.Odoo odoo, OdooHost host, Set<InetAddress> addresses, OdooConf before, Duration patience) {

    OdooChange {
        addresses = Set.copyOf(addresses);
    }

    static OdooChange of(RotateRequest.Odoo odoo, String user, Processes processes, Duration patience)
            throws ProblemException, InterruptedException {
        var host = odoo.place().<OdooHost>map(OdooHost.There::new).orElseGet(() -> new OdooHost.Here(processes));
        var conf = requireChangeable(host, odoo.conf(), user);
        var addresses = odoo.restart().isPresent() ? host.addresses() : Set.<InetAddress>of();
        return new OdooChange(odoo, host, addresses, conf, patience);
    }

    /// @throws ProblemException where it is no configuration, or the Odoo logs in as somebody else
    static OdooConf requireChangeable(OdooHost host, Path file, String user)
            throws ProblemException, InterruptedException {
        var conf = host.read(file);
        // A file that nothing can be put into is told before anything is changed.
        conf.withPassword(new Password(""));
        var found = conf.user().orElse("");
        if (!found.equals(user)) {
            throw new ProblemException(new Problem.OdooConfOther(file, found, user));
        }
        return conf;
    }

    void write(Password password) throws ProblemException, InterruptedException {
        host.write(before, before.withPassword(password));
    }

    void takeBack(Password password) throws ProblemException, InterruptedException {
        host.write(before.withPassword(password), before);
    }

    void restart(Progress progress) throws ProblemException, InterruptedException {
        if (odoo.restart().isPresent()) {
            host.run(odoo.restart().get(), progress);
        }
    }

    /// Waits for what shows that it works.
    RestartProof proof() {
        return new RestartProof(odoo.url(), patience);
    }
}
