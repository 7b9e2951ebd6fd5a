package org.sauvrest.core.credentials;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// Its own addresses, by which a server may know it; none where they cannot be told.
    Set<InetAddress> addresses() throws ProblemException, InterruptedException;

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

        @Override
        public Set<InetAddress> addresses() {
            try {
                return NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .collect(Collectors.toSet());
            } catch (SocketException e) {
                return Set.of();
            }
        }
    }

    /// Another computer, by SSH.
    record There(SshPlace place) implements OdooHost {

        /// Odoo takes its time to stop.
        private static final Duration RESTART = Duration.ofMinutes(3);

        private static final Duration LOOK = Duration.ofSeconds(30);

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

        /// By its name it may be reached at one of them only, or through a tunnel: it is asked itself. Where it
        /// does not know the command, they stay unknown.
        @Override
        public Set<InetAddress> addresses() throws ProblemException, InterruptedException {
            var told = place.run("hostname -I", new byte[0], LOOK).text();
            return Stream.of(told.strip().split("\\s+", -1))
                    .flatMap(There::parsed)
                    .collect(Collectors.toSet());
        }

        private static Stream<InetAddress> parsed(String text) {
            try {
                return Stream.of(InetAddress.ofLiteral(text));
            } catch (IllegalArgumentException e) {
                return Stream.empty();
            }
        }
    }
}
