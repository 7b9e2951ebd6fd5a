package org.sauvrest.core.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.Workplace;
import org.sauvrest.testing.odoo.OdooSite;

/// A technician before an Odoo: plans, updates, goes on and goes back.
///
/// @param profile with the description of the installation
/// @param offer the program that is used
/// @param told every change at a context, in its order
record UpdateDesk(
        OdooSite site,
        Workplace workplace,
        ServerProfile profile,
        Function<SauvRest, UpdateService> offer,
        ConcurrentLinkedQueue<Standing> told) {

    static UpdateDesk of(OdooSite site, TestServer server, Path folder) {
        var workplace = Workplace.of(server, folder);
        var profile = workplace.profile().toBuilder()
                .odooUrl(site.url())
                .odoo(site.installation())
                .build();
        return new UpdateDesk(
                site, workplace, profile, core -> core.update(core.sshLogin()), new ConcurrentLinkedQueue<>());
    }

    UpdateService service() {
        return offer.apply(workplace.core());
    }

    /// The same with another description of the installation.
    UpdateDesk with(Installation installation) {
        var other = profile.toBuilder().odoo(installation).build();
        return new UpdateDesk(site, workplace, other, offer, told);
    }

    /// The same where the service is stopped and started by other commands.
    UpdateDesk commanding(String stop, String start) {
        var usual = site.installation();
        return with(new Installation(
                null,
                usual.code(),
                usual.executable(),
                null,
                usual.configuration(),
                usual.addons(),
                usual.user(),
                stop,
                start,
                usual.status(),
                null,
                null));
    }

    /// The same with another address of the Odoo.
    UpdateDesk at(String url) {
        return new UpdateDesk(site, workplace, profile.toBuilder().odooUrl(url).build(), offer, told);
    }

    /// The same with services of another kind.
    UpdateDesk with(Function<SauvRest, UpdateService> other) {
        return new UpdateDesk(site, workplace, profile, other, told);
    }

    /// The same for somebody who does not wait for long.
    UpdateDesk with(Patience patience) {
        return with(core -> new UpdateService(
                workplace.server().connector(),
                core.contexts(),
                core.save(),
                core.trials(),
                core.settings().places().updates(),
                host -> new ThisMachine(new SystemProcesses()),
                patience));
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
