/// Tool: PostgreSQL's password file.
@NullMarked
package org.sauvrest.core.passwords;

import org.jspecify.annotations.NullMarked;
