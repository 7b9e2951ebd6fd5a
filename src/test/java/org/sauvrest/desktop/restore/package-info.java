/// Restoring and undoing in the window.
@NullMarked
package org.sauvrest.desktop.restore;

import org.jspecify.annotations.NullMarked;
