package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Calls by XML-RPC: how they are read, and how answers are written.
final class XmlRpc {

    private XmlRpc() {}

    record Call(String method, List<String> arguments) {

        String argument(int index) {
            return index < arguments.size() ? arguments.get(index) : "";
        }
    }

    static Call read(InputStream body) throws IOException {
        try {
            var call = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(body)
                    .getDocumentElement();
            var arguments = new ArrayList<String>();
            var params = call.getElementsByTagName("param");
            for (int i = 0; i < params.getLength(); i++) {
                arguments.add(params.item(i).getTextContent().strip());
            }
            var method = call.getElementsByTagName("methodName").item(0);
            return new Call(
                    method instanceof Element name ? name.getTextContent().strip() : "", arguments);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    static String answer(Object value) {
        return "<?xml version='1.0'?>\n<methodResponse><params><param>" + value(value)
                + "</param></params></methodResponse>";
    }

    /// @param code a number, or a word as older series have it
    static String fault(Object code, String text) {
        return "<?xml version='1.0'?>\n<methodResponse><fault>" + value(Map.of("faultCode", code, "faultString", text))
                + "</fault></methodResponse>";
    }

    private static String value(Object value) {
        return "<value>"
                + switch (value) {
                    case Boolean flag -> "<boolean>" + (flag ? 1 : 0) + "</boolean>";
                    case Integer number -> "<int>" + number + "</int>";
                    case List<?> list -> "<array><data>" + list(list) + "</data></array>";
                    case Map<?, ?> map -> "<struct>" + members(map) + "</struct>";
                    default -> "<string>" + escaped(value.toString()) + "</string>";
                }
                + "</value>";
    }

    private static String list(List<?> list) {
        var text = new StringBuilder();
        list.forEach(item -> text.append(value(item)));
        return text.toString();
    }

    private static String members(Map<?, ?> map) {
        var text = new StringBuilder();
        map.forEach((name, item) -> text.append("<member><name>")
                .append(name)
                .append("</name>")
                .append(value(item))
                .append("</member>"));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
