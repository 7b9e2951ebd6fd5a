/// What tests need: real servers that they start themselves and that are gone afterwards.
@NullMarked
package org.sauvrest.testing;

import org.jspecify.annotations.NullMarked;
