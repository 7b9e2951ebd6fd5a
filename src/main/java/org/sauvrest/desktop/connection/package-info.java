/// The way to a server, made and changed.
@NullMarked
package org.sauvrest.desktop.connection;

import org.jspecify.annotations.NullMarked;
