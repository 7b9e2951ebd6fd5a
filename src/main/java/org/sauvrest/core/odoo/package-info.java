/// Tool: what a database tells about the Odoo that uses it.
@NullMarked
package org.sauvrest.core.odoo;

import org.jspecify.annotations.NullMarked;
