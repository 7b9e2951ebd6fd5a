package org.sauvrest.desktop;

import org.sauvrest.testing.Exhibition;
import org.sauvrest.testing.OpenWindow;

/// A way through the pages in one language, each of which is shown.
record Walk(Exhibition exhibition, String language, OpenWindow window) {

    void show(String page) {
        exhibition.show(page, language, window);
    }
}
