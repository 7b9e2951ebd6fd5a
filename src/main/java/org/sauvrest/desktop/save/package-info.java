/// Saving contexts, and the saves that there are.
@NullMarked
package org.sauvrest.desktop.save;

import org.jspecify.annotations.NullMarked;
