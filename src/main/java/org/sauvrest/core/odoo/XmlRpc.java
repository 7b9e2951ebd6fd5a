package org.sauvrest.core.odoo;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The little of XML-RPC that a login takes: texts there; a number, a text or a fault back. It is what every Odoo since
/// 6.0 speaks.
final class XmlRpc {

    private XmlRpc() {}

    /// What comes back.
    sealed interface Answer {

        /// The answer, where it is a text.
        default Optional<String> text() {
            return this instanceof Text(var value) ? Optional.of(value) : Optional.empty();
        }
    }

    /// A number; `False` is 0.
    record Id(long value) implements Answer {}

    record Text(String value) implements Answer {}

    record Fault(String code, String said) implements Answer {}

    /// @param arguments all of them texts
    static String request(String method, String... arguments) {
        var parameters = Stream.of(arguments)
                .map(argument -> "<param><value><string>" + escaped(argument) + "</string></value></param>")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\"?><methodCall><methodName>" + method + "</methodName><params>" + parameters
                + "</params></methodCall>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// @throws IOException where it is no answer of XML-RPC
    static Answer read(String response) throws IOException {
        try {
            var document = factory().newDocumentBuilder().parse(new InputSource(new StringReader(response)));
            var fault = first(document, "fault");
            if (fault.isPresent()) {
                return new Fault(member(fault.get(), "faultCode"), member(fault.get(), "faultString"));
            }
            var value = first(document, "value").orElseThrow(() -> new IOException("no value"));
            return answer(value);
        } catch (ParserConfigurationException | SAXException | NumberFormatException e) {
            throw new IOException(e);
        }
    }

    /// Odoo's way to say it: 3 from 8 on for a login, the exception's name before.
    static boolean meansAccessDenied(String code, String said) {
        return code.equals("3") || code.contains("AccessDenied") || said.contains("AccessDenied");
    }

    private static Answer answer(Element value) {
        var text = value.getTextContent().strip();
        var children = value.getElementsByTagName("*");
        var type = children.getLength() == 0 ? "string" : children.item(0).getNodeName();
        return switch (type) {
            case "int", "i4", "i8", "boolean" -> new Id(Long.parseLong(text));
            default -> new Text(text);
        };
    }

    private static String member(Element fault, String name) {
        var members = fault.getElementsByTagName("member");
        for (int i = 0; i < members.getLength(); i++) {
            var member = (Element) members.item(i);
            if (member.getElementsByTagName("name").item(0).getTextContent().equals(name)) {
                return member.getElementsByTagName("value")
                        .item(0)
                        .getTextContent()
                        .strip();
            }
        }
        return "";
    }

    private static Optional<Element> first(Document document, String name) {
        return Optional.ofNullable((Element) document.getElementsByTagName(name).item(0));
    }

    /// Whoever answers may be anybody: nothing outside the answer is read.
    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }
}
