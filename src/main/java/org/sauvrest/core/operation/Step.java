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
    SAVE_CONTEXTS,
    STOP_SERVICE,
    MOVE_CODE,
    UPDATE_DATABASES,
    BRING_BACK,
    START_SERVICE,
    PROVE_SERVICE,
    LOOK_AT_CODE,
    VISIT_COMPUTERS,
    WAIT_FOR_COMPUTERS,
    BUILD_DEMO_SERVER,
    FILL_DEMO_SCHOOL,
    DAMAGE_DEMO
}
