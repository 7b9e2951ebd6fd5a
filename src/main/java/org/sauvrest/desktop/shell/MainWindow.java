package org.sauvrest.desktop.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.desktop.connection.ConnectionWizard;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.home.Home;
import org.sauvrest.desktop.home.ServerWatch;
import org.sauvrest.desktop.wizard.Wizard;
import org.sauvrest.desktop.work.Background;
import org.sauvrest.desktop.work.Latest;

/// The one window: the bar at the top, below it the home page of the role or the flow that is going on.
public final class MainWindow implements Desk.Navigation, Bar.Choices {

    private static final Duration TO_TIDY = Duration.ofSeconds(10);

    /// Between two looks at the server.
    public static final Duration PAUSE = Duration.ofSeconds(20);

    private final Stage stage;
    private final SauvRest core;
    private final Background background = new Background();
    private final Latest arrival = new Latest(background);
    private final Home home = new Home();
    private final BorderPane root = new BorderPane();
    private final @Nullable String server;
    private final String systemLanguage;
    private final Duration pause;
    private final Remembered remembered;
    private Desk desk;
    private Bar bar;
    private @Nullable Flow shown;
    private boolean atHome;
    private @Nullable ServerWatch watch;
    private Optional<ServerProfile> profile = Optional.empty();

    /// @param server to work with; null for the usual one
    /// @param language of the system, for as long as nobody has chosen one
    public MainWindow(Stage stage, SauvRest core, @Nullable String server, String language) {
        this(stage, core, server, language, PAUSE, Optional.empty());
    }

    /// @param pause between two looks at the server
    /// @param system what stands for the system's own dialogs; absent for those themselves
    public MainWindow(
            Stage stage,
            SauvRest core,
            @Nullable String server,
            String language,
            Duration pause,
            Optional<Desk.DesktopSystem> system) {
        this.stage = stage;
        this.core = core;
        this.server = server;
        this.pause = pause;
        systemLanguage = language;
        remembered = new Remembered(core, background);
        desk = makeDesk(system.orElseGet(() -> new StageSystem(stage, core, background)));
        bar = new Bar(desk, remembered.shownTheme().get(), this);
    }

    /// @param given file that the program was started with
    public void open(Optional<Path> given) {
        remembered.shownTheme().subscribe(theme -> {
            Theming.apply(theme);
            bar.show(theme);
        });
        root.getStyleClass().add("shell");
        root.setTop(bar.view());
        var scene = StageLook.dress(stage, root);
        DoubleClicks.passOver(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (shown != null) {
                shown.pressed(key);
            }
        });
        ErrorWindow.catchAll(() -> desk, this::home);
        stage.setOnCloseRequest(this::closing);
        stage.setOnHidden(event -> close());
        Drops.accept(
                root,
                () -> mayLeaveHome() && profile.isPresent(),
                file -> profile.ifPresent(known -> open(new GivenFile(file).flow(desk, known, watch))));
        Opening.of(stage, root.centerProperty(), background);
        home(given.map(GivenFile::new));
    }

    private Desk makeDesk(Desk.DesktopSystem system) {
        return new Desk(core, Language.speak(remembered.language(), systemLanguage), background, this, system);
    }

    @Override
    public void home() {
        home(Optional.empty());
    }

    /// The settings may lie on a slow disk of the school's: nobody waits for them on the window's thread.
    private void home(Optional<GivenFile> given) {
        leave();
        bar.hold(Hold.NOTHING);
        arrival.ask(progress -> core.settings().server(server), outcome -> arrive(outcome, given));
    }

    private void arrive(Outcome<ServerProfile> outcome, Optional<GivenFile> given) {
        switch (outcome) {
            case Outcome.Done<ServerProfile>(var found) -> {
                show(found);
                given.ifPresent(file -> open(file.flow(desk, found, watch)));
            }
            case Outcome.Failed<?>(Problem.NoServer none) ->
                open(given.map(file -> file.flow(desk)).orElseGet(() -> ConnectionWizard.of(desk, Optional.empty())));
            case Outcome.Failed<?>(var problem) -> {
                bar.hold(Hold.UNREADABLE_SETTINGS);
                root.setCenter(new ProblemPage(desk, problem, () -> home(given)).view());
            }
            case Outcome.Stopped<?> windowCloses -> {}
        }
    }

    private void show(ServerProfile found) {
        if (watch == null || !profile.equals(Optional.of(found))) {
            stopWatch();
            profile = Optional.of(found);
            watch = new ServerWatch(core, background, found, pause);
            bar.watch(found, watch.state());
        }
        watch.start();
        show(home.page(desk, found, watch));
        atHome = true;
    }

    @Override
    public void open(Flow next) {
        leave();
        show(next);
        bar.hold(profile.isEmpty() && !next.isWorking() ? Hold.FIRST : Hold.WIZARD);
    }

    @Override
    public void connect(Optional<ServerProfile> known) {
        open(ConnectionWizard.of(desk, known));
    }

    @Override
    public void login() {
        profile.ifPresent(known -> open(ConnectionWizard.atWho(desk, known)));
    }

    @Override
    public void editConnection() {
        if (mayLeaveHome()) {
            connect(profile);
        }
    }

    @Override
    public void preferences() {
        if (mayLeaveHome()) {
            open(new Wizard(desk, List.of(new PreferencesPage(desk, profile, remembered.shownTheme(), this))));
        }
    }

    @Override
    public void language(String language) {
        remembered.change(now -> now.withLanguage(language), this::tell);
        desk = makeDesk(desk.system());
        bar = new Bar(desk, remembered.shownTheme().get(), this);
        root.setTop(bar.view());
        stopWatch();
        watch = null;
        Optional.ofNullable(shown).flatMap(flow -> flow.retold(desk)).ifPresentOrElse(this::open, this::home);
    }

    @Override
    public void theme(Theme theme) {
        remembered.change(now -> now.withTheme(theme), this::tell);
    }

    @Override
    public void rememberedTheme() {
        remembered.showTheme();
    }

    private void tell(Problem problem) {
        bar.tell(desk.explain(problem).headline());
    }

    private void show(Flow page) {
        shown = page;
        root.setCenter(page.view());
    }

    @Override
    public void workChanged() {
        if (atHome) {
            bar.hold(mayLeaveHome() ? Hold.NOTHING : Hold.WORK);
        }
    }

    /// Not in the middle of a wizard, and not while contexts are being saved.
    private boolean mayLeaveHome() {
        return atHome && shown != null && !shown.isWorking();
    }

    @Override
    public void help() {
        Guide.show(desk, profile);
    }

    private void leave() {
        arrival.stop();
        atHome = false;
        if (shown != null) {
            shown.stop();
            shown = null;
        }
    }

    private void stopWatch() {
        if (watch != null) {
            watch.stop();
        }
    }

    private void closing(WindowEvent event) {
        if (shown != null && shown.isWorking() && !new LeaveQuestion(desk).isConfirmed(stage)) {
            event.consume();
        }
    }

    private void close() {
        stopWatch();
        background.stopAll(TO_TIDY);
    }
}
