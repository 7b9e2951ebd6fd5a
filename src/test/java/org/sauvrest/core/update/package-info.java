/// Tests of the update of an Odoo server.
@NullMarked
package org.sauvrest.core.update;

import org.jspecify.annotations.NullMarked;
