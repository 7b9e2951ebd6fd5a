package org.sauvrest.desktop.credentials;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.Strength;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;

/// Asks for the new password: one that is made here and shown, or one that is typed twice and hidden.
final class NewPasswordPage implements Page {

    private final Desk desk;
    private final ChangeDraft draft;
    private final VBox content = new VBox();
    private final Label strength = Controls.quiet("");
    private final ObservableBooleanValue ready;

    NewPasswordPage(Desk desk, ChangeDraft draft) {
        this.desk = desk;
        this.draft = draft;
        var group = new ToggleGroup();
        var make = Controls.choice("make-password", desk.say("change.window.make"), group);
        var choose = Controls.choice("choose-password", desk.say("change.window.choose"), group);
        make.setSelected(true);
        draft.making.bind(make.selectedProperty());
        content.getStyleClass().add("form");
        content.getChildren()
                .setAll(make, Controls.shownWith(make, made()), choose, Controls.shownWith(choose, chosen()));
        ready = Bindings.createBooleanBinding(this::isReady, draft.making, draft.typed, draft.repeated);
    }

    private Node made() {
        var field = new TextField();
        field.setId("made-password");
        field.getStyleClass().add("made");
        field.setEditable(false);
        field.textProperty().bind(draft.made);
        field.setAccessibleText(desk.say("change.window.new"));
        var copy = Controls.button(
                desk.say("change.window.copy"),
                Feather.COPY,
                () -> desk.system().copyText(draft.made.get()));
        copy.setId("copy-password");
        var again = Controls.button(desk.say("change.window.make-again"), Feather.REFRESH_CW, draft::make);
        again.setId("make-again");
        var row = new FlowPane(field, copy, again);
        row.getStyleClass().add("actions");
        var remark = Controls.quiet("");
        remark.setId("made-remark");
        draft.made.subscribe(text -> remark.setText(remark(text)));
        var box = new VBox(row, remark, Controls.quiet(desk.say("change.window.made-advice")));
        box.getStyleClass().add("field");
        return box;
    }

    private Node chosen() {
        var first = Controls.bound(new PasswordField(), "new-password", draft.typed);
        var second = Controls.bound(new PasswordField(), "repeated-password", draft.repeated);
        strength.setId("strength");
        var form = new Form().field(desk.say("change.window.new"), first, "");
        form.getChildren().add(strength);
        var fault = form.fallible(desk.say("change.window.repeat"), second, second, "");
        fault.setId("repeat-fault");
        draft.typed.subscribe(text -> show(text, fault));
        draft.repeated.subscribe(() -> show(draft.typed.get(), fault));
        return form;
    }

    private void show(String text, FaultLine fault) {
        strength.setText(text.isEmpty() ? "" : remark(text));
        var repeated = draft.repeated.get();
        // Not while it is still being typed.
        fault.tell(repeated.length() < text.length() || repeated.equals(text) ? "" : desk.say("change.window.other"));
    }

    private String remark(String text) {
        return desk.words()
                .say(
                        "change.window.remark",
                        Map.of(
                                "length", text.codePointCount(0, text.length()),
                                "strength", Strength.of(new Password(text))));
    }

    private boolean isReady() {
        return draft.making.get()
                || (!draft.typed.get().isEmpty() && draft.typed.get().equals(draft.repeated.get()));
    }

    @Override
    public void forget() {
        draft.forget();
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("connection.window.password"),
                desk.say("change.window.title", "user", draft.profile().user()),
                desk.words()
                        .say(
                                "change.window.purpose",
                                Map.of("user", draft.profile().user(), "host", draft.host())),
                desk.say("window.next"));
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
        return desk.say(draft.typed.get().isEmpty() ? "change.window.no-password" : "change.window.not-repeated");
    }
}
