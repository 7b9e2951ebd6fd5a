package org.sauvrest.desktop.home;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.restore.RestoreWizard;
import org.sauvrest.desktop.save.SavesList;

/// A student's home: the own context with its buttons, and the saves below.
final class StudentHome implements Flow {

    private final Desk desk;
    private final ServerProfile profile;
    private final ServerWatch watch;
    private final ContextCard card;
    private final ComboBox<String> choice = new ComboBox<>();
    private final Hyperlink other;
    private final Button connect;
    private final Button login;
    private final SavesList saves;
    private final VBox view;
    private final Subscription watching;
    private Optional<String> context = Optional.empty();
    private boolean choosing;

    /// Whether the keyboard has been given to what comes next.
    private boolean settled;

    /// Whether the keyboard has been given to what does nothing with it.
    private boolean rested;

    StudentHome(Desk desk, ServerProfile profile, ServerWatch watch) {
        this.desk = desk;
        this.profile = profile;
        this.watch = watch;
        card = new ContextCard(desk, profile);
        choice.setPromptText(desk.say("home.choose"));
        choice.setAccessibleText(desk.say("home.choose"));
        choice.setId("own-context");
        choice.setOnHidden(event -> remember(choice.getValue()));
        choice.addEventFilter(KeyEvent.KEY_PRESSED, this::open);
        other = new Hyperlink(desk.say("home.other"));
        other.setId("other-context");
        other.setVisible(false);
        other.setOnAction(event -> {
            choosing = true;
            showChoice(true);
            choice.requestFocus();
        });
        connect = Controls.button(
                desk.say("home.connect"),
                Feather.SERVER,
                () -> desk.navigation().connect(Optional.of(profile)));
        connect.setId("connect");
        login = Controls.button(desk.say("window.login"), Feather.KEY, desk.navigation()::login);
        login.setId("login");
        showChoice(false);
        card.addBesideName(other);
        card.addBelowName(choice);
        card.addActions(connect, login);
        saves = new SavesList(
                desk, chosen -> desk.navigation().open(RestoreWizard.of(desk, profile, context, chosen.file())));
        view = new VBox(card.view(), saves.view());
        view.getStyleClass().add("home");
        VBox.setVgrow(view, Priority.ALWAYS);
        watching = watch.state().subscribe(this::show);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void pressed(KeyEvent key) {
        // The buttons' own keys are enough here.
    }

    @Override
    public boolean isWorking() {
        return false;
    }

    @Override
    public void stop() {
        watching.unsubscribe();
    }

    private void showChoice(boolean shown) {
        Controls.show(choice, shown);
    }

    /// By themselves the arrows would choose what nobody has seen yet.
    private void open(KeyEvent key) {
        if (!choice.isShowing() && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP)) {
            key.consume();
            choice.show();
        }
    }

    private void remember(String chosen) {
        choosing = false;
        if (chosen != null && !Optional.of(chosen).equals(context)) {
            context = Optional.of(chosen);
            desk.background()
                    .start(
                            desk.core().preferences().changing(now -> now.withContext(profile.name(), chosen)),
                            outcome -> {
                                settled = false;
                                watch.start();
                            });
        }
    }

    private void show(ServerState now) {
        switch (now) {
            case ServerState.Looking looking -> {}
            case ServerState.There there -> {
                context = watch.own();
                showChoice(there);
                settle();
            }
            case ServerState.Gone gone -> {
                context = context.or(gone::own);
                rest(gone);
            }
        }
        card.show(now, context, true);
        var gone = GoneContext.of(desk, profile, now);
        gone.ifPresent(named -> card.explain(named.what(), named.todo(now, choice.isVisible())));
        Controls.show(connect, gone.isPresent());
        Controls.show(login, now instanceof ServerState.Gone fault && fault.isOfTheLogin());
        saves.allow(now instanceof ServerState.There, true);
        // Whose context it is must be known first: the saves of all would be anybody's.
        var own = context.isEmpty() && choice.isVisible() ? List.<SavedFile>of() : now.saves(context);
        saves.show(own, NoSaves.text(desk, now, context, choice.isVisible()), watch::start);
    }

    /// By itself the keyboard would go to the window's bar, where Enter opens something.
    private void rest(ServerState.Gone gone) {
        if (!rested && !settled) {
            rested = true;
            desk.background().hand(gone.isOfTheLogin() ? login::requestFocus : view::requestFocus);
        }
    }

    private void settle() {
        if (!settled) {
            settled = true;
            desk.background().hand(choice.isVisible() ? choice::requestFocus : card::focus);
        }
    }

    private void showChoice(ServerState.There there) {
        var names = there.look().names();
        if (!choice.getItems().equals(names)) {
            choice.getItems().setAll(names);
        }
        other.setVisible(names.size() > 1 && mayChoose(names) && there.own().isPresent());
        showChoice(mayChoose(names) && (choosing || (there.own().isEmpty() && !names.isEmpty())));
    }

    /// One that the profile names is as good as chosen, as long as it is there.
    private boolean mayChoose(List<String> names) {
        return profile.context() == null || !names.contains(profile.context());
    }
}
