/// Tool: what a database, the code and the configuration tell about the Odoo that uses them.
@NullMarked
package org.sauvrest.core.odoo;

import org.jspecify.annotations.NullMarked;
