package org.sauvrest.desktop.update;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.update.InstallationCheck.Missing;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.desk.Typing;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Latest;

/// Asks where the Odoo is and how it is stopped and started, and keeps that with the connection.
final class InstallationPage implements Page {

    private final Desk desk;
    private final UpdateDraft draft;
    private final InstallationDraft odoo;
    private final Form content = new Form();
    private final Label deployed;
    private final Map<String, FaultLine> wrongs = new HashMap<>();
    private final FaultLine fault = new FaultLine(content);
    private final Latest looking;
    private final ObservableBooleanValue ready;

    InstallationPage(Desk desk, UpdateDraft draft) {
        this.desk = desk;
        this.draft = draft;
        odoo = draft.installation;
        looking = new Latest(desk.background());
        deployed = Controls.quiet(desk.say("connection.window.deployed"));
        deployed.setId("deployed");
        Controls.show(deployed, false);
        content.getChildren().addAll(deployed, computer());
        content.getChildren()
                .addAll(
                        beside(
                                needed("code", "update.window.code", "update.window.code-advice", odoo.code),
                                needed(
                                        "executable",
                                        "update.window.executable",
                                        "update.window.executable-advice",
                                        odoo.executable)),
                        beside(
                                needed(
                                        "configuration",
                                        "update.window.configuration",
                                        "update.window.configuration-advice",
                                        odoo.configuration),
                                free("account", "update.window.account", "update.window.account-advice", odoo.account)),
                        addons());
        content.getChildren()
                .addAll(
                        needed("stop", "update.window.stop", "", odoo.stop),
                        needed("start", "update.window.start", "", odoo.start),
                        needed("status", "update.window.status", "update.window.status-advice", odoo.status),
                        free("url", "update.window.url", "update.window.url-advice", odoo.url),
                        rest(),
                        fault);
        // What was said of the program was said of the one in that folder.
        odoo.code.subscribe((before, now) -> wrong("executable", blank(odoo.executable.get())));
        ready = Bindings.createBooleanBinding(odoo::isWhole, odoo.needed());
    }

    private Node computer() {
        var group = new ToggleGroup();
        var here = Controls.choice("here", desk.say("update.window.here"), group);
        var elsewhere = Controls.choice("elsewhere", desk.say("update.window.elsewhere"), group);
        here.setSelected(!odoo.elsewhere.get());
        elsewhere.setSelected(odoo.elsewhere.get());
        elsewhere.selectedProperty().subscribe(odoo.elsewhere::set);
        var access = needed("host", "update.window.host", "update.window.host-advice", odoo.host);
        var choices =
                new VBox(here, elsewhere, Controls.shownWith(elsewhere, SshFields.addTo(access, desk, draft.ssh)));
        choices.getStyleClass().add("choices");
        return choices;
    }

    private Node addons() {
        var area = Controls.bound(new TextArea(), "addons", odoo.addons);
        area.setPrefRowCount(2);
        Typing.tabLeadsOn(area);
        return new Form().field(desk.say("update.window.addons"), area, desk.say("update.window.addons-advice"));
    }

    private Node rest() {
        var fields =
                free("interpreter", "update.window.interpreter", "update.window.interpreter-advice", odoo.interpreter);
        fields.getChildren()
                .addAll(
                        free("proxy-stop", "update.window.proxy-stop", "", odoo.proxyStop),
                        free("proxy-start", "update.window.proxy-start", "", odoo.proxyStart));
        var pane = new TitledPane(desk.say("update.window.rest"), fields);
        pane.setId("rest");
        pane.setAnimated(false);
        pane.setExpanded(odoo.hasRest());
        return pane;
    }

    private Form needed(String id, String name, String advice, StringProperty text) {
        var form = new Form();
        var field = Controls.bound(new TextField(), id, text);
        var wrong = form.fallible(desk.say(name), field, field, advice(advice));
        wrong.setId(id + "-fault");
        wrongs.put(id, wrong);
        text.subscribe((before, now) -> wrong(id, blank(now)));
        return form;
    }

    private void wrong(String id, Optional<String> fault) {
        Objects.requireNonNull(wrongs.get(id)).tell(fault.orElse(""));
    }

    private Optional<String> blank(String text) {
        return text.isBlank() ? Optional.of(desk.say("update.window.blank")) : Optional.empty();
    }

    private Form free(String id, String name, String advice, StringProperty text) {
        return new Form().field(desk.say(name), Controls.bound(new TextField(), id, text), advice(advice));
    }

    private String advice(String key) {
        return key.isEmpty() ? "" : desk.say(key);
    }

    private static Node beside(Form one, Form other) {
        var row = new GridPane();
        row.addRow(0, one, other);
        row.getColumnConstraints().setAll(half(), half());
        row.getStyleClass().add("halves");
        return row;
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    @Override
    public void entered(Course course) {
        looking.ask(
                desk.core().connections().isDeployed(draft.profile().name()),
                outcome -> Controls.show(deployed, outcome instanceof Outcome.Done<Boolean>(var byOthers) && byOthers));
    }

    @Override
    public void pressed(Course course) {
        var described = odoo.in(draft.profile());
        draft.accessIsKnown();
        fault.clear();
        course.start(draft.missing(desk.core(), Objects.requireNonNull(described.odoo())), outcome -> {
            if (outcome instanceof Outcome.Done<Set<Missing>>(var missing) && !missing.isEmpty()) {
                missing.forEach(this::tell);
                Controls.reveal(content.lookup("#" + field(missing.iterator().next())));
            } else {
                // A computer that cannot be looked at is told of by the plan, which asks it for more.
                keep(course, described);
            }
        });
    }

    private void tell(Missing missing) {
        wrong(
                field(missing),
                switch (missing) {
                    case FOLDER -> said("update.window.no-folder", odoo.code);
                    case CODE -> said("update.window.no-code", odoo.code);
                    case PROGRAM -> said("update.window.no-program", odoo.executable);
                    case CONFIGURATION -> said("update.window.no-configuration", odoo.configuration);
                });
    }

    private static String field(Missing missing) {
        return switch (missing) {
            case FOLDER, CODE -> "code";
            case PROGRAM -> "executable";
            case CONFIGURATION -> "configuration";
        };
    }

    private Optional<String> said(String key, StringProperty what) {
        return Optional.of(desk.say(key, "what", what.get().strip()));
    }

    private void keep(Course course, ServerProfile described) {
        if (described.equals(draft.profile())) {
            course.next();
            return;
        }
        course.start(desk.core().connections().describe(described), outcome -> {
            if (outcome instanceof Outcome.Failed<?>(Problem problem)) {
                fault.tell(desk.explain(problem));
            } else {
                draft.profile(described);
                course.next();
            }
        });
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("update.window.step.installation"),
                desk.say("update.window.installation"),
                desk.say("update.window.installation-purpose"),
                desk.say("update.window.look"));
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
        return desk.say("update.window.missing");
    }

    @Override
    public void stop() {
        looking.stop();
    }
}
