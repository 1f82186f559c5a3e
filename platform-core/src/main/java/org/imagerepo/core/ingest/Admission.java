package org.imagerepo.core.ingest;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.image.RefusedImageException;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Says to uploaders why an image isn't let in. */
record Admission(ImageAdmission images) {
  void requireKnownType(byte[] head) throws RefusedException {
    try {
      images.requireKnownType(head);
    } catch (RefusedImageException e) {
      throw refused(e);
    }
  }

  ImageInfo admit(ImageInputStream in) throws RefusedException, IOException {
    try {
      return images.admit(in);
    } catch (RefusedImageException e) {
      throw refused(e);
    }
  }

  private static RefusedException refused(RefusedImageException e) {
    return new RefusedException(type(e.reason()), e.getMessage());
  }

  private static RefusalType type(RefusedImageException.Reason reason) {
    return switch (reason) {
      case UNSUPPORTED_TYPE -> RefusalType.UNSUPPORTED_IMAGE;
      case UNREADABLE -> RefusalType.UNREADABLE_IMAGE;
      case TRUNCATED -> RefusalType.TRUNCATED_IMAGE;
      case TOO_MANY_PIXELS -> RefusalType.TOO_MANY_PIXELS;
    };
  }
}
