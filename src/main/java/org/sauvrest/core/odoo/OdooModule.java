package org.sauvrest.core.odoo;

/// A module on the addons path.
///
/// @param manifest its description, a file in its folder
public record OdooModule(String name, String folder, String manifest) {}
