/// The window as its users see it: driven by a mouse and a keyboard, before a real server.
@NullMarked
package org.sauvrest.desktop;

import org.jspecify.annotations.NullMarked;
