package org.sauvrest.core.update;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.odoo.OdooSite;
import org.sauvrest.testing.odoo.Traces;

/// An Odoo with one context, for rehearsals.
final class RehearsedOdoo {

    static final String CONTEXT = "SpecibikeRehearsed";

    private RehearsedOdoo() {}

    static OdooSite site(String series, TestServer server) throws Exception {
        return OdooSite.of(series, server)
                .contexts(CONTEXT)
                .conf("dbfilter = ^" + CONTEXT)
                .make();
    }

    static RehearsalReport rehearse(UpdateDesk desk) throws Exception {
        return desk.service().rehearse(desk.plan(), desk.told()::add).run(Progress.UNWATCHED);
    }

    /// All that a rehearsal must leave alone.
    static List<Object> everything(UpdateDesk desk) throws Exception {
        var site = desk.site();
        var all = new ArrayList<Object>(List.of(
                desk.workplace().content(CONTEXT),
                desk.workplace().catalogue(),
                desk.head(),
                Files.readString(site.conf()),
                site.service(site.ask()),
                Traces.of(site, desk.workplace().core())));
        return all;
    }
}
