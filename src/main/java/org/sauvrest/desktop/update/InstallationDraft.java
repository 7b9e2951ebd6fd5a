package org.sauvrest.desktop.update;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.ServerProfile;

/// Where an Odoo is, as it is being described. What nobody has said yet is as most have it.
final class InstallationDraft {

    final BooleanProperty elsewhere = new SimpleBooleanProperty();
    final StringProperty host = new SimpleStringProperty("");
    final StringProperty code = new SimpleStringProperty("");
    final StringProperty executable = new SimpleStringProperty("odoo-bin");
    final StringProperty interpreter = new SimpleStringProperty("");
    final StringProperty configuration = new SimpleStringProperty("/etc/odoo/odoo.conf");

    /// One folder a line.
    final StringProperty addons = new SimpleStringProperty("");

    final StringProperty account = new SimpleStringProperty("odoo");
    final StringProperty stop = new SimpleStringProperty("systemctl stop odoo");
    final StringProperty start = new SimpleStringProperty("systemctl start odoo");
    final StringProperty status = new SimpleStringProperty("systemctl is-active --quiet odoo");
    final StringProperty proxyStop = new SimpleStringProperty("");
    final StringProperty proxyStart = new SimpleStringProperty("");
    final StringProperty url = new SimpleStringProperty("");

    InstallationDraft(ServerProfile profile) {
        url.set(text(profile.odooUrl()));
        Optional.ofNullable(profile.odoo()).ifPresent(this::take);
    }

    private void take(Installation known) {
        elsewhere.set(known.host() != null);
        host.set(text(known.host()));
        code.set(known.code());
        executable.set(known.executable());
        interpreter.set(text(known.interpreter()));
        configuration.set(known.configuration());
        addons.set(String.join("\n", known.addons()));
        account.set(text(known.user()));
        stop.set(known.stop());
        start.set(known.start());
        status.set(known.status());
        proxyStop.set(text(known.proxyStop()));
        proxyStart.set(text(known.proxyStart()));
    }

    /// What has to be said, all of it.
    Observable[] needed() {
        return new Observable[] {elsewhere, host, code, executable, configuration, stop, start, status};
    }

    boolean isWhole() {
        return List.of(code, executable, configuration, stop, start, status).stream()
                        .noneMatch(text -> text.get().isBlank())
                && (!elsewhere.get() || !host.get().isBlank());
    }

    /// Whether what few need was said.
    boolean hasRest() {
        return List.of(interpreter, proxyStop, proxyStart).stream()
                .anyMatch(text -> !text.get().isBlank());
    }

    ServerProfile in(ServerProfile profile) {
        var odoo = new Installation(
                elsewhere.get() ? given(host) : null,
                code.get().strip(),
                executable.get().strip(),
                given(interpreter),
                configuration.get().strip(),
                addons.get()
                        .lines()
                        .map(String::strip)
                        .filter(folder -> !folder.isEmpty())
                        .toList(),
                given(account),
                stop.get().strip(),
                start.get().strip(),
                status.get().strip(),
                given(proxyStop),
                given(proxyStart));
        return profile.toBuilder().odoo(odoo).odooUrl(given(url)).build();
    }

    private static @Nullable String given(StringProperty text) {
        return text.get().isBlank() ? null : text.get().strip();
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
