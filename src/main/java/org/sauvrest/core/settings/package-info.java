/// Tool: server profiles and where settings are kept.
@NullMarked
package org.sauvrest.core.settings;

import org.jspecify.annotations.NullMarked;
