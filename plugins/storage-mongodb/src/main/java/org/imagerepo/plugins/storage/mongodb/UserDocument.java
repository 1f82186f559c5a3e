package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;

/**
 * A user as a document. All names that lead to them, present and former, are also in one list,
 * {@code names}, whose index keeps them unique among all users.
 */
final class UserDocument {
  private UserDocument() {}

  static Document of(User user) {
    Document document =
        new Document("_id", user.id().value())
            .append("username", user.username())
            .append("names", List.of(user.username()))
            .append("former", List.of())
            .append("displayName", user.displayName())
            .append("passwordHash", user.passwordHash())
            .append("role", user.role().name())
            .append("createdAt", Date.from(user.createdAt()))
            .append("locked", user.isLocked())
            .append("locationPublic", user.isLocationPublic());
    user.quota().maxBytes().ifPresent(most -> document.append("maxBytes", most));
    user.quota().maxPhotos().ifPresent(most -> document.append("maxPhotos", most));
    user.deletionAt().ifPresent(at -> document.append("deletionAt", Date.from(at)));
    user.avatar().ifPresent(photo -> document.append("avatar", photo.value()));
    return document;
  }

  static User read(Document found) {
    return new User(
        new UserId(found.getString("_id")),
        found.getString("username"),
        found.getString("displayName"),
        found.getString("passwordHash"),
        Role.valueOf(found.getString("role")),
        found.getDate("createdAt").toInstant(),
        new Quota(number(found, "maxBytes"), number(found, "maxPhotos")),
        found.getBoolean("locked"),
        Optional.ofNullable(found.getDate("deletionAt")).map(Date::toInstant),
        found.getBoolean("locationPublic"),
        Optional.ofNullable(found.getString("avatar")).map(PhotoId::new));
  }

  private static OptionalLong number(Document found, String field) {
    Long number = found.getLong(field);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  static Bson change(UserChange change) {
    if (change instanceof UserChange.DisplayName to) {
      return Updates.set("displayName", to.name());
    } else if (change instanceof UserChange.Password to) {
      return Updates.set("passwordHash", to.hash());
    } else if (change instanceof UserChange.Rights to) {
      return Updates.set("role", to.role().name());
    } else if (change instanceof UserChange.Lock to) {
      return Updates.set("locked", to.isLocked());
    } else if (change instanceof UserChange.Allowance to) {
      return Updates.combine(
          set("maxBytes", value(to.quota().maxBytes())),
          set("maxPhotos", value(to.quota().maxPhotos())));
    } else if (change instanceof UserChange.Deletion to) {
      return set("deletionAt", to.at().map(Date::from));
    } else if (change instanceof UserChange.Location to) {
      return Updates.set("locationPublic", to.isPublic());
    } else if (change instanceof UserChange.Avatar to) {
      return set("avatar", to.photo().map(PhotoId::value));
    }
    throw new IllegalArgumentException("unknown change " + change.getClass());
  }

  private static Optional<Long> value(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private static Bson set(String field, Optional<?> value) {
    return value.isPresent() ? Updates.set(field, value.get()) : Updates.unset(field);
  }
}
