/// Kernel: a piece of work, its endings and its progress.
@NullMarked
package org.sauvrest.core.operation;

import org.jspecify.annotations.NullMarked;
