package org.sauvrest.desktop.credentials;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.credentials.RotateRequest;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Latest;

/// Asks for the Odoo on this computer that logs in with the same account; offers the one that is found.
final class OdooPage implements Page {

    private final Desk desk;
    private final ChangeDraft draft;
    private final VBox content = new VBox();
    private final Form fields = new Form();
    private final RadioButton without;
    private final RadioButton with;
    private final Label found = Controls.quiet("");
    private final FaultLine fault;
    private final Latest looking;
    private final BooleanProperty goodConf = new SimpleBooleanProperty();
    private final ObservableBooleanValue ready;

    OdooPage(Desk desk, ChangeDraft draft) {
        this.desk = desk;
        this.draft = draft;
        looking = new Latest(desk.background());
        var group = new ToggleGroup();
        without = Controls.choice("without-odoo", desk.say("change.window.without-odoo"), group);
        with = Controls.choice("with-odoo", desk.say("change.window.with-odoo"), group);
        without.setSelected(true);
        draft.withOdoo.bind(with.selectedProperty());
        found.setId("odoo-found");
        fault = conf();
        fields.field(
                        desk.say("change.window.restart"),
                        Controls.bound(new TextField(), "odoo-restart", draft.restart),
                        desk.say("change.window.restart-advice"))
                .field(
                        desk.say("change.window.url"),
                        Controls.bound(new TextField(), "odoo-url", draft.url),
                        desk.say("change.window.url-advice"),
                        this::urlFault);
        content.getStyleClass().add("form");
        content.getChildren().setAll(found, without, with, Controls.shownWith(with, fields));
        ready = Bindings.createBooleanBinding(this::isReady, draft.withOdoo, draft.url, goodConf);
        draft.conf.subscribe(this::look);
        find();
    }

    private FaultLine conf() {
        var file = Controls.bound(new TextField(), "odoo-conf", draft.conf);
        HBox.setHgrow(file, Priority.ALWAYS);
        var browse = Controls.button(desk.say("connection.window.browse"), Feather.FILE, this::choose);
        browse.setId("choose-conf");
        var row = new HBox(file, browse);
        row.getStyleClass().add("below");
        var line = fields.fallible(desk.say("change.window.conf"), file, row, "");
        line.setId("conf-fault");
        return line;
    }

    private void choose() {
        desk.system()
                .chooseFile(desk.say("change.window.conf"), Path.of("/etc"))
                .ifPresent(file -> draft.conf.set(file.toString()));
    }

    /// Offered, unless somebody has been quicker.
    private void find() {
        found.setText(desk.say("change.window.looking"));
        desk.background().start(desk.core().credentials().odooHere(draft.profile()), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<RotateRequest.Odoo>>(var odoo)
                    && odoo.isPresent()
                    && draft.conf.get().isEmpty()) {
                offer(odoo.get());
            } else {
                found.setText(desk.say(
                        "change.window.none-found", "user", draft.profile().user()));
            }
        });
    }

    private void offer(RotateRequest.Odoo odoo) {
        found.setText(desk.words()
                .say(
                        "change.window.found",
                        Map.of("file", odoo.conf(), "user", draft.profile().user())));
        draft.conf.set(odoo.conf().toString());
        draft.restart.set(odoo.restart().orElse(""));
        draft.url.set(odoo.url().orElse(""));
        with.setSelected(true);
        draft.offered.set(true);
    }

    private void look() {
        looking.stop();
        fault.clear();
        goodConf.set(false);
        if (draft.conf.get().isBlank()) {
            return;
        }
        draft.confFile().ifPresentOrElse(this::lookInto, () -> fault.tell(desk.say("connection.window.no-path")));
    }

    private void lookInto(Path file) {
        looking.ask(desk.core().credentials().odooConf(draft.profile(), file), outcome -> {
            goodConf.set(outcome instanceof Outcome.Done<Path>);
            if (outcome instanceof Outcome.Failed<Path>(var problem)) {
                fault.tell(desk.explain(problem));
            }
        });
    }

    private Optional<String> urlFault(String text) {
        return text.isBlank() || isWeb(text.strip())
                ? Optional.empty()
                : Optional.of(desk.say("change.window.bad-url"));
    }

    private static boolean isWeb(String text) {
        try {
            var url = URI.create(text);
            return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isReady() {
        return !draft.withOdoo.get()
                || (goodConf.get() && urlFault(draft.url.get()).isEmpty());
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("change.window.step.odoo"),
                desk.say("change.window.odoo"),
                desk.say("change.window.odoo-purpose"),
                desk.say("change.window.change"));
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
        return desk.say(draft.conf.get().isBlank() ? "change.window.no-conf" : "window.to-correct");
    }
}
