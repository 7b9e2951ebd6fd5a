/// What a database tells about its Odoo.
@NullMarked
package org.sauvrest.core.odoo;

import org.jspecify.annotations.NullMarked;
