package org.sauvrest.desktop.rollout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.rollout.Access;
import org.sauvrest.core.rollout.Campaign;
import org.sauvrest.core.rollout.CampaignReport;
import org.sauvrest.core.rollout.Computer;
import org.sauvrest.core.rollout.DeployRequest;
import org.sauvrest.core.rollout.RollOutService;
import org.sauvrest.core.rollout.Standing;
import org.sauvrest.core.settings.ServerProfile;

/// What the pages of a roll-out find out together. The passwords that are typed here are stored nowhere.
final class RolloutDraft {

    /// The list as it was typed, pasted or read from a file.
    final StringProperty list = new SimpleStringProperty("");

    /// What was understood of it; nothing as long as any of it is not.
    final ObjectProperty<List<Computer>> computers = new SimpleObjectProperty<>(List.of());

    final StringProperty user = new SimpleStringProperty(System.getProperty("user.name"));
    final ObjectProperty<@Nullable Path> key = new SimpleObjectProperty<>();
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty passphrase = new SimpleStringProperty("");
    final BooleanProperty profiles = new SimpleBooleanProperty();
    final ObjectProperty<Integer> parallel = new SimpleObjectProperty<>(Campaign.Ssh.USUAL_PARALLEL);

    private final ServerProfile profile;
    private Optional<BegunRollout> begun = Optional.empty();

    RolloutDraft(ServerProfile profile) {
        this.profile = profile;
    }

    /// One that goes on with a roll-out as it was begun.
    RolloutDraft(ServerProfile profile, BegunRollout before) {
        this(profile);
        var ssh = before.campaign().ssh();
        user.set(ssh.user());
        profiles.set(ssh.profiles());
        parallel.set(ssh.parallel());
        begun(before);
    }

    ServerProfile profile() {
        return profile;
    }

    /// Absent as long as no computer has been visited.
    Optional<BegunRollout> begun() {
        return begun;
    }

    void begun(BegunRollout now) {
        begun = Optional.of(now);
        computers.set(now.campaign().computers());
    }

    /// How many computers the next visits are for.
    int count() {
        return begun.map(known -> known.report().missing().size())
                .orElse(computers.get().size());
    }

    /// Whether the list names an account for every computer.
    boolean hasUsers() {
        return computers.get().stream().allMatch(computer -> computer.user().isPresent());
    }

    /// Work that ends with the state of the computers, even where it is stopped or fails.
    ///
    /// @param watcher told how each computer stands, from any thread
    Operation<Ending> visiting(RollOutService service, Errand errand, Consumer<Standing> watcher) {
        var ssh = toSsh();
        var access = new Access(typed(password), typed(passphrase), errand.keys()::contains);
        if (begun.isPresent()) {
            var campaign = begun.get().campaign().with(ssh);
            var work = service.goOn(campaign, profile, errand.choice(), access, errand.every(), watcher);
            return visiting(service, campaign, work, watcher);
        }
        var making = service.make(new DeployRequest(profile, Optional.empty(), ssh, computers.get()));
        return progress -> {
            var load = making.run(progress);
            var work = service.visit(load, errand.choice(), access, errand.every(), watcher);
            return visiting(service, load.campaign(), work, watcher).run(progress);
        };
    }

    private static Operation<Ending> visiting(
            RollOutService service, Campaign campaign, Operation<CampaignReport> work, Consumer<Standing> watcher) {
        return progress -> {
            service.report(campaign).computers().forEach(watcher);
            return ending(service, campaign, work).run(progress);
        };
    }

    /// Has the roll-out end for good.
    Operation<Ending> withdrawing(RollOutService service) {
        var campaign = begun.orElseThrow().campaign();
        return ending(service, campaign, service.withdraw(campaign));
    }

    private static Operation<Ending> ending(RollOutService service, Campaign campaign, Operation<CampaignReport> work) {
        return progress -> {
            var outcome = work.outcome(progress);
            return new Ending(BegunRollout.read(service, campaign.id()), outcome);
        };
    }

    private Campaign.Ssh toSsh() {
        var before = begun.map(known -> known.campaign().ssh());
        var keys = Stream.concat(
                        before.stream().flatMap(ssh -> ssh.identities().stream()), Stream.ofNullable(key.get()))
                .distinct()
                .toList();
        return new Campaign.Ssh(
                user.get().strip(),
                keys,
                parallel.get(),
                before.map(Campaign.Ssh::seconds).orElse(Campaign.Ssh.USUAL_SECONDS),
                profiles.get());
    }

    private static Optional<Password> typed(StringProperty secret) {
        return Optional.of(secret.get()).filter(text -> !text.isEmpty()).map(Password::new);
    }
}
