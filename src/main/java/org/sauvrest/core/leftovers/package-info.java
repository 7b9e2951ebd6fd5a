/// Capability: what interrupted work left behind.
@NullMarked
package org.sauvrest.core.leftovers;

import org.jspecify.annotations.NullMarked;
