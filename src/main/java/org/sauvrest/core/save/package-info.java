/// Capability: a context becomes a verified file.
@NullMarked
package org.sauvrest.core.save;

import org.jspecify.annotations.NullMarked;
