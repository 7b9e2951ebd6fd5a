package org.sauvrest.core.odoolog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What people are told of a failed update, as an Odoo 16.0 has logged it.
class TellingReasonsTest {

    @Test
    void aFaultInAViewIsNamed() {
        var log = Log.of("16.0")
                .module("note", "views/note_views.xml", 1, 1)
                .write("ERROR", "modules.registry", "Failed to load registry")
                .traceback("""
                        odoo.tools.convert.ParseError: while parsing /srv/odoo/addons/note/views/note_views.xml:76
                        Erreur lors de la validation de la vue :


                                        <field name="tagz_ids" widget="many2many_tags"/>

                        Le champ "tagz_ids" n'existe pas dans le modèle "note.note"

                        View error context:
                        {'file': '/srv/odoo/addons/note/views/note_views.xml',
                         'line': 20}""")
                .write("CRITICAL", "service.server", "Failed to initialize database `SpecibikeDupont`.");

        var told = "odoo.tools.convert.ParseError: while parsing /srv/odoo/addons/note/views/note_views.xml:76"
                + " Erreur lors de la validation de la vue :"
                + " Le champ \"tagz_ids\" n'existe pas dans le modèle \"note.note\"";
        assertEquals(List.of(new UpdateReason.ProgramError(told)), TellingReasons.of(log.failed(255)));
    }

    @Test
    void anErrorOfPythonIsToldOnceWithItsModule() {
        var error = "ImportError: cannot import name 'nothing' from 'odoo'";
        var log = Log.of("16.0")
                .write("CRITICAL", "modules.module", "Couldn't load module contacts")
                .write("CRITICAL", "modules.module", "cannot import name 'nothing' from 'odoo'")
                .write("ERROR", "modules.registry", "Failed to load registry")
                .traceback(error);

        assertEquals(
                List.of(
                        new UpdateReason.CriticalRecord("odoo.modules.module", "Couldn't load module contacts"),
                        new UpdateReason.ProgramError(error)),
                TellingReasons.of(log.failed(255)));
    }

    @Test
    void whatFollowsIsToldWhereNothingElseIsKnown() {
        var alone = List.<UpdateReason>of(new UpdateReason.ExitStatus(255), new UpdateReason.EndMissing());

        assertEquals(alone, TellingReasons.of(alone));
    }
}
