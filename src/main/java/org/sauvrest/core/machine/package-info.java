/// Tool: the computer that an Odoo runs on, this one or another, worked with in one way.
@NullMarked
package org.sauvrest.core.machine;

import org.jspecify.annotations.NullMarked;
