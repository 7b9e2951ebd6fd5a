package org.sauvrest.core.credentials;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Processes;
import org.sauvrest.core.remote.SshPlace;

/// The computer that an Odoo runs on.
sealed interface OdooHost {

    OdooConf read(Path file) throws ProblemException, InterruptedException;

    /// Puts another configuration in the place of one.
    void write(OdooConf before, OdooConf after) throws ProblemException, InterruptedException;

    /// Runs a command line of its shell.
    ///
    /// @throws ProblemException where it fails
    void run(String line, Progress progress) throws ProblemException, InterruptedException;

    /// This computer.
    record Here(Processes processes) implements OdooHost {

        @Override
        public OdooConf read(Path file) throws ProblemException {
            return OdooConf.read(file);
        }

        @Override
        public void write(OdooConf before, OdooConf after) throws ProblemException {
            after.write();
        }

        @Override
        public void run(String line, Progress progress) throws ProblemException, InterruptedException {
            var command = System.getProperty("os.name").startsWith("Windows")
                    ? Command.of("cmd.exe", "/c", line)
                    : Command.of("/bin/sh", "-c", line);
            progress.line(command.toString());
            var ended = processes.run(command, progress::line);
            if (!ended.well()) {
                throw new ProblemException(new Problem.RestartFailed(line, ended.status(), ended.lastLines()));
            }
        }
    }

    /// Another computer, by SSH.
    record There(SshPlace place) implements OdooHost {

        /// Odoo takes its time to stop.
        private static final Duration RESTART = Duration.ofMinutes(3);

        @Override
        public OdooConf read(Path file) throws ProblemException, InterruptedException {
            return new OdooConf(file, new String(place.read(path(file)), StandardCharsets.ISO_8859_1));
        }

        @Override
        public void write(OdooConf before, OdooConf after) throws ProblemException, InterruptedException {
            place.rewrite(path(after.file()), bytes(before), bytes(after));
        }

        private static byte[] bytes(OdooConf conf) {
            return conf.text().getBytes(StandardCharsets.ISO_8859_1);
        }

        /// Windows would turn the slashes of a Unix path.
        private static String path(Path file) {
            return file.toString().replace('\\', '/');
        }

        @Override
        public void run(String line, Progress progress) throws ProblemException, InterruptedException {
            progress.line(place.target() + ": " + line);
            var answer = place.run(line, new byte[0], RESTART);
            var said = List.of((answer.text() + answer.errors()).strip().split("\n", -1));
            said.forEach(progress::line);
            if (answer.status() != 0) {
                throw new ProblemException(new Problem.RestartFailed(line, answer.status(), said));
            }
        }
    }
}
