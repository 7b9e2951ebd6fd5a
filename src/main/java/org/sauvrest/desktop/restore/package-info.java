/// Restoring a context from a file, and bringing the state before back.
@NullMarked
package org.sauvrest.desktop.restore;

import org.jspecify.annotations.NullMarked;
