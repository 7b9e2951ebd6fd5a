@NullMarked
package org.sauvrest.core.leftovers;

import org.jspecify.annotations.NullMarked;
