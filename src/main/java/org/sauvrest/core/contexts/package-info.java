/// Capability: the contexts of a server, and the right to work on one of them.
@NullMarked
package org.sauvrest.core.contexts;

import org.jspecify.annotations.NullMarked;
