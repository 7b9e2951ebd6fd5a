package org.sauvrest.desktop;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.sauvrest.testing.Album;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// The Odoo of the school in the guide, and the pictures of its update.
record GuideOdoo(TestServer server, OdooSite site, Path home) implements AutoCloseable {

    private static final String PREFIX = "Specibike";

    static GuideOdoo in(Path home) throws Exception {
        var server = new TestServer();
        try {
            var contexts = Stream.of("1STMG1", "1STMG2", "1STMG2GroupeA", "Benali", "Dupont", "Moreau")
                    .map(PREFIX::concat)
                    .toArray(String[]::new);
            var site = OdooSite.of("17.0", server).contexts(contexts).make();
            site.service(site.start());
            site.upstream().module(OdooModule.of("product", "1.3", "base", "mail"));
            site.upstream().commit("[IMP] product: a price list by the hour");
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[FIX] sale: the discount of a line is rounded once");
            return new GuideOdoo(server, site, home);
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    /// What tells that the Odoo is a test's, and what would stand there in a school.
    private Map<String, String> plain() throws IOException {
        var plain = new LinkedHashMap<String, String>();
        plain.put(site.code().toString(), "/opt/odoo/odoo");
        plain.put(site.folder().toString(), "/opt/odoo");
        plain.put(home.toString(), "/home");
        plain.put(site.url(), "http://localhost:8069");
        plain.put(Integer.toString(server.port()), "5432");
        var host = InetAddress.getLocalHost().getHostName();
        plain.put(System.getProperty("user.name") + "@" + host, "tech@odoo");
        return plain;
    }

    /// @return the album with these pictures
    Album take(String language) throws Exception {
        var album = new Album(language, plain());
        var profile = Profiles.technician(server.profile(home.resolve("SauvRest")), PREFIX).toBuilder()
                .odoo(site.installation())
                .odooUrl(site.url())
                .build();
        var core = Seat.of(server, home, profile).core();
        try (var window = OpenWindow.on(core, language)) {
            window.click("#update").click("#primary");
            window.until("the plan", () -> window.isReady("#primary") && window.isShown("#plan"));
            album.take("update-plan.png", window);
            window.click("#primary").verdict();
            album.take("update-verdict.png", window);
        }
        return album;
    }

    @Override
    public void close() throws IOException {
        try {
            site.close();
        } finally {
            server.close();
        }
    }
}
