/// The home pages.
@NullMarked
package org.sauvrest.desktop.home;

import org.jspecify.annotations.NullMarked;
