package org.sauvrest.desktop.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.core.words.Words;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.SavesFolder;

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
    private final ObjectProperty<@Nullable Path> saves = new SimpleObjectProperty<>();
    private final SavesFolder folder;
    private final FaultLine fault;
    private final VBox content;
    private final ObservableBooleanValue ready;

    /// @param shownTheme what is light or dark now; follows what is chosen here, as what is chosen here follows it
    PreferencesPage(Desk desk, Optional<ServerProfile> profile, ObjectProperty<Theme> shownTheme, Bar.Choices choices) {
        this.desk = desk;
        this.profile = profile;
        this.choices = choices;
        this.shownTheme = shownTheme;
        saves.set(profile.map(ServerProfile::saves).orElse(null));
        folder = new SavesFolder(desk, saves, profile);
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
        if (profile.isPresent()) {
            ask(form);
        }
        fault = new FaultLine(form);
        content = new VBox(form, fault);
        ready = Bindings.and(days.valid(), folder.isGood());
    }

    private void ask(Form form) {
        var advice = desk.say("preferences.days-advice", "most", (long) longest);
        var wrong = form.faultOrAdvice(desk.say("preferences.days"), days.view(), advice);
        days.valid().subscribe(valid -> wrong.tell(valid ? "" : noDays()));
        form.getChildren().add(folder.view());
    }

    private String noDays() {
        return desk.words().say("preferences.no-days", "most", (long) longest);
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

    @Override
    public void pressed(Course course) {
        if (profile.isEmpty()) {
            apply();
            return;
        }
        var preference = desk.core()
                .connections()
                .prefer(profile.get(), saves.get(), days.value().orElseThrow());
        fault.clear();
        folder.confirm(course, () -> keep(course, preference));
    }

    private void keep(Course course, Operation<ServerProfile> preference) {
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
        folder.stop();
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
        return ready;
    }

    @Override
    public String missing() {
        return desk.say("window.to-correct");
    }
}
