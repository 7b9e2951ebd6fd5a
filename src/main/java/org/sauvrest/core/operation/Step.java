package org.sauvrest.core.operation;

/// The steps that users are told about. Each has its sentence in every language.
public enum Step {
    CONNECT,
    DUMP,
    READ_BACK,
    COPY,
    CHECK_FILE,
    CREATE_DATABASE,
    LOAD,
    COMPARE,
    SWAP,
    KEEP_STATE,
    CLEAN_UP,
    CHANGE_PASSWORD,
    PROVE_PASSWORD,
    RESTART_ODOO,
    AWAIT_LOGIN,
    GO_BACK,
    VISIT_COMPUTERS,
    WAIT_FOR_COMPUTERS,
    BUILD_DEMO_SERVER,
    FILL_DEMO_SCHOOL,
    DAMAGE_DEMO
}
