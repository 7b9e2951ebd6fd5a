/// Real programs as children.
@NullMarked
package org.sauvrest.core.process;

import org.jspecify.annotations.NullMarked;
