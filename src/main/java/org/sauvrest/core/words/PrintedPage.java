package org.sauvrest.core.words;

import java.util.List;
import java.util.Locale;

/// A page of HTML to print and hand in: headings, sentences and tables.
public final class PrintedPage {

    private static final String STYLE = """
            <style>
            body { font: 11pt sans-serif; margin: 2em; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #bbb; padding: 3px 8px; text-align: left; vertical-align: top; }
            td { overflow-wrap: anywhere; }
            tr { break-inside: avoid; }
            .striking { font-weight: bold; }
            </style>
            """;

    private final StringBuilder html = new StringBuilder();

    /// A row of a table.
    ///
    /// @param striking whether it should be seen at once
    public record Row(boolean striking, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public PrintedPage(Locale language, String title) {
        html.append(
                "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">".formatted(language.getLanguage()));
        html.append(element("title", title)).append(STYLE).append("</head><body>\n");
        html.append(element("h1", title));
    }

    public PrintedPage heading(String text) {
        html.append(element("h2", text));
        return this;
    }

    public PrintedPage paragraph(String text) {
        html.append(element("p", text));
        return this;
    }

    public PrintedPage table(List<String> headings, List<Row> rows) {
        html.append("<table>\n<tr>");
        headings.forEach(heading -> html.append(element("th", heading)));
        html.append("</tr>\n");
        for (var row : rows) {
            html.append(row.striking() ? "<tr class=\"striking\">" : "<tr>");
            row.cells().forEach(cell -> html.append(element("td", cell)));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
        return this;
    }

    private static String element(String name, String text) {
        var safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + name + ">" + safe + "</" + name + ">";
    }

    @Override
    public String toString() {
        return html + "</body></html>\n";
    }
}
