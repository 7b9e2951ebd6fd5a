/// The window: JavaFX pages on the core.
@NullMarked
package org.sauvrest.desktop;

import org.jspecify.annotations.NullMarked;
