package org.imagerepo.web.bytes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.library.Content;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;

/** Answers requests for the bytes of photos, whichever way they come in. */
@Dependent
public class PhotoBytes {
  private final Library library;

  @Inject
  public PhotoBytes(Library library) {
    this.library = library;
  }

  /**
   * What a request asks for besides the photo.
   *
   * @param version that the address names, or null
   * @param download whether the bytes are to be saved: anything but null
   * @param headers of the request
   */
  public record Wish(String version, String download, HttpHeaders headers) {}

  /** The uploaded bytes, as far as the asker may have them. */
  public ByteAnswer original(Asker asker, PhotoId id, Wish wish)
      throws RefusedException, IOException {
    Photo photo = library.photo(asker, id);
    Content content = library.original(asker, id);
    return answer(content, photo.original().fileName(), wish);
  }

  /** The bytes of a rendition. */
  public ByteAnswer rendition(Asker asker, PhotoId id, String name, Wish wish)
      throws RefusedException, IOException {
    Photo photo = library.photo(asker, id);
    Content content = library.rendition(asker, id, name);
    String fileName = RenditionName.of(photo.original().fileName(), name, content.mediaType());
    return answer(content, fileName, wish);
  }

  private static ByteAnswer answer(Content content, String fileName, Wish wish) {
    String disposition =
        ContentDisposition.of(content.mediaType(), fileName, wish.download() != null);
    return new ByteAnswer(content, disposition, wish.version(), wish.headers()::getHeaderString);
  }
}
