/// The roll-out of a password to a park of computers: which, how, the visits before one's eyes, what came of them.
@NullMarked
package org.sauvrest.desktop.rollout;

import org.jspecify.annotations.NullMarked;
