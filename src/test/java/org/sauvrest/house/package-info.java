/// The rules of the house, checked on the compiled classes: to change one, change it here and in ARCHITECTURE.md.
@NullMarked
package org.sauvrest.house;

import org.jspecify.annotations.NullMarked;
