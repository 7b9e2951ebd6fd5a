package org.sauvrest.core.credentials;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Processes;

/// The part of a change of password that an Odoo has in it.
///
/// @param host that it runs on
/// @param before its configuration as it is now
record OdooChange(RotateRequest.Odoo odoo, OdooHost host, OdooConf before, Duration patience) {

    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int ANSWER_MILLISECONDS = 30_000;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;

    static OdooChange of(RotateRequest.Odoo odoo, String user, Processes processes, Duration patience)
            throws ProblemException, InterruptedException {
        var host = odoo.place().<OdooHost>map(OdooHost.There::new).orElseGet(() -> new OdooHost.Here(processes));
        return new OdooChange(odoo, host, requireChangeable(host, odoo.conf(), user), patience);
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

    /// Waits until the Odoo answers a browser.
    ///
    /// @throws ProblemException where it does not in time, or only with an error
    void requireAnswer() throws ProblemException, InterruptedException {
        if (odoo.url().isEmpty()) {
            return;
        }
        var until = Instant.now().plus(patience);
        var fault = fault(odoo.url().get());
        while (fault.isPresent() && Instant.now().isBefore(until)) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            fault = fault(odoo.url().get());
        }
        if (fault.isPresent()) {
            throw new ProblemException(new Problem.OdooSilent(odoo.url().get(), fault.get()));
        }
    }

    private static Optional<Fault> fault(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLISECONDS);
            connection.setReadTimeout(ANSWER_MILLISECONDS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status < HttpURLConnection.HTTP_BAD_REQUEST ? Optional.empty() : Optional.of(new Fault.Http(status));
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            return Optional.of(Fault.of(e));
        }
    }
}
