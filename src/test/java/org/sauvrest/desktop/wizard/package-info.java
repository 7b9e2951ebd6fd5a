/// The frame of the wizards.
@NullMarked
package org.sauvrest.desktop.wizard;

import org.jspecify.annotations.NullMarked;
