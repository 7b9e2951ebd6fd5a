package org.sauvrest.testing.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// The stand-in as a service.
@ExtendWith(WithServer.class)
class OdooServiceTest {

    private static final String ONE = "SpecibikeServed";
    private static final String TWO = "SpecibikeServedToo";

    private static OdooSiteBuilder site(String series, TestServer server) {
        return OdooSite.of(series, server).contexts(ONE, TWO).conf("dbfilter = ^SpecibikeServed");
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static HttpResponse<String> get(HttpClient browser, OdooSite site, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site.url() + path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int login(OdooSite site, String database) throws Exception {
        return get(browser(), site, "/web/login?db=" + database).statusCode();
    }

    private static String call(OdooSite site, String path, String method, String... arguments) throws Exception {
        var params = Stream.of(arguments)
                .map(argument -> "<param><value><string>" + argument + "</string></value></param>")
                .collect(Collectors.joining());
        var body = "<?xml version='1.0'?><methodCall><methodName>" + method + "</methodName><params>" + params
                + "</params></methodCall>";
        var request = HttpRequest.newBuilder(URI.create(site.url() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void started(OdooSite site) throws Exception {
        assertEquals(0, site.service(site.start()).status());
        for (int i = 0; i < 1200; i++) {
            try {
                get(browser(), site, "/");
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("it does not answer");
    }

    @Test
    void isStartedAskedAndStopped(TestServer server) throws Exception {
        OdooSite closed;
        try (var site = site("17.0", server).make()) {
            closed = site;
            assertEquals(new OdooSite.Ended(3, List.of("inactive")), site.service(site.ask()));
            started(site);
            assertEquals(new OdooSite.Ended(0, List.of("active")), site.service(site.ask()));
            assertEquals(1, site.processes().size());

            assertEquals(0, site.service(site.stop()).status());

            assertEquals(3, site.service(site.ask()).status());
            assertEquals(List.of(), site.processes());
            assertTrue(Files.readString(site.log()).contains("odoo.service.server: Initiating shutdown"));
            started(site);
        }
        assertEquals(List.of(), closed.processes());
        assertFalse(Files.exists(closed.folder()));
    }

    @Test
    void showsTheLoginPageOfEachDatabase(TestServer server) throws Exception {
        try (var site = site("17.0", server).make()) {
            started(site);

            assertEquals(
                    "{\"status\": \"pass\"}",
                    get(browser(), site, "/web/health").body());
            var page = get(browser(), site, "/web/login?db=" + ONE);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("oe_login_form"), page.body());
            assertEquals(200, login(site, TWO));
            assertTrue(
                    get(browser(), site, "/web/login?db=Nobody").uri().getPath().endsWith("/selector"));
            assertTrue(get(browser(), site, "/web/login").uri().getPath().endsWith("/selector"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "6.1", "10.0", "14.0", "17.0"})
    void answersCallsAsItsSeriesDoes(String series, TestServer server) throws Exception {
        try (var site = site(series, server).make()) {
            started(site);
            var version = series.equals("6.0") ? "6.0.3" : series;

            assertTrue(call(site, "/xmlrpc/db", "server_version").contains("<string>" + version + "</string>"));
            assertTrue(call(site, "/xmlrpc/db", "list").contains("<string>" + ONE + "</string>"));
            assertEquals(
                    !series.equals("6.0"),
                    call(site, "/xmlrpc/common", "version").contains("server_serie"));
            assertEquals(
                    site.series().since(8),
                    call(site, "/xmlrpc/2/common", "version").contains("server_serie"));
            var path = site.series().since(8) ? "/xmlrpc/2/common" : "/xmlrpc/common";
            var user = "<int>" + site.series().admin() + "</int>";
            assertTrue(call(site, path, "login", ONE, "admin", site.adminPassword())
                    .contains(user));
            assertTrue(call(site, path, "login", ONE, "admin", "wrong").contains("<boolean>0</boolean>"));
            assertTrue(call(site, path, "login", "Nobody", "admin", "").contains("faultCode"));
            assertEquals(
                    site.series().since(15) ? 200 : 404,
                    get(browser(), site, "/web/health").statusCode());
            assertEquals(site.series().since(8) ? 200 : 404, login(site, ONE));
        }
    }

    @Test
    void goesOnWithAnUpdateThatWasInterrupted(TestServer server) throws Exception {
        try (var site = site("17.0", server).make()) {
            var mark = "UPDATE ir_module_module SET state = 'to upgrade', latest_version = 'old' WHERE name = 'sale'";
            server.execute(ONE, mark);
            started(site);

            assertEquals(200, login(site, ONE));

            assertEquals("installed 17.0.1.2", site.modules(ONE).get("sale"));
        }
    }

    @Test
    void showsAnErrorWhileModulesAreInBetween(TestServer server) throws Exception {
        try (var site = site("17.0", server).make()) {
            started(site);
            assertEquals(200, login(site, ONE));
            server.execute(ONE, "UPDATE ir_module_module SET state = 'to upgrade' WHERE name = 'sale'");

            assertEquals(500, login(site, ONE));
            assertEquals(200, login(site, TWO));
        }
    }

    @Test
    void comesBackAfterItsSessionsWereEnded(TestServer server) throws Exception {
        try (var site = site("17.0", server).make()) {
            started(site);
            assertEquals(200, login(site, ONE));
            var sessions = "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'odoo-%' AND datname = ?";
            assertEquals("1", server.value("postgres", sessions, ONE));
            assertEquals("1", server.value("postgres", sessions, "postgres"));
            // And waits for their end.
            server.value(
                    "postgres",
                    "SELECT count(pg_terminate_backend(pid, 60000)) FROM pg_stat_activity"
                            + " WHERE application_name LIKE 'odoo-%'");

            assertEquals(200, login(site, ONE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0", "17.0"})
    void runsOnWithoutHttpWhereThePortIsTaken(String series, TestServer server) throws Exception {
        try (var site = site(series, server).make();
                var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()));
            site.service(site.start());
            for (int i = 0; i < 1200 && !logOf(site).contains("HTTP service"); i++) {
                Thread.sleep(50);
            }

            assertTrue(logOf(site).contains("[Errno 98] Address already in use"), logOf(site));
            assertEquals(0, site.service(site.ask()).status());
        }
    }

    private static String logOf(OdooSite site) throws IOException {
        return Files.exists(site.log()) ? Files.readString(site.log()) : "";
    }

    @Test
    void runsOnAndShowsErrorsWhereItsUpdateFailed(TestServer server) throws Exception {
        var broken = OdooModule.of("sale", "1.2", "product").withBadXml();
        try (var site = site("17.0", server).module(broken).make()) {
            var process = site.begin("-d", ONE, "-u", "sale");
            for (int i = 0; i < 1200 && !logOf(site).contains("CRITICAL"); i++) {
                Thread.sleep(50);
            }

            assertTrue(process.isAlive());
            assertNotEquals(500, get(browser(), site, "/web/health").statusCode());
            server.execute(ONE, "UPDATE ir_module_module SET state = 'to upgrade' WHERE name = 'sale'");
            assertEquals(500, login(site, ONE));
        }
    }
}
