package org.cwtt.scoring.dmn;

import org.w3c.dom.Element;

/// An element that is being written.
record Xml(Element element) {

    /// Adds an element of the same namespace, and answers it.
    Xml child(String name) {
        Element child = element.getOwnerDocument().createElementNS(element.getNamespaceURI(), name);
        element.appendChild(child);
        return new Xml(child);
    }

    /// Adds an element that holds a text.
    void text(String name, String text) {
        child(name).element().setTextContent(text);
    }

    Xml with(String attribute, String value) {
        element.setAttribute(attribute, value);
        return this;
    }
}
