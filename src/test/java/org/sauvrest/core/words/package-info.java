/// Facts and sentences in the languages.
@NullMarked
package org.sauvrest.core.words;

import org.jspecify.annotations.NullMarked;
