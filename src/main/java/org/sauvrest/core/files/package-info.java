/// Tool: files that are whole or absent, texts of any origin, hashes, free space and removable drives.
@NullMarked
package org.sauvrest.core.files;

import org.jspecify.annotations.NullMarked;
