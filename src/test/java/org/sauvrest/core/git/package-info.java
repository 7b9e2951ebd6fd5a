/// Real repositories, read and moved on this computer and on another.
@NullMarked
package org.sauvrest.core.git;

import org.jspecify.annotations.NullMarked;
