package org.sauvrest.core.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a fact that is in the words of a server or a tool, whatever language those are in: it belongs to the
/// details of a problem, and in no sentence for people.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Verbatim {}
