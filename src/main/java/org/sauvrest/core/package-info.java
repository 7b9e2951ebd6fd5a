/// The core: what SauvRest can do, without any face.
@NullMarked
package org.sauvrest.core;

import org.jspecify.annotations.NullMarked;
