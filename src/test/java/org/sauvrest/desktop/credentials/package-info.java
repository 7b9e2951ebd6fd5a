@NullMarked
package org.sauvrest.desktop.credentials;

import org.jspecify.annotations.NullMarked;
