/// Capability: a file becomes a context again, and the way back.
@NullMarked
package org.sauvrest.core.restore;

import org.jspecify.annotations.NullMarked;
