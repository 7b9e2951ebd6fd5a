package org.sauvrest.desktop.connection;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.contexts.Rights;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.postgres.ClientProgram;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.wizard.Page;

/// What can be done about a failed check at once, with a button: the way back to the field that is wrong, a repair, or
/// the words for whoever can mend it.
public final class Remedies {

    private final Desk desk;
    private final Optional<Page.Course> course;
    private final Runnable again;

    private Remedies(Desk desk, Optional<Page.Course> course, Runnable again) {
        this.desk = desk;
        this.course = course;
        this.again = again;
    }

    /// Where the fields are pages of the same wizard.
    ///
    /// @param again checks again
    static Remedies in(Desk desk, Page.Course course, Runnable again) {
        return new Remedies(desk, Optional.of(course), again);
    }

    /// Where no way leads back to a field.
    ///
    /// @param again checks again
    public static Remedies apart(Desk desk, Runnable again) {
        return new Remedies(desk, Optional.empty(), again);
    }

    void again() {
        again.run();
    }

    /// @return nothing where no button would help
    Optional<Node> of(Problem problem) {
        return switch (problem) {
            case Problem.HostUnknown unknown -> back("hosts", "connection.window.to-hosts", Feather.SERVER);
            case Problem.NoAnswer silent -> back("hosts", "connection.window.to-hosts", Feather.SERVER);
            case Problem.NoPrimary standbys -> back("hosts", "connection.window.to-hosts", Feather.SERVER);
            case Problem.PortClosed closed -> back("port", "connection.window.to-port", Feather.SERVER);
            case Problem.NotPostgres stranger -> back("port", "connection.window.to-port", Feather.SERVER);
            case Problem.TlsRefused refused -> back("tls", "connection.window.to-tls", Feather.LOCK);
            case Problem.LoginRefused refused -> back("user", "connection.window.to-user", Feather.USER);
            case Problem.PasswordMissing missing -> back("password", "connection.window.type-password", Feather.KEY);
            case Problem.PasswordWrong wrong -> back("password", "connection.window.type-again", Feather.KEY);
            case Problem.TypedPasswordWrong wrong -> back("password", "connection.window.type-again", Feather.KEY);
            case PasswordFileProblem.PasswordFileFault fault ->
                back("password", "connection.window.type-password", Feather.KEY);
            case PasswordFileProblem.PasswordFileMarked marked ->
                back("password", "connection.window.type-password", Feather.KEY);
            case PasswordFileProblem.PasswordFileOpen open -> Optional.of(privacy(open));
            case Problem.NoClient missing ->
                ClientProgram.installing(missing.needed(), System.getProperty("os.name"))
                        .map(command -> copying("copy-command", "connection.window.copy-command", command));
            default ->
                Rights.statement(problem)
                        .map(statement -> copying("copy-statement", "connection.window.copy-statement", statement));
        };
    }

    /// What to do, in words. Where the way to the password is a button below them, they need not tell that way.
    String advice(Problem problem, Explanation explanation) {
        return switch (problem) {
            case Problem.PasswordMissing missing
            when course.isPresent() -> desk.say("connection.window.password-missing-advice");
            case Problem.PasswordWrong wrong
            when course.isPresent() -> desk.say("connection.window.password-wrong-advice");
            default -> explanation.todo();
        };
    }

    private Optional<Node> back(String field, String text, Ikon icon) {
        return course.map(way -> button("to-" + field, desk.say(text), icon, () -> way.backTo(field)));
    }

    /// The advice beside it says what is copied.
    private Node copying(String id, String name, String text) {
        return button(id, desk.say(name), Feather.COPY, () -> desk.system().copyText(text));
    }

    private Node privacy(PasswordFileProblem.PasswordFileOpen open) {
        var repair = button("make-private", desk.say("connection.window.make-private"), Feather.LOCK, () -> {});
        var fault = new FaultLine(repair);
        repair.setOnAction(event -> desk.background()
                .start(desk.core().connections().makePrivate(open.file()), outcome -> {
                    if (outcome instanceof Outcome.Failed<?>(var problem)) {
                        fault.tell(desk.explain(problem));
                    } else {
                        again.run();
                    }
                }));
        var change = Controls.quiet(desk.say("connection.window.make-private-advice", "file", open.file()));
        var box = new VBox(change, repair, fault);
        box.getStyleClass().add("field");
        return box;
    }

    private static Button button(String id, String text, Ikon icon, Runnable work) {
        var button = Controls.button(text, icon, work);
        button.setId(id);
        return button;
    }
}
