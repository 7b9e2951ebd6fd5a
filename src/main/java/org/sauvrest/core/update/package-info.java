/// Capability: the update of an Odoo server and of each of its databases, or the way back.
@NullMarked
package org.sauvrest.core.update;

import org.jspecify.annotations.NullMarked;
