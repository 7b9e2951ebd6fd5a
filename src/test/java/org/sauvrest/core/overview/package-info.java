/// What is seen of a server at one glance.
@NullMarked
package org.sauvrest.core.overview;

import org.jspecify.annotations.NullMarked;
