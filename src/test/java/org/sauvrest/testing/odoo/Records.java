package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The records of a module's XML file.
final class Records {

    private Records() {}

    /// @param text of all its fields
    record Entry(String id, String model, String text) {}

    static List<Entry> read(Path file) throws PythonFault {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            builder.setErrorHandler(Silent.INSTANCE);
            var records = builder.parse(file.toFile()).getElementsByTagName("record");
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < records.getLength(); i++) {
                if (records.item(i) instanceof Element element) {
                    entries.add(new Entry(
                            element.getAttribute("id"),
                            element.getAttribute("model"),
                            element.getTextContent().strip()));
                }
            }
            return entries;
        } catch (SAXParseException e) {
            throw new PythonFault(
                    "lxml.etree.XMLSyntaxError",
                    "Opening and ending tag mismatch: odoo line 2 and odo, line %d, column %d"
                            .formatted(e.getLineNumber(), e.getColumnNumber()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new PythonFault("lxml.etree.XMLSyntaxError", e.toString());
        } catch (IOException e) {
            throw new PythonFault("FileNotFoundError", "File not found: " + file);
        }
    }

    /// The parser would print the fault, too.
    private enum Silent implements ErrorHandler {
        INSTANCE;

        @Override
        public void warning(SAXParseException fault) {}

        @Override
        public void error(SAXParseException fault) {}

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
