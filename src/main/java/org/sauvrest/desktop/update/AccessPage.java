package org.sauvrest.desktop.update;

import javafx.scene.Node;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;

/// Asks how the computer of an Odoo is logged in to, before an update that an earlier program has begun is gone on
/// with.
final class AccessPage implements Page {

    private final Desk desk;
    private final UpdateDraft draft;
    private final Form content;

    AccessPage(Desk desk, UpdateDraft draft) {
        this.desk = desk;
        this.draft = draft;
        content = SshFields.addTo(new Form(), desk, draft.ssh);
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("update.window.step.access"),
                desk.say("update.window.access"),
                desk.say("update.window.access-purpose"),
                desk.say("window.next"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void pressed(Course course) {
        draft.accessIsKnown();
        course.next();
    }
}
