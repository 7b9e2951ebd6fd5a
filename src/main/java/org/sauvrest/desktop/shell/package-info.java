/// The window around all pages.
@NullMarked
package org.sauvrest.desktop.shell;

import org.jspecify.annotations.NullMarked;
