package org.sauvrest.desktop.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.core.words.Words;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Excused;
import org.sauvrest.desktop.desk.Hint;
import org.sauvrest.desktop.home.ServerState;

/// The top of the window: the product's mark, the server and its state, language, light or dark.
final class Bar {

    private final Desk desk;
    private final Choices choices;
    private final Button server = Controls.literal(new Button());
    private final MenuButton language;
    private final Button theme;
    private final Button preferences;
    private final Excused serverPlace;
    private final Excused languagePlace;
    private final Excused preferencesPlace;
    private final Label message = Controls.quiet("");
    private final HBox view;
    private Theme shownTheme;

    /// What can be chosen here.
    interface Choices {

        void editConnection();

        void preferences();

        void help();

        void language(String language);

        void theme(Theme theme);

        /// Shows again what was chosen last, in the place of what was only tried.
        void rememberedTheme();
    }

    /// @param shownTheme what is light or dark now
    Bar(Desk desk, Theme shownTheme, Choices choices) {
        this.desk = desk;
        this.choices = choices;
        this.shownTheme = shownTheme;
        var mark = new Label("SauvRest", new FontIcon(Feather.DATABASE));
        mark.getStyleClass().add("mark");
        server.getStyleClass().addAll("server-chip", Styles.FLAT);
        server.setId("server");
        server.setVisible(false);
        Hint.of(server, desk.say("window.server.edit"));
        server.setOnAction(event -> choices.editConnection());
        language = language();
        theme = Controls.iconButton(desk.say("window.theme"), Feather.MOON, this::toggleTheme);
        theme.setId("theme");
        show(shownTheme);
        preferences = Controls.iconButton(desk.say("preferences.title"), Feather.SETTINGS, choices::preferences);
        preferences.setId("preferences");
        var help = Controls.iconButton(desk.say("window.help"), Feather.HELP_CIRCLE, choices::help);
        help.setId("help");
        serverPlace = new Excused(server);
        languagePlace = new Excused(language);
        preferencesPlace = new Excused(preferences);
        view = new HBox(mark, serverPlace, message, Controls.gap(), languagePlace, theme, preferencesPlace, help);
        view.setAlignment(Pos.CENTER_LEFT);
        view.getStyleClass().add("bar");
    }

    Node view() {
        return view;
    }

    void watch(ServerProfile profile, ObservableValue<ServerState> state) {
        server.setVisible(true);
        state.subscribe(now -> show(profile, now));
    }

    /// Has what may not be changed now be off, and say why.
    void hold(Hold hold) {
        var why = hold.key().isEmpty() ? "" : desk.say(hold.key());
        boolean off = hold != Hold.NOTHING;
        serverPlace.setOff(off, why);
        preferencesPlace.setOff(off, why);
        languagePlace.setOff(hold.isOfLanguageToo(), why);
    }

    /// It is light or dark from now on, whoever has chosen that. The bar is told, and does not listen itself: there is
    /// another one for each language, and what it would listen to outlives it.
    void show(Theme now) {
        shownTheme = now;
        theme.setGraphic(new FontIcon(Theming.isDark(now) ? Feather.SUN : Feather.MOON));
    }

    void tell(String text) {
        message.setText(text);
    }

    private void show(ServerProfile profile, ServerState state) {
        var icon = new FontIcon(
                switch (state) {
                    case ServerState.Looking looking -> Feather.LOADER;
                    case ServerState.There there -> Feather.CHECK_CIRCLE;
                    case ServerState.Gone gone -> Feather.ALERT_TRIANGLE;
                });
        icon.getStyleClass()
                .add(
                        switch (state) {
                            case ServerState.Looking looking -> Styles.TEXT_MUTED;
                            case ServerState.There there -> Styles.SUCCESS;
                            case ServerState.Gone gone -> Styles.DANGER;
                        });
        var text = switch (state) {
            case ServerState.Looking looking -> desk.say("window.server.looking");
            case ServerState.There there -> "PostgreSQL " + version(there) + odoo(there);
            case ServerState.Gone gone ->
                desk.say(gone.isOfTheLogin() ? "window.server.refused" : "window.server.gone");
        };
        server.setGraphic(icon);
        server.setText(profile.name() + "  ·  " + text);
        server.setAccessibleText(server.getText());
    }

    private static String version(ServerState.There there) {
        return there.look().version().split(" ", 2)[0];
    }

    private static String odoo(ServerState.There there) {
        return there.look().contexts().stream()
                .flatMap(context -> context.odooVersion().stream())
                .findFirst()
                .map(version -> "  ·  Odoo " + version.split("\\.", 2)[0])
                .orElse("");
    }

    private MenuButton language() {
        var menu = new MenuButton(
                desk.words().locale().getLanguage().toUpperCase(Locale.ROOT), new FontIcon(Feather.GLOBE));
        menu.setId("language");
        menu.getStyleClass().add(Styles.FLAT);
        menu.setAccessibleText(desk.say("window.language"));
        for (var tag : languages()) {
            var item = new MenuItem(Locale.of(tag).getDisplayLanguage(Locale.of(tag)));
            item.setId("language-" + tag);
            item.setOnAction(event -> choices.language(tag));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static List<String> languages() {
        return Words.LANGUAGES;
    }

    private void toggleTheme() {
        choices.theme(Theming.isDark(shownTheme) ? Theme.LIGHT : Theme.DARK);
    }
}
