/// Diagnoses of real obstacles.
@NullMarked
package org.sauvrest.core.connection;

import org.jspecify.annotations.NullMarked;
