/// What an Odoo's log tells.
@NullMarked
package org.sauvrest.core.odoolog;

import org.jspecify.annotations.NullMarked;
