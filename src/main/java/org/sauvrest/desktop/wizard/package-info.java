/// The frame that every flow of pages uses, and the pages that all flows have in common.
@NullMarked
package org.sauvrest.desktop.wizard;

import org.jspecify.annotations.NullMarked;
