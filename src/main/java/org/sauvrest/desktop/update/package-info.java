/// The update of an Odoo: where it is, what would happen, the work before one's eyes, and what came of it.
@NullMarked
package org.sauvrest.desktop.update;

import org.jspecify.annotations.NullMarked;
