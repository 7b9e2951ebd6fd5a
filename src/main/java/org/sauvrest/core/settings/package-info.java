/// Tool: server profiles, what the window remembers, and where both are kept.
@NullMarked
package org.sauvrest.core.settings;

import org.jspecify.annotations.NullMarked;
