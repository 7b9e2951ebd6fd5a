package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.Certificates;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// Updates that halt on their way to the databases or from them: at the service, at the code.
@ExtendWith(WithServer.class)
class UnwillingServiceTest {

    private static final String ONE = "SpecibikeUnwilling";
    private static final String TWO = "SpecibikeUnwillingToo";

    @TempDir
    private Path folder;

    private OdooSite site;
    private UpdateDesk desk;
    private String head;
    private String target;

    @BeforeEach
    void aSite(TestServer server) throws Exception {
        site = OdooSite.serving(server, ONE, ONE, TWO);
        var minute = Duration.ofMinutes(1);
        desk = UpdateDesk.of(site, server, folder).with(new Patience(Duration.ofSeconds(2), minute, minute, minute));
        head = desk.head();
        site.upstream().module(OdooModule.of("sale", "1.3", "product"));
        target = site.upstream().commit("[IMP] sale");
    }

    @AfterEach
    void noSiteIsLeft() throws IOException {
        site.close();
    }

    private static <P extends Problem> P failed(Class<P> kind, Operation<?> work) {
        var problem = assertInstanceOf(Outcome.Failed.class, work.outcome(Progress.UNWATCHED))
                .problem();
        return assertInstanceOf(kind, problem, problem::toString);
    }

    private <P extends Problem> P halted(Class<P> kind) throws Exception {
        var problem = failed(kind, desk.service().begin(desk.plan(), standing -> {}));
        assertEquals(UpdateReport.State.HALTED, report().state());
        assertEquals(Optional.of(problem), report().stuck().orElseThrow().problem());
        return problem;
    }

    private UpdateReport report() throws Exception {
        return desk.service().report(desk.service().run(Optional.empty()));
    }

    /// A run that changed nothing is taken back although the service cannot be stopped.
    @Test
    void nothingIsMovedWhereTheServiceGoesOn() throws Exception {
        desk = desk.commanding("true", site.start().toString());
        var serving = site.processes();

        assertEquals("true", halted(UpdateProblem.ServiceNotStopped.class).command());

        assertEquals(head, desk.head());
        assertEquals(serving, site.processes());
        assertEquals(UpdateReport.State.BACK, desk.back().state());
        assertEquals(serving, site.processes());
    }

    /// What was corrected in the description is what counts then.
    @Test
    void aCommandThatWasCorrectedIsTheOneThatIsRun() throws Exception {
        desk = desk.commanding("false", "false");
        halted(UpdateProblem.ServiceCommandFailed.class);

        desk = desk.with(site.installation());
        assertEquals(UpdateReport.State.DONE, desk.resume().state());
        assertEquals(target, desk.head());

        desk = desk.commanding(site.stop().toString(), "exit 3");
        var run = desk.service().run(Optional.empty());
        var refused = failed(
                UpdateProblem.ServiceCommandFailed.class, desk.service().back(run, desk.profile(), standing -> {}));
        assertEquals("exit 3", refused.command());
        desk = desk.with(site.installation());
        assertEquals(UpdateReport.State.BACK, desk.back().state());
        assertEquals(head, desk.head());
        assertEquals(0, site.service(site.ask()).status());
    }

    @Test
    void aServiceThatDoesNotStartIsTriedAgain() throws Exception {
        var flag = folder.resolve("mended");
        desk = desk.commanding(
                site.stop().toString(), "if [ -e '" + flag + "' ]; then exec '" + site.start() + "'; fi");

        halted(UpdateProblem.ServiceNotRunning.class);

        assertEquals(Stage.UPDATED, report().contexts().getFirst().stage());
        Files.createFile(flag);
        assertEquals(UpdateReport.State.DONE, desk.resume().state());
    }

    /// Neither is about a password, which is nothing that an update changes.
    @Test
    void aLoginPageThatKeepsSilentIsToldAsSuch() throws Exception {
        site.upstream()
                .module(OdooModule.of("sale", "1.4", "product").with("silent-when-served", "databases = " + TWO));
        site.upstream().commit("[IMP] sale");
        var minute = Duration.ofMinutes(1);
        var waited = Duration.ofSeconds(15);
        desk = desk.with(new Patience(minute, waited, minute, minute));

        var silent = halted(UpdateProblem.ContextSilent.class);

        assertEquals(waited, silent.waited());
        assertEquals(UpdateStep.PROVE, report().stuck().orElseThrow().step());
        for (var problem : List.of(silent, new UpdateProblem.ServiceSilent(site.url(), waited))) {
            var told = Explanation.of((Record) problem, Words.in("en"));
            assertTrue(told.todo().contains("log"), told::toString);
            assertFalse(told.todo().contains("password"), told::toString);
        }
    }

    @Test
    void everyContextThatIsNotServedIsToldAndCanBeLeftOut() throws Exception {
        site.upstream()
                .module(OdooModule.of("sale", "1.4", "product").with("broken-when-served", "databases = " + ONE));
        site.upstream().commit("[IMP] sale");

        assertEquals(ONE, halted(UpdateProblem.ContextNotServed.class).context());

        assertEquals(List.of(Stage.FAILED, Stage.PROVED), stages(report()));
        var run = desk.service().run(Optional.empty());
        var report = desk.service()
                .resume(run, desk.profile(), Set.of(ONE), standing -> {})
                .run(Progress.UNWATCHED);
        assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
        assertEquals(List.of(Stage.LEFT_OUT, Stage.PROVED), stages(report));
    }

    private static List<Stage> stages(UpdateReport report) {
        return report.contexts().stream().map(UpdateReport.Result::stage).toList();
    }

    @Test
    void anAddressThatWasCorrectedIsTheOneThatIsAsked() throws Exception {
        var minute = Duration.ofMinutes(1);
        var patient = new Patience(minute, Duration.ofSeconds(2), minute, minute);
        var nobody = "http://127.0.0.1:1";
        desk = desk.at(nobody).with(patient);

        assertEquals(nobody, halted(UpdateProblem.ServiceSilent.class).url());

        desk = desk.at(site.url()).with(new Patience(minute, minute, minute, minute));
        assertEquals(UpdateReport.State.DONE, desk.resume().state());
    }

    @Test
    void nothingBeginsWhereNobodyCanTellWhoAnswers() throws Exception {
        var tls = SSLContext.getInstance("TLS");
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(Certificates.keys(folder), Certificates.SECRET.toCharArray());
        tls.init(keys.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.start();
        try {
            desk = desk.at("https://localhost:" + server.getAddress().getPort());

            var untrusted = failed(
                    UpdateProblem.WebCertificateUntrusted.class, desk.service().plan(desk.request()));

            assertEquals(desk.profile().odooUrl() + "/", untrusted.url());
            assertTrue(untrusted.said().contains("certification path"), untrusted.said());
        } finally {
            server.stop(0);
        }
    }

    /// Whoever has worked since the saves were made must find that in a save.
    @Test
    void savesAreMadeAgainWhereSomebodyHasStartedTheServiceMeanwhile() throws Exception {
        var lock = Files.createFile(site.code().resolve(".git/index.lock"));
        halted(UpdateProblem.CheckoutLocked.class);
        var first = saves();
        assertNotEquals(0, site.service(site.ask()).status());
        Files.delete(lock);

        site.service(site.start());
        var report = desk.resume();

        assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
        assertEquals(target, desk.head());
        assertTrue(saves().stream().noneMatch(first::contains), () -> first + " again");
    }

    private List<String> saves() throws Exception {
        return report().contexts().stream()
                .map(result -> result.save().orElseThrow())
                .toList();
    }
}
