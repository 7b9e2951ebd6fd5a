@NullMarked
package org.sauvrest.core.restore;

import org.jspecify.annotations.NullMarked;
