package org.sauvrest.core.words;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A record's components by their names.
final class Facts {

    private Facts() {}

    static Map<String, Object> of(Record facts) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : facts.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                values.put(component.getName(), accessor.invoke(facts));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(component.toString(), e);
            }
        }
        return values;
    }
}
