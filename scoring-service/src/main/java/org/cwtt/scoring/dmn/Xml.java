package org.cwtt.scoring.dmn;

import java.util.concurrent.atomic.AtomicInteger;
import org.w3c.dom.Element;

/// An element that is being written.
///
/// @param ids counts the elements that need an id only because editors tell elements apart by it
record Xml(Element element, AtomicInteger ids) {

    static Xml root(Element element) {
        return new Xml(element, new AtomicInteger());
    }

    /// Adds an element of the same namespace, and answers it.
    Xml child(String name) {
        return child(element.getNamespaceURI(), name);
    }

    /// Adds an element, and answers it.
    Xml child(String namespace, String name) {
        Element child = element.getOwnerDocument().createElementNS(namespace, name);
        element.appendChild(child);
        return new Xml(child, ids);
    }

    /// Adds an element with an id of its own, the same each time that the model is written.
    Xml part(String name) {
        return child(name).with("id", "part_" + ids.incrementAndGet());
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
