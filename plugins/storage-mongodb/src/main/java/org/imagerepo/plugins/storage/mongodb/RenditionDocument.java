package org.imagerepo.plugins.storage.mongodb;

import java.util.Date;
import org.bson.Document;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.rendition.RenditionSpec;

/** A rendition, and who made something, as documents within a photo's. */
final class RenditionDocument {
  private RenditionDocument() {}

  static Document of(Rendition rendition) {
    RenditionSpec spec = rendition.spec();
    return new Document("name", spec.name())
        .append("mediaType", spec.mediaType())
        .append("width", spec.width())
        .append("height", spec.height())
        .append("size", rendition.size())
        .append("sha256", rendition.sha256())
        .append("by", of(rendition.by()));
  }

  static Rendition read(Document found) {
    RenditionSpec spec =
        new RenditionSpec(
            found.getString("name"),
            found.getString("mediaType"),
            found.getInteger("width"),
            found.getInteger("height"));
    return new Rendition(
        spec,
        found.getLong("size"),
        found.getString("sha256"),
        by(found.get("by", Document.class)));
  }

  static Document of(Provenance by) {
    return new Document("plugin", by.plugin())
        .append("version", by.version())
        .append("provider", by.provider())
        .append("revision", by.revision())
        .append("at", Date.from(by.at()));
  }

  static Provenance by(Document found) {
    return new Provenance(
        found.getString("plugin"),
        found.getString("version"),
        found.getString("provider"),
        found.getString("revision"),
        found.getDate("at").toInstant());
  }
}
