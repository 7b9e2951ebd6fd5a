package org.sauvrest.desktop.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.Preferences;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.core.words.Words;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;

/// What one may prefer: language, light or dark, the folder of the saves, how long previous states are kept.
final class PreferencesPage implements Page {

    private static final int LONGEST = 365;

    /// More than can be taken: what is typed stays, and it is said what is wrong with it.
    private static final Pattern DIGITS = Pattern.compile("\\d{0,6}");

    private final Desk desk;
    private final Optional<ServerProfile> profile;
    private final Bar.Choices choices;
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final int longest;
    private final Spinner<Integer> days;
    private final Label folder = Controls.quiet("");
    private final FaultLine fault = new FaultLine(folder);
    private final VBox content;
    private @Nullable Path saves;

    PreferencesPage(Desk desk, Optional<ServerProfile> profile, Preferences now, Bar.Choices choices) {
        this.desk = desk;
        this.profile = profile;
        this.choices = choices;
        // What the settings say already is not made less without being asked.
        longest = Math.max(LONGEST, profile.map(ServerProfile::keepDays).orElse(0));
        days = new Spinner<>(0, longest, ServerProfile.USUAL_KEEP_DAYS);
        language.getItems().setAll(Words.LANGUAGES);
        language.setValue(desk.words().locale().getLanguage());
        language.setConverter(converter(tag -> Locale.of(tag).getDisplayLanguage(Locale.of(tag))));
        theme.getItems().setAll(Theme.values());
        theme.setValue(now.theme());
        theme.setConverter(converter(desk.words()::say));
        days.setEditable(true);
        days.setId("keep-days");
        days.getEditor().setId("keep-days-typed");
        days.getEditor().setTextFormatter(new TextFormatter<>(change -> isTypable(change) ? change : null));
        var form =
                new Form().field(desk.say("window.language"), language, "").field(desk.say("window.theme"), theme, "");
        profile.ifPresent(server -> {
            days.getValueFactory().setValue(server.keepDays());
            show(server.saves());
            var advice = desk.say("preferences.days-advice", "most", (long) longest);
            var wrong = form.fallible(desk.say("preferences.days"), days, days, advice);
            days.getEditor()
                    .textProperty()
                    .subscribe(typed -> wrong.tell(keepDays().isPresent() ? "" : missing()));
            var choose = Controls.button(desk.say("connection.window.folder"), Feather.FOLDER, this::chooseFolder);
            choose.setId("saves-folder");
            var row = new HBox(choose, folder);
            row.getStyleClass().add("below");
            form.getChildren().add(row);
        });
        content = new VBox(form, fault);
    }

    private static boolean isTypable(TextFormatter.Change change) {
        return DIGITS.matcher(change.getControlNewText()).matches();
    }

    /// What is typed counts, not what was left last with Enter or Tab.
    private Optional<Integer> keepDays() {
        return Optional.of(days.getEditor().getText())
                .filter(typed -> !typed.isEmpty())
                .map(Integer::valueOf)
                .filter(number -> number <= longest);
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
                .ifPresent(this::show);
    }

    private void show(@Nullable Path chosen) {
        saves = chosen;
        folder.setText(chosen == null ? desk.say("connection.window.usual-folder") : chosen.toString());
    }

    @Override
    public void pressed(Course course) {
        var kept = keepDays();
        if (profile.isEmpty() || kept.isEmpty()) {
            apply();
            return;
        }
        var preference = desk.core().connections().prefer(profile.get(), saves, kept.get());
        fault.clear();
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
        return Bindings.createBooleanBinding(
                () -> keepDays().isPresent(), days.getEditor().textProperty());
    }

    @Override
    public String missing() {
        return desk.words().say("preferences.no-days", "most", (long) longest);
    }
}
