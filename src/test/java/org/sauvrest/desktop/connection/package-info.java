/// The way to a server in the window.
@NullMarked
package org.sauvrest.desktop.connection;

import org.jspecify.annotations.NullMarked;
