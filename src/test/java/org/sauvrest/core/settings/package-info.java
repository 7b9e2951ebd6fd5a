/// Settings as files and environment give them.
@NullMarked
package org.sauvrest.core.settings;

import org.jspecify.annotations.NullMarked;
