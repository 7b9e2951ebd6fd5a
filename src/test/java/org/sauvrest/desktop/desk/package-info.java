/// What every page works with.
@NullMarked
package org.sauvrest.desktop.desk;

import org.jspecify.annotations.NullMarked;
