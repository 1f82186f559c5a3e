package org.imagerepo.web.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.archive.ArchiveRequest;
import org.imagerepo.core.archive.ArchiveRequest.Content;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.photo.PhotoIds;

/**
 * What one sends to freeze an archive.
 *
 * @param ids of the photos, in the order of the archive
 * @param content {@code originals}, which is the default, {@code previews} or {@code both}
 * @param metadata whether the file metadata.json is to be in it; by default not
 */
public record ArchiveBody(List<String> ids, String content, Boolean metadata) {
  ArchiveRequest request() throws RefusedException {
    List<PhotoId> photos = new ArrayList<>();
    for (String id : ids == null ? List.<String>of() : ids) {
      photos.add(PhotoIds.parse(id == null ? "" : id));
    }
    return new ArchiveRequest(photos, content(content), Boolean.TRUE.equals(metadata));
  }

  /** Reads the name of a content; none means {@code originals}. */
  static Content content(String name) throws RefusedException {
    try {
      return name == null ? Content.ORIGINALS : Content.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("content", "must be originals, previews or both");
    }
  }
}
