package org.sauvrest.core.update;

import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.restore.KeepService;
import org.sauvrest.core.restore.UndoService;
import org.sauvrest.core.save.SaveService;

/// What an update works with beside the computer of the Odoo.
record Tools(Connector connector, SaveService save, KeepService keep, UndoService undo, Patience patience) {}
