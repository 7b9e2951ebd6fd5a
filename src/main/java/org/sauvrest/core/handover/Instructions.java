package org.sauvrest.core.handover;

import java.util.Map;
import org.sauvrest.core.words.Words;

/// What somebody reads who is given a package: step by step, where it goes and how one sees that it worked.
record Instructions(Words words, ManagementTool tool, ServerFacts server) {

    String name() {
        return words.say("handover.instructions");
    }

    PackageFile file() {
        var results = server.results()
                .map(folder -> text("results").replace("{results}", folder))
                .orElse("");
        var text = text(tool.word()) + text("common");
        var facts =
                Map.of("{user}", server.profile().user(), "{servers}", server.servers(), "{results}\n", results + "\n");
        for (var fact : facts.entrySet()) {
            text = text.replace(fact.getKey(), fact.getValue());
        }
        return PackageFile.of(name(), text);
    }

    private String text(String part) {
        return PackageFile.text(
                "readme/%s_%s.txt".formatted(part, words.locale().getLanguage()));
    }
}
