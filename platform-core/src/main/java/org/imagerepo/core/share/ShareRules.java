package org.imagerepo.core.share;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** What a share may be: collects what breaks a rule. For one request. */
final class ShareRules {
  private static final int MAX_TITLE = 200;
  private static final int MIN_PASSWORD = 8;
  private static final int MAX_PASSWORD = 256;

  private final List<FieldError> errors = new ArrayList<>();
  private final Instant now;

  ShareRules(Instant now) {
    this.now = now;
  }

  /** The photos, each once. */
  List<PhotoId> photos(List<PhotoId> photos) {
    List<PhotoId> each = photos.stream().distinct().toList();
    if (each.isEmpty() || each.size() > Share.MAX_PHOTOS) {
      errors.add(new FieldError("photos", "must name 1 to " + Share.MAX_PHOTOS + " photos"));
    }
    return each;
  }

  /** The title in its normal form; none if it is blank. */
  Optional<String> title(Optional<String> title) {
    if (title.filter(ShareRules::isUnfit).isPresent()) {
      errors.add(
          new FieldError(
              "title", "must have at most " + MAX_TITLE + " characters, none of them invisible"));
      return Optional.empty();
    }
    return title
        .map(text -> Normalizer.normalize(text.strip(), Normalizer.Form.NFC))
        .filter(text -> !text.isEmpty());
  }

  private static boolean isUnfit(String title) {
    return title.length() > MAX_TITLE
        || title
            .codePoints()
            .map(Character::getType)
            .anyMatch(
                type ->
                    type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
  }

  void password(Optional<String> password) {
    if (password
        .filter(text -> text.length() < MIN_PASSWORD || text.length() > MAX_PASSWORD)
        .isPresent()) {
      errors.add(
          new FieldError(
              "password",
              "must have " + MIN_PASSWORD + " to " + MAX_PASSWORD + " characters, or be left out"));
    }
  }

  void expiry(Optional<Instant> at) {
    if (at.filter(end -> !end.isAfter(now)).isPresent()) {
      errors.add(new FieldError("expiresAt", "must be a time to come; to end a link, delete it"));
    }
  }

  /**
   * @throws RefusedException if a rule is broken
   */
  void check() throws RefusedException {
    if (!errors.isEmpty()) {
      throw new RefusedException(
          RefusalType.INVALID_INPUT, "Nothing was changed. Mend what is listed.", errors);
    }
  }
}
