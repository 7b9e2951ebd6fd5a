/// Tool: other computers, reached through SSH. The only door to the SSH library.
@NullMarked
package org.sauvrest.core.remote;

import org.jspecify.annotations.NullMarked;
