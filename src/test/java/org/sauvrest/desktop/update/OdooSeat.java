package org.sauvrest.desktop.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// A technician's seat before an Odoo with two contexts.
public record OdooSeat(Seat seat, OdooSite site, String prefix) implements AutoCloseable {

    /// @param described whether the connection says where the Odoo is
    public static OdooSeat of(TestServer server, Path home, String prefix, boolean described) throws Exception {
        var site = OdooSite.of("17.0", server)
                .contexts(prefix + "One", prefix + "Two")
                .conf("dbfilter = ^" + prefix)
                .make();
        var profile = Profiles.technician(server.profile(home.resolve("saves")), prefix);
        var whole = described
                ? profile.toBuilder()
                        .odoo(site.installation())
                        .odooUrl(site.url())
                        .build()
                : profile;
        return new OdooSeat(Seat.of(server, home, whole), site, prefix);
    }

    public String one() {
        return prefix + "One";
    }

    public String two() {
        return prefix + "Two";
    }

    /// A new version of a module, which does such a thing while it is updated.
    public OdooSeat publishes(String file, String content) throws Exception {
        site.upstream().module(OdooModule.of("sale", "1.3", "product").with(file, content));
        site.upstream().commit("[IMP] sale: prices by the hour");
        return this;
    }

    /// A new version of a module that is ended from outside in the one context and hangs in the other.
    public void publishesHanging() throws Exception {
        site.upstream()
                .module(OdooModule.of("sale", "1.3", "product")
                        .with("log", "1 = ERROR odoo.addons.sale a spanner in the works")
                        .with("kill", "databases = " + two())
                        .with("hang", "databases = " + one()));
        site.upstream().commit("[IMP] sale: prices by the hour");
    }

    /// A new version of a module that hangs in every copy of a context, and nowhere else.
    public void publishesHangingOnCopies() throws Exception {
        publishes("hang", "databases = sauvrest~*");
    }

    /// Whoever looks after the code has mended what hung.
    public void stopsHanging() throws IOException {
        Files.delete(site.code().resolve("addons/sale/hang"));
    }

    /// A new version of a module that writes such records in the second context, and is silent for so many seconds
    /// then.
    OdooSeat publishesTalking(String log, int seconds) throws Exception {
        site.upstream()
                .module(OdooModule.of("sale", "1.3", "product")
                        .with("log", log)
                        .with("slow", "seconds = " + seconds + "\ndatabases = " + two()));
        site.upstream().commit("[IMP] sale: prices by the hour");
        return this;
    }

    /// A new version of a module that behaves.
    public OdooSeat publishes() throws Exception {
        site.upstream().module(OdooModule.of("sale", "1.3", "product"));
        site.upstream().commit("[IMP] sale: prices by the hour");
        return this;
    }

    /// Opens the window and goes to the plan, once it is there.
    public OpenWindow atPlan() {
        var window = seat.open();
        window.click("#update").click("#primary");
        return window.until("the plan", () -> window.isReady("#primary") && window.isShown("#plan"));
    }

    /// Goes from the plan on to what can be rehearsed.
    OpenWindow atRehearsal() {
        var window = atPlan().click("#rehearse");
        return window.until("the contexts", () -> window.isReady("#primary") && window.isShown("#rehearsal"));
    }

    /// Begins the update, and does not wait for its end.
    OpenWindow begun() {
        return atPlan().click("#primary");
    }

    /// Takes out what stands in a field.
    public static OpenWindow empty(OpenWindow window, String id) {
        window.click(id).key(KeyCode.CONTROL, KeyCode.A).key(KeyCode.DELETE);
        return window.until(id + " is empty", () -> window.typed(id).isEmpty());
    }

    /// The sentence for an update that has come to its end.
    static String done(OpenWindow window, OdooSeat at, int proved) {
        var run = at.newest();
        return window.words()
                .say(
                        "update.done",
                        Map.of(
                                "id",
                                run,
                                "before",
                                "17.0",
                                "target",
                                "17.0",
                                "proved",
                                proved,
                                "total",
                                2,
                                "url",
                                at.site().url()));
    }

    /// The id of the newest update.
    String newest() {
        try {
            var core = seat.core();
            return core.update(core.sshLogin())
                    .newest(seat.profile())
                    .orElseThrow()
                    .id();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
