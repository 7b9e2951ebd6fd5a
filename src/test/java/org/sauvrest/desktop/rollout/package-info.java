/// The window rolls a password out to a park of computers.
@NullMarked
package org.sauvrest.desktop.rollout;

import org.jspecify.annotations.NullMarked;
