package org.imagerepo.plugins.webhook;

import java.util.Locale;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.event.PhotoNews;

/** News as JSON. No word of its owner's is in it: who may know more asks the platform. */
final class Message {
  private Message() {}

  /** Ids, times and names of constants need no escaping. */
  static String of(PhotoNews news) {
    return """
        {"type":"photo-%s","timestamp":"%s","data":{"id":"%s"%s}}"""
        .formatted(
            news.kind().name().toLowerCase(Locale.ROOT),
            news.at(),
            news.id().value(),
            news.photo().map(Message::facts).orElse(""));
  }

  private static String facts(Photo photo) {
    return """
        ,"owner":"%s","visibility":"%s","sha256":"%s"\
        """
        .formatted(
            photo.owner().value(),
            photo.visibility().name().toLowerCase(Locale.ROOT),
            photo.original().sha256());
  }
}
