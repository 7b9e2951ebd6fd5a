/// Tool: checkouts of git, read and moved. The only door to the library that reads them.
@NullMarked
package org.sauvrest.core.git;

import org.jspecify.annotations.NullMarked;
