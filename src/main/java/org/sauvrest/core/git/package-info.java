/// Tool: git checkouts on the computer that they are on.
@NullMarked
package org.sauvrest.core.git;

import org.jspecify.annotations.NullMarked;
