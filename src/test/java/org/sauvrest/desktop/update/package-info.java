/// Tests of the update's pages, before a real PostgreSQL and a stand-in for Odoo.
@NullMarked
package org.sauvrest.desktop.update;

import org.jspecify.annotations.NullMarked;
