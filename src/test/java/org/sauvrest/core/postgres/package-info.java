/// The ways to PostgreSQL, on real servers.
@NullMarked
package org.sauvrest.core.postgres;

import org.jspecify.annotations.NullMarked;
