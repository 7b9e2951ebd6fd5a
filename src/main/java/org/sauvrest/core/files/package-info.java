/// Tool: files that are whole or absent, hashes and free space.
@NullMarked
package org.sauvrest.core.files;

import org.jspecify.annotations.NullMarked;
