/// Capability: a context becomes a verified file, which can be copied and deleted.
@NullMarked
package org.sauvrest.core.save;

import org.jspecify.annotations.NullMarked;
