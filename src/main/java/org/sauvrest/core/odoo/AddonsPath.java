package org.sauvrest.core.odoo;

import java.util.List;
import java.util.stream.Stream;

/// Where an Odoo looks for modules, in its order.
public final class AddonsPath {

    private AddonsPath() {}

    /// The folders of the configuration, with those that Odoo adds by itself: the one in its code that holds the module
    /// base, and since 8.0 one in its data, where that is configured.
    ///
    /// @param found the release of the code, and where it lies
    public static List<String> of(Release.Found found, OdooConf conf) {
        var series = found.release().series();
        var own = Paths.plain(found.root()) + "/addons";
        var beside = Paths.parent(found.root()) + "/addons";
        var data = series.isAtLeast(8, 0)
                ? conf.dataDir().map(dir -> Paths.plain(dir) + "/addons/" + series.name()).stream()
                : Stream.<String>empty();
        var configured = configured(conf, own, beside);
        if (series.isAtLeast(13, 0)) {
            var last = series.isAtLeast(19, 0) ? Stream.of(beside) : Stream.<String>empty();
            return joined(Stream.of(Stream.of(own), data, configured, last));
        }
        return joined(Stream.of(data, configured, Stream.of(own)));
    }

    private static Stream<String> configured(OdooConf conf, String own, String beside) {
        var path = conf.addonsPath();
        return path.isEmpty() ? Stream.of(own, beside) : path.stream().map(Paths::plain);
    }

    private static List<String> joined(Stream<Stream<String>> parts) {
        return parts.flatMap(part -> part).distinct().toList();
    }
}
