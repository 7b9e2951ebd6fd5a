/// The window itself.
@NullMarked
package org.sauvrest.desktop.shell;

import org.jspecify.annotations.NullMarked;
