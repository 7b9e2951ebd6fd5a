package org.sauvrest.core.update;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.update.UpdatePlan.LeftOut;

/// Which contexts an update is for.
///
/// @param series of the code
/// @param conf the Odoo's configuration
record Choice(UpdateRequest request, Series series, OdooConf conf) {

    /// @return why a context is left alone; nothing where it is updated
    Optional<LeftOut> leftOut(ContextSummary context) {
        boolean wanted = request.contexts().isEmpty() || request.contexts().contains(context.name());
        if (!wanted || request.leftOut().contains(context.name())) {
            return Optional.of(LeftOut.WANTED);
        }
        if (context.odooVersion().isEmpty()) {
            return Optional.of(LeftOut.NO_ODOO);
        }
        if (!series.has(context.odooVersion().get())) {
            return Optional.of(LeftOut.OTHER_SERIES);
        }
        if (!isServed(context.name())) {
            return Optional.of(LeftOut.NOT_SERVED);
        }
        var owner = owner();
        return owner.isPresent() && !owner.get().equals(context.owner())
                ? Optional.of(LeftOut.OTHER_OWNER)
                : Optional.empty();
    }

    /// The role whose databases this Odoo serves, as far as it is known.
    Optional<String> owner() {
        return conf.user().or(() -> request.profile().ownerRole());
    }

    /// Odoo compares the beginning of a name. A filter that depends on the host asked for can let any context in.
    boolean isServed(String context) {
        var filter = conf.setting("dbfilter").filter(text -> !text.contains("%h") && !text.contains("%d"));
        try {
            return filter.map(text -> Pattern.compile(text).matcher(context).lookingAt())
                    .orElse(true);
        } catch (PatternSyntaxException e) {
            return true;
        }
    }
}
