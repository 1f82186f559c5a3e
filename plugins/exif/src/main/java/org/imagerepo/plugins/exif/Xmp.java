package org.imagerepo.plugins.exif;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Texts out of XMP packets. They are read as a stream and without a document type, so that neither
 * nesting nor entities do harm; and not by Adobe's library, which keeps every name space that any
 * photo ever mentioned.
 */
final class Xmp {
  /** A property, or rather one that somebody here asks for. */
  enum Property {
    SUBJECT("http://purl.org/dc/elements/1.1/", "subject"),
    DESCRIPTION("http://purl.org/dc/elements/1.1/", "description"),
    RATING("http://ns.adobe.com/xap/1.0/", "Rating"),
    CREATOR_TOOL("http://ns.adobe.com/xap/1.0/", "CreatorTool"),
    LENS("http://ns.adobe.com/exif/1.0/aux/", "Lens"),
    DATE_TIME_ORIGINAL("http://ns.adobe.com/exif/1.0/", "DateTimeOriginal"),
    DATE_CREATED("http://ns.adobe.com/photoshop/1.0/", "DateCreated"),
    CITY("http://ns.adobe.com/photoshop/1.0/", "City"),
    STATE("http://ns.adobe.com/photoshop/1.0/", "State"),
    COUNTRY("http://ns.adobe.com/photoshop/1.0/", "Country"),
    LOCATION("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "Location"),
    SHOWN_NAME("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "Sublocation"),
    SHOWN_CITY("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "City"),
    SHOWN_STATE("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "ProvinceState"),
    SHOWN_COUNTRY("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "CountryName");

    private static final Map<QName, Property> BY_NAME = new HashMap<>();

    static {
      for (Property property : values()) {
        BY_NAME.put(property.name, property);
      }
    }

    private final QName name;

    Property(String space, String name) {
      this.name = new QName(space, name);
    }
  }

  private static final QName ITEM = new QName("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "li");
  private static final int MAX_DEPTH = 100;
  private static final int MAX_TEXTS = 1000;

  private final Map<Property, List<String>> texts = new HashMap<>();

  /** The text of a property; the first of its list if it has one. */
  Optional<String> first(Property property) {
    return all(property).stream().findFirst();
  }

  /** The texts of a property's list, in order. */
  List<String> all(Property property) {
    return texts.getOrDefault(property, List.of());
  }

  /** Takes in a packet, as far as it isn't damaged. */
  void read(byte[] packet) {
    try {
      XMLStreamReader in = factory().createXMLStreamReader(new ByteArrayInputStream(packet));
      read(in);
      in.close();
    } catch (XMLStreamException | RuntimeException e) {
      // What was found until then counts.
      return;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void read(XMLStreamReader in) throws XMLStreamException {
    Deque<QName> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    while (in.hasNext() && path.size() <= MAX_DEPTH) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.push(in.getName());
          text.setLength(0);
          readAttributes(in);
        }
        case XMLStreamConstants.CHARACTERS -> text.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          keep(owner(path), text.toString());
          path.pop();
          text.setLength(0);
        }
        default -> {}
      }
    }
  }

  /** A property that isn't a list may be written as an attribute. */
  private void readAttributes(XMLStreamReader in) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      keep(in.getAttributeName(i), in.getAttributeValue(i));
    }
  }

  /** Whose text it is that ends: an item's is that of the property around its list. */
  private static QName owner(Deque<QName> path) {
    QName innermost = path.element();
    return innermost.equals(ITEM) ? path.stream().skip(2).findFirst().orElse(ITEM) : innermost;
  }

  private void keep(QName name, String text) {
    Property property = Property.BY_NAME.get(name);
    if (property != null && !text.isBlank()) {
      List<String> same = texts.computeIfAbsent(property, key -> new ArrayList<>());
      if (same.size() < MAX_TEXTS) {
        same.add(text);
      }
    }
  }
}
