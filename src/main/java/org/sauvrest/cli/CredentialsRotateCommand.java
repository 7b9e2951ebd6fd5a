package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.credentials.RotateReport;
import org.sauvrest.core.credentials.RotateRequest;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.Strength;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.SshPlace;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sauvrest credentials rotate`: another password for an account, on the server and for all that use it here.
@Command(name = "rotate")
final class CredentialsRotateCommand extends Verb {

    @Option(names = "--stdin")
    private boolean standardInput;

    @Option(names = "--odoo-host", paramLabel = "[ACCOUNT@]HOST[:PORT]")
    private @Nullable String odooHost;

    @Mixin
    private final SshKeyOptions ssh = new SshKeyOptions();

    @Option(names = "--odoo-conf", paramLabel = "FILE")
    private @Nullable Path odooConf;

    @Option(names = "--restart", paramLabel = "COMMAND")
    private @Nullable String restart;

    @Option(names = "--odoo-url", paramLabel = "URL")
    private @Nullable String odooUrl;

    @Option(names = "--without-odoo")
    private boolean withoutOdoo;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var profile = profile();
        var given = given();
        var request = new RotateRequest(profile, given, odoo(face), withoutOdoo);
        if (given.map(Strength::of).filter(Strength.WEAK::equals).isPresent()) {
            face.tell(face.words().say("credentials.rotate.weak"));
        }
        var host = profile.addresses().getFirst().host();
        confirm(face, face.words().say("credentials.rotate.question", Map.of("user", profile.user(), "host", host)));
        return say(face, root().core().credentials().rotate(request), report -> text(report, face.words()));
    }

    private Optional<Password> given() throws ProblemException {
        if (!standardInput) {
            return Optional.empty();
        }
        return Optional.of(root().screen()
                .firstLine()
                .map(Password::new)
                .orElseThrow(() -> new ProblemException(new Problem.NoPasswordGiven())));
    }

    private Optional<RotateRequest.Odoo> odoo(Face face) throws ProblemException {
        if (odooConf == null) {
            if (restart != null || odooHost != null || odooUrl != null) {
                throw new ProblemException(
                        new Problem.ValueFault("credentials rotate", new Fault.Lacking("--odoo-conf")));
            }
            return Optional.empty();
        }
        if (withoutOdoo) {
            throw new ProblemException(new Problem.ValueFault(
                    "credentials rotate", new Fault.NotTogether(List.of("--odoo-conf", "--without-odoo"))));
        }
        var place = odooHost == null ? Optional.<SshPlace>empty() : Optional.of(place(face, odooHost));
        return Optional.of(new RotateRequest.Odoo(
                place,
                place.isPresent() ? odooConf : odooConf.toAbsolutePath(),
                Optional.ofNullable(restart),
                Optional.ofNullable(odooUrl)));
    }

    private SshPlace place(Face face, String host) throws ProblemException {
        try {
            var target = Target.parse(host, System.getProperty("user.name"));
            var secrets = ssh.secrets(face);
            return new SshPlace(
                    target, root().core().sshLogin().with(ssh.identities(), secrets.passphrase(), secrets.password()));
        } catch (FaultException e) {
            throw new ProblemException(new Problem.ValueFault("--odoo-host", e.fault()), e);
        }
    }

    private static String text(RotateReport report, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.say(report.resumed() ? "credentials.resumed" : "credentials.rotated", report));
        if (report.conf().isPresent()) {
            lines.add(words.say("credentials.rotated-conf", report));
            if (!report.restarted()) {
                lines.add(words.say("credentials.rotated-restart"));
            }
        }
        if (report.url().isPresent()) {
            lines.add(words.say("credentials.rotated-url", report));
        }
        report.login().ifPresent(login -> lines.add(login.told(report.user(), words)));
        lines.add(words.say("credentials.rotated-next"));
        return String.join(System.lineSeparator(), lines);
    }
}
