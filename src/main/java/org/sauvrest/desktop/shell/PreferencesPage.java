package org.sauvrest.desktop.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.core.words.Words;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Latest;

/// What one may prefer: language, light or dark, the folder of the saves, how long previous states are kept.
final class PreferencesPage implements Page {

    private static final int LONGEST = 365;

    private final Desk desk;
    private final Optional<ServerProfile> profile;
    private final Bar.Choices choices;
    private final ObjectProperty<Theme> shownTheme;
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final int longest;
    private final KeptDays days;
    private final Label folder = Controls.quiet("");
    private final FaultLine unwritable = new FaultLine(folder);
    private final FaultLine fault = new FaultLine(folder);
    private final VBox content;
    private final Latest check;
    private @Nullable Path saves;

    /// @param shownTheme what is light or dark now; follows what is chosen here, as what is chosen here follows it
    PreferencesPage(Desk desk, Optional<ServerProfile> profile, ObjectProperty<Theme> shownTheme, Bar.Choices choices) {
        this.desk = desk;
        this.profile = profile;
        this.choices = choices;
        this.shownTheme = shownTheme;
        check = new Latest(desk.background());
        // What the settings say already is not made less without being asked.
        longest = Math.max(LONGEST, profile.map(ServerProfile::keepDays).orElse(0));
        days = new KeptDays(longest, profile.map(ServerProfile::keepDays).orElse(ServerProfile.USUAL_KEEP_DAYS));
        language.getItems().setAll(Words.LANGUAGES);
        language.setValue(desk.words().locale().getLanguage());
        language.setConverter(converter(tag -> Locale.of(tag).getDisplayLanguage(Locale.of(tag))));
        theme.getItems().setAll(Theme.values());
        theme.setId("theme-choice");
        theme.setConverter(converter(desk.words()::say));
        theme.valueProperty().bindBidirectional(shownTheme);
        var form =
                new Form().field(desk.say("window.language"), language, "").field(desk.say("window.theme"), theme, "");
        profile.ifPresent(server -> ask(form, server));
        content = new VBox(form, fault);
    }

    private void ask(Form form, ServerProfile server) {
        show(server.saves());
        var advice = desk.say("preferences.days-advice", "most", (long) longest);
        var wrong = form.fallible(desk.say("preferences.days"), days.view(), days.view(), advice);
        days.valid().subscribe(valid -> wrong.tell(valid ? "" : missing()));
        var choose = Controls.button(desk.say("connection.window.folder"), Feather.FOLDER, this::chooseFolder);
        choose.setId("saves-folder");
        unwritable.setId("unwritable");
        var row = new HBox(choose, folder);
        row.getStyleClass().add("below");
        form.getChildren().add(new VBox(row, unwritable));
    }

    private static <T> StringConverter<T> converter(java.util.function.Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(@Nullable String written) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private void chooseFolder() {
        desk.system()
                .chooseFolder(
                        desk.say("connection.window.folder"),
                        profile.map(ServerProfile::savesFolder).orElse(Path.of("")))
                .ifPresent(this::take);
    }

    private void take(Path chosen) {
        show(chosen);
        unwritable.clear();
        check.ask(desk.core().places().writable(chosen), this::tell);
    }

    private void tell(Outcome<Path> checked) {
        unwritable.clear();
        if (checked instanceof Outcome.Failed<?>(var problem)) {
            unwritable.tell(desk.explain(problem));
        }
    }

    private void show(@Nullable Path chosen) {
        saves = chosen;
        folder.setText(chosen == null ? desk.say("connection.window.usual-folder") : chosen.toString());
    }

    @Override
    public void pressed(Course course) {
        if (profile.isEmpty()) {
            apply();
            return;
        }
        check.stop();
        // A folder that is used already is not asked for now: it may be one that is only out of reach today.
        if (saves == null || saves.equals(profile.get().saves())) {
            keep(course, profile.get());
            return;
        }
        course.start(desk.core().places().writable(saves), checked -> {
            tell(checked);
            if (checked instanceof Outcome.Done<Path>) {
                keep(course, profile.get());
            }
        });
    }

    private void keep(Course course, ServerProfile server) {
        fault.clear();
        var preference =
                desk.core().connections().prefer(server, saves, days.value().orElseThrow());
        course.start(preference, outcome -> {
            if (outcome instanceof Outcome.Failed<?>(var problem)) {
                fault.tell(desk.explain(problem));
            } else {
                apply();
            }
        });
    }

    /// The window is made anew in the language chosen, and shows the home page.
    private void apply() {
        choices.theme(theme.getValue());
        choices.language(language.getValue());
    }

    /// What was chosen and not kept is not shown any longer.
    @Override
    public void forget() {
        theme.valueProperty().unbindBidirectional(shownTheme);
        check.stop();
        choices.rememberedTheme();
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("preferences.title"), desk.say("preferences.title"), "", desk.say("preferences.keep"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return days.valid();
    }

    @Override
    public String missing() {
        return desk.words().say("preferences.no-days", "most", (long) longest);
    }
}
