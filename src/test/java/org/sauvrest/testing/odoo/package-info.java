/// A stand-in for the server program of Odoo, and installations of it for tests.
@NullMarked
package org.sauvrest.testing.odoo;

import org.jspecify.annotations.NullMarked;
