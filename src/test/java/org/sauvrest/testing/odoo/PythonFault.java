package org.sauvrest.testing.odoo;

/// An exception as Python has it.
final class PythonFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final String text;

    PythonFault(String type, String text) {
        super(type + ": " + text);
        this.type = type;
        this.text = text;
    }

    String type() {
        return type;
    }

    /// What Python prints of it.
    ///
    /// @param running whose code it came through
    String traceback(Running running) {
        var code = running.code().resolve(running.series().pack());
        return """
                Traceback (most recent call last):
                  File "%s/service/server.py", line 1313, in preload_registries
                    registry = Registry.new(dbname, update_module=update_module)
                  File "%s/modules/loading.py", line 228, in load_module_graph
                    load_data(cr, idref, mode, kind='data', package=package)
                %s: %s""".formatted(code, code, type, text);
    }
}
