/// Kernel: every way in which something can go wrong, as plain facts.
@NullMarked
package org.sauvrest.core.problem;

import org.jspecify.annotations.NullMarked;
