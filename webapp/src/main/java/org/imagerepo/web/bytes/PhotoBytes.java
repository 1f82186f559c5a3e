package org.imagerepo.web.bytes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.library.Content;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.library.RenditionForms;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.photo.PhotoAddress;

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
  public record Wish(String version, String download, HttpHeaders headers) {
    /** The address names the version of one form, and all forms have the same address. */
    private Wish ofForm(Rendition named, Rendition form) {
      boolean isThisVersion = PhotoAddress.version(named.sha256()).equals(version);
      return new Wish(
          isThisVersion ? PhotoAddress.version(form.sha256()) : version, download, headers);
    }
  }

  /** The uploaded bytes, as far as the asker may have them. */
  public ByteAnswer original(Asker asker, PhotoId id, Wish wish)
      throws RefusedException, IOException {
    Photo photo = library.photo(asker, id);
    Content content = library.original(asker, id);
    return answer(content, photo.original().fileName(), wish);
  }

  /**
   * The bytes of a rendition, in the smallest form that the client names among what it accepts; one
   * that is to be saved, just as it is called.
   */
  public ByteAnswer rendition(Asker asker, PhotoId id, String name, Wish wish)
      throws RefusedException, IOException {
    Photo photo = library.photo(asker, id);
    List<String> types =
        wish.download() == null
            ? AcceptedTypes.named(wish.headers().getHeaderString(HttpHeaders.ACCEPT))
            : List.of();
    Rendition named = photo.rendition(name).orElseThrow(RefusedException::notFound);
    Rendition form = RenditionForms.best(photo, name, types).orElse(named);
    Content content = library.rendition(asker, id, form.spec().name());
    String fileName = RenditionName.of(photo.original().fileName(), name, content.mediaType());
    return answer(content, fileName, wish.ofForm(named, form)).negotiated();
  }

  private static ByteAnswer answer(Content content, String fileName, Wish wish) {
    String disposition =
        ContentDisposition.of(content.mediaType(), fileName, wish.download() != null);
    return new ByteAnswer(content, disposition, wish.version(), wish.headers()::getHeaderString);
  }
}
