@NullMarked
package org.sauvrest.core.save;

import org.jspecify.annotations.NullMarked;
