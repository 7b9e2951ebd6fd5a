/// Saving in the window.
@NullMarked
package org.sauvrest.desktop.save;

import org.jspecify.annotations.NullMarked;
