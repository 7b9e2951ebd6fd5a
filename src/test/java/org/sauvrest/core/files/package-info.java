/// Files that are whole or absent.
@NullMarked
package org.sauvrest.core.files;

import org.jspecify.annotations.NullMarked;
