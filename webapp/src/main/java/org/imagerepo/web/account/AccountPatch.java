package org.imagerepo.web.account;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.account.AccountChange;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Reads a JSON merge patch (RFC 7396) of one's account. What isn't named stays; null removes. A
 * member that can't be changed is an error, so that a slip of the pen never looks like success.
 */
final class AccountPatch {
  private final List<FieldError> errors = new ArrayList<>();

  private AccountPatch() {}

  static AccountChange read(JsonObject patch) throws RefusedException {
    return new AccountPatch().change(Body.required(patch));
  }

  private AccountChange change(JsonObject patch) throws RefusedException {
    Optional<String> username = Optional.empty();
    Optional<String> displayName = Optional.empty();
    Optional<Optional<PhotoId>> avatar = Optional.empty();
    Optional<Boolean> location = Optional.empty();
    for (var member : patch.entrySet()) {
      JsonValue value = member.getValue();
      switch (member.getKey()) {
        case "username" -> username = Optional.of(text("username", value));
        case "displayName" ->
            displayName =
                Optional.of(value.equals(JsonValue.NULL) ? "" : text("displayName", value));
        case "avatar" -> avatar = Optional.of(photo(value));
        case "publicLocation" -> location = Optional.of(is("publicLocation", value));
        default ->
            error(
                member.getKey(),
                "can't be changed; username, displayName, avatar and publicLocation can");
      }
    }
    if (!errors.isEmpty()) {
      throw new RefusedException(
          RefusalType.INVALID_INPUT, "Nothing was changed. Mend what is listed.", errors);
    }
    return new AccountChange(username, displayName, avatar, location);
  }

  private String text(String field, JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    error(field, "must be text");
    return "";
  }

  private boolean is(String field, JsonValue value) {
    if (!value.equals(JsonValue.TRUE) && !value.equals(JsonValue.FALSE)) {
      error(field, "must be true or false");
    }
    return value.equals(JsonValue.TRUE);
  }

  private Optional<PhotoId> photo(JsonValue value) {
    if (value.equals(JsonValue.NULL)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PhotoId(value instanceof JsonString id ? id.getString() : ""));
    } catch (IllegalArgumentException e) {
      error("avatar", "must be the id of one of your photos, or null");
      return Optional.empty();
    }
  }

  private void error(String field, String detail) {
    errors.add(new FieldError(field, detail));
  }
}
