package org.sauvrest.core.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.Workplace;
import org.sauvrest.testing.odoo.OdooSite;

/// A technician before an Odoo: plans, updates, goes on and goes back.
///
/// @param profile with the description of the installation
/// @param told every change at a context, in its order
record UpdateDesk(OdooSite site, Workplace workplace, ServerProfile profile, ConcurrentLinkedQueue<Standing> told) {

    static UpdateDesk of(OdooSite site, TestServer server, Path folder) {
        var workplace = Workplace.of(server, folder);
        var profile = workplace.profile().toBuilder()
                .odooUrl(site.url())
                .odoo(installation(site, null))
                .build();
        return new UpdateDesk(site, workplace, profile, new ConcurrentLinkedQueue<>());
    }

    static Installation installation(OdooSite site, @Nullable String host) {
        return new Installation(
                host,
                site.code().toString(),
                site.executable().toString(),
                null,
                site.conf().toString(),
                List.of(site.extra().toString()),
                site.account().orElse(null),
                site.stop().toString(),
                site.start().toString(),
                site.ask().toString(),
                null,
                null);
    }

    UpdateService service() {
        var core = workplace.core();
        return core.update(core.sshLogin());
    }

    UpdateRequest request() {
        return new UpdateRequest(
                profile, Optional.empty(), false, List.of(), Set.of(), false, Optional.of(2), Optional.empty());
    }

    UpdatePlan plan() throws Exception {
        return plan(request());
    }

    UpdatePlan plan(UpdateRequest request) throws Exception {
        return service().plan(request).run(Progress.UNWATCHED);
    }

    UpdateReport update() throws Exception {
        return update(plan());
    }

    UpdateReport update(UpdatePlan plan) throws Exception {
        return service().begin(plan, told::add).run(Progress.UNWATCHED);
    }

    UpdateReport resume(String... leftOut) throws Exception {
        var run = service().run(Optional.empty());
        return service().resume(run, profile, Set.of(leftOut), told::add).run(Progress.UNWATCHED);
    }

    UpdateReport back() throws Exception {
        var run = service().run(Optional.empty());
        return service().back(run, profile, told::add).run(Progress.UNWATCHED);
    }

    String head() throws Exception {
        return new ProcessBuilder("git", "-C", site.code().toString(), "-c", "safe.directory=*", "rev-parse", "HEAD")
                .start()
                .inputReader()
                .readLine();
    }

    Map<String, Stage> stages(UpdateReport report) {
        var stages = new TreeMap<String, Stage>();
        report.contexts().forEach(result -> stages.put(result.context(), result.stage()));
        return stages;
    }
}
