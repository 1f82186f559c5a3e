package org.imagerepo.plugins.storage.mongodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.tag.Box;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;

/**
 * An examination as a document within a photo's. Names of fields may be any text, so they are
 * values.
 */
final class ExaminationDocument {
  private ExaminationDocument() {}

  static Document of(Examination examination) {
    Findings findings = examination.findings();
    List<Document> fields =
        findings.fields().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(field -> new Document("name", field.getKey()).append("value", field.getValue()))
            .toList();
    return new Document("by", RenditionDocument.of(examination.by()))
        .append("tags", findings.tags().stream().map(ExaminationDocument::of).toList())
        .append("scores", findings.scores().stream().map(ExaminationDocument::of).toList())
        .append("fields", fields);
  }

  private static Document of(Tag tag) {
    return new Document("vocabulary", tag.vocabulary())
        .append("name", tag.name())
        .append("confidence", tag.confidence())
        .append("boxes", tag.boxes().stream().map(ExaminationDocument::of).toList());
  }

  private static Document of(Box box) {
    return new Document("x", box.x())
        .append("y", box.y())
        .append("width", box.width())
        .append("height", box.height())
        .append("confidence", box.confidence());
  }

  private static Document of(Score score) {
    return new Document("name", score.name()).append("value", score.value());
  }

  static Examination read(Document found) {
    Map<String, String> fields = new HashMap<>();
    for (Document field : found.getList("fields", Document.class)) {
      fields.put(field.getString("name"), field.getString("value"));
    }
    Findings findings =
        new Findings(
            list(found, "tags", ExaminationDocument::tag),
            list(found, "scores", ExaminationDocument::score),
            fields);
    return new Examination(findings, RenditionDocument.by(found.get("by", Document.class)));
  }

  private static <T> List<T> list(Document found, String field, Function<Document, T> read) {
    return found.getList(field, Document.class, List.of()).stream().map(read).toList();
  }

  private static Tag tag(Document found) {
    return new Tag(
        found.getString("vocabulary"),
        found.getString("name"),
        found.getDouble("confidence"),
        list(found, "boxes", ExaminationDocument::box));
  }

  private static Box box(Document found) {
    return new Box(
        found.getDouble("x"),
        found.getDouble("y"),
        found.getDouble("width"),
        found.getDouble("height"),
        found.getDouble("confidence"));
  }

  private static Score score(Document found) {
    return new Score(found.getString("name"), found.getDouble("value"));
  }
}
