package org.sauvrest.core.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [ServerProfile] in the making: what is not set has its usual value, null stands for it too.
public final class ProfileBuilder {

    private String name;
    private List<String> hosts;
    private @Nullable Integer port;
    private String user;
    private @Nullable String maintenanceDatabase;
    private @Nullable TlsMode tls;
    private @Nullable Path rootCertificate;
    private @Nullable String prefix;
    private @Nullable String context;
    private @Nullable String owner;
    private @Nullable Path saves;
    private @Nullable Role role;
    private @Nullable String odooUrl;
    private @Nullable Integer keepDays;
    private @Nullable Path clientFolder;
    private @Nullable Path passwordFile;
    private @Nullable Installation odoo;

    ProfileBuilder(String name, List<String> hosts, String user) {
        this.name = name;
        this.hosts = hosts;
        this.user = user;
    }

    public ProfileBuilder name(String value) {
        name = value;
        return this;
    }

    public ProfileBuilder hosts(List<String> value) {
        hosts = value;
        return this;
    }

    public ProfileBuilder port(@Nullable Integer value) {
        port = value;
        return this;
    }

    public ProfileBuilder user(String value) {
        user = value;
        return this;
    }

    public ProfileBuilder maintenanceDatabase(@Nullable String value) {
        maintenanceDatabase = value;
        return this;
    }

    public ProfileBuilder tls(@Nullable TlsMode value) {
        tls = value;
        return this;
    }

    public ProfileBuilder rootCertificate(@Nullable Path value) {
        rootCertificate = value;
        return this;
    }

    public ProfileBuilder prefix(@Nullable String value) {
        prefix = value;
        return this;
    }

    public ProfileBuilder context(@Nullable String value) {
        context = value;
        return this;
    }

    public ProfileBuilder owner(@Nullable String value) {
        owner = value;
        return this;
    }

    public ProfileBuilder saves(@Nullable Path value) {
        saves = value;
        return this;
    }

    public ProfileBuilder role(@Nullable Role value) {
        role = value;
        return this;
    }

    public ProfileBuilder odooUrl(@Nullable String value) {
        odooUrl = value;
        return this;
    }

    public ProfileBuilder keepDays(@Nullable Integer value) {
        keepDays = value;
        return this;
    }

    public ProfileBuilder clientFolder(@Nullable Path value) {
        clientFolder = value;
        return this;
    }

    public ProfileBuilder passwordFile(@Nullable Path value) {
        passwordFile = value;
        return this;
    }

    public ProfileBuilder odoo(@Nullable Installation value) {
        odoo = value;
        return this;
    }

    /// @throws org.sauvrest.core.problem.FaultException for a value that no server can have
    @SuppressWarnings("NullAway") // the profile puts the usual values where null stands
    public ServerProfile build() {
        return new ServerProfile(
                name,
                hosts,
                port,
                user,
                maintenanceDatabase,
                tls,
                rootCertificate,
                prefix,
                context,
                owner,
                saves,
                role,
                odooUrl,
                keepDays,
                clientFolder,
                passwordFile,
                odoo);
    }
}
