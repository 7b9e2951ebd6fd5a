@NullMarked
package org.sauvrest.core.contexts;

import org.jspecify.annotations.NullMarked;
