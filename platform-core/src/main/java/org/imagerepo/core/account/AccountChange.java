package org.imagerepo.core.account;

import java.util.Locale;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;

/**
 * What a user changes about their account. What is empty stays.
 *
 * @param username another, taken in lower case
 * @param displayName another; the user name if it is blank
 * @param avatar another photo of theirs, or none
 * @param isLocationPublic whether others may see where photos were taken, unless a photo says
 *     otherwise
 */
public record AccountChange(
    Optional<String> username,
    Optional<String> displayName,
    Optional<Optional<PhotoId>> avatar,
    Optional<Boolean> isLocationPublic) {
  public AccountChange {
    username = username.map(name -> name.strip().toLowerCase(Locale.ROOT));
    displayName = displayName.map(String::strip);
  }
}
