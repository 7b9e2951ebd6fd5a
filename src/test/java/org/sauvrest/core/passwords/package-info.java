/// The password file beside the real libpq.
@NullMarked
package org.sauvrest.core.passwords;

import org.jspecify.annotations.NullMarked;
