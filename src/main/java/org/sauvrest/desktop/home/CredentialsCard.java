package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.credentials.AccountStanding;
import org.sauvrest.core.credentials.LoginProof;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.credentials.ChangeWizard;
import org.sauvrest.desktop.credentials.HandOutWizard;
import org.sauvrest.desktop.credentials.SetWizard;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.work.Job;

/// Whether the account gets in with what the password files say, when that was proved, and what can be done about it.
final class CredentialsCard {

    private static final double NARROWEST = 800;

    private final Desk desk;
    private final ServerProfile profile;
    private final Label state = Controls.text("");
    private final Label detail = Controls.quiet("");
    private final Hyperlink lines;
    private final List<Button> wizards = new ArrayList<>();
    private final VBox view;
    private Optional<Job> looking = Optional.empty();
    private Optional<AccountStanding> known = Optional.empty();
    private Optional<Instant> proved = Optional.empty();

    CredentialsCard(Desk desk, ServerProfile profile, Cards.Frame frame) {
        this.desk = desk;
        this.profile = profile;
        state.setId("credentials");
        detail.setId("credentials-detail");
        lines = new Hyperlink(desk.say("home.credentials.lines"));
        lines.setId("password-lines");
        lines.setMinWidth(Region.USE_PREF_SIZE);
        lines.setOnAction(event -> frame.open(new PasswordLinesSheet(desk, profile)));
        var title = Controls.heading(desk.say("home.credentials.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        view = new VBox(row(title, state), row(detail, lines), actions());
        view.getStyleClass().add("card");
        tell(desk.say("home.credentials.trying"), Feather.LOADER, Styles.TEXT_MUTED);
    }

    private static Node row(Node first, Node second) {
        var row = new HBox(first, second);
        row.getStyleClass().add("credentials-row");
        return row;
    }

    /// What can be done about the password, in the order in which it is wanted; what else comes, comes last.
    private Node actions() {
        var actions = new FlowPane(
                wizard("change-password", "home.credentials.change", Feather.KEY, () -> ChangeWizard.of(desk, profile)),
                wizard("set-password", "home.credentials.set", Feather.EDIT_2, () -> SetWizard.of(desk, profile)),
                wizard(
                        "hand-out",
                        "home.credentials.hand-out",
                        Feather.SHARE_2,
                        () -> HandOutWizard.of(desk, profile)));
        actions.setId("credentials-actions");
        actions.getStyleClass().add("actions");
        // As wide as the card at least is, so that a row is reckoned with where one is enough.
        actions.setPrefWrapLength(NARROWEST);
        return actions;
    }

    private Button wizard(String id, String key, Feather icon, Supplier<Flow> flow) {
        var button =
                Controls.button(desk.say(key), icon, () -> desk.navigation().open(flow.get()));
        button.setId(id);
        wizards.add(button);
        return button;
    }

    Node view() {
        return view;
    }

    /// @param working whether contexts are being saved, which opening a wizard would stop
    void show(ServerState now, boolean working) {
        wizards.forEach(button -> button.setDisable(working));
        switch (now) {
            case ServerState.Looking looks -> {}
            case ServerState.There there -> look();
            case ServerState.Gone gone -> {
                // At once: a login that was proved a moment ago proves nothing now.
                known.filter(standing -> !isOfThePassword(gone.problem())).ifPresent(this::showUntried);
                look();
            }
        }
    }

    void stop() {
        looking.ifPresent(Job::stop);
    }

    private void look() {
        if (looking.isPresent()) {
            return;
        }
        looking = Optional.of(desk.background().start(desk.core().credentials().standing(profile), outcome -> {
            looking = Optional.empty();
            switch (outcome) {
                case Outcome.Done<AccountStanding>(var standing) -> show(standing);
                case Outcome.Failed<AccountStanding>(var problem) ->
                    showBad("home.credentials.failed", desk.explain(problem).what());
                case Outcome.Stopped<AccountStanding> stopped -> {}
            }
        }));
    }

    private void show(AccountStanding standing) {
        known = Optional.of(standing);
        switch (standing.login()) {
            case Outcome.Done<LoginProof>(var proof) -> showProved(standing, proof);
            case Outcome.Failed<LoginProof>(var problem)
            when isOfThePassword(problem) ->
                showBad(refusal(problem), shadow(standing).orElseGet(() -> place(standing)));
            case Outcome.Failed<LoginProof>(var problem) when isOfTheWay(problem) -> showUntried(standing);
            case Outcome.Failed<LoginProof>(var problem) ->
                showBad("home.credentials.failed", desk.explain(problem).what());
            case Outcome.Stopped<LoginProof> stopped -> {}
        }
    }

    private void showProved(AccountStanding standing, LoginProof proof) {
        proved = Optional.of(standing.at());
        boolean asked = proof.line().isPresent();
        tell(
                desk.words()
                        .say(
                                asked ? "home.credentials.proved" : "home.credentials.unasked",
                                Map.of("user", proof.user(), "at", standing.at())),
                asked ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                asked ? Styles.SUCCESS : Styles.WARNING);
        detail.setText(place(standing));
    }

    private void showUntried(AccountStanding standing) {
        tell(desk.say("home.credentials.untried", "user", standing.user()), Feather.ALERT_TRIANGLE, Styles.WARNING);
        detail.setText(place(standing)
                + proved.map(at -> " " + desk.say("home.credentials.last-proved", "at", at))
                        .orElse(""));
    }

    private void showBad(String key, String more) {
        tell(desk.say(key, "user", profile.user()), Feather.ALERT_OCTAGON, Styles.DANGER);
        detail.setText(more);
    }

    /// Where the password stands.
    private String place(AccountStanding standing) {
        return desk.words()
                .say(
                        standing.line().isPresent() ? "credentials.window.line" : "home.credentials.no-line",
                        Map.of("file", standing.file(), "line", standing.line()));
    }

    /// A line for the account may be there, and right, and never be read.
    private Optional<String> shadow(AccountStanding standing) {
        return standing.shadowed()
                .map(line -> desk.words()
                        .say(
                                "home.credentials.shadowed",
                                Map.of("file", standing.file(), "line", line, "first", standing.line())));
    }

    private static boolean isOfThePassword(Problem problem) {
        return Passwords.areAtFault(problem) || problem instanceof PasswordFileProblem.PasswordFileOpen;
    }

    private static String refusal(Problem problem) {
        return switch (problem) {
            case Problem.PasswordMissing missing -> "home.credentials.missing";
            case PasswordFileProblem.PasswordFileOpen open -> "home.credentials.open";
            default -> "home.credentials.refused";
        };
    }

    /// Whether nobody came as far as to ask for the password.
    private static boolean isOfTheWay(Problem problem) {
        return problem instanceof Problem.HostUnknown
                || problem instanceof Problem.PortClosed
                || problem instanceof Problem.NoAnswer
                || problem instanceof Problem.ServerNotReady
                || problem instanceof Problem.ConnectionLost;
    }

    private void tell(String text, Feather icon, String style) {
        state.setText(text);
        state.setGraphic(Controls.icon(icon, style));
    }
}
