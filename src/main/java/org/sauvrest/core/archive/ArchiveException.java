package org.sauvrest.core.archive;

/// What keeps an archive from being read, the reading of the file itself apart.
public abstract sealed class ArchiveException extends Exception
        permits DamagedArchiveException, UnsupportedArchiveException {

    private static final long serialVersionUID = 1;

    ArchiveException(String message) {
        super(message);
    }
}
