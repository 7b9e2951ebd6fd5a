package org.sauvrest.core.words;

/// An amount of data, so that a fact of this kind is written as a size ("12.4 MB") in every sentence.
public record Bytes(long count) {}
