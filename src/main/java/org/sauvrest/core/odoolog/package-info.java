/// Tool: what Odoo writes while it updates a database, and what is to be thought of it.
@NullMarked
package org.sauvrest.core.odoolog;

import org.jspecify.annotations.NullMarked;
