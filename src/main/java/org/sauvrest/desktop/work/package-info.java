/// The only threads of the window, and the only way back to its own thread.
@NullMarked
package org.sauvrest.desktop.work;

import org.jspecify.annotations.NullMarked;
