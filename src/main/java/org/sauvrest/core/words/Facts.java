package org.sauvrest.core.words;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A record's components by their names.
final class Facts {

    private Facts() {}

    static Map<String, Object> of(Record facts) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : facts.getClass().getRecordComponents()) {
            values.put(component.getName(), value(facts, component));
        }
        return values;
    }

    /// Those that are marked as [Verbatim].
    static List<Object> said(Record facts) {
        return Arrays.stream(facts.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Verbatim.class))
                .map(component -> value(facts, component))
                .toList();
    }

    private static Object value(Record facts, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
