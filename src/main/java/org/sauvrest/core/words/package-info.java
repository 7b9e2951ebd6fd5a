/// Kernel: the sentences of every language.
@NullMarked
package org.sauvrest.core.words;

import org.jspecify.annotations.NullMarked;
