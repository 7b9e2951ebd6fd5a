@NullMarked
package org.sauvrest.core.operation;

import org.jspecify.annotations.NullMarked;
