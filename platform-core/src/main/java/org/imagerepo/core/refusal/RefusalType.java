package org.imagerepo.core.refusal;

import java.util.Locale;

/** The kinds of refusal. Their slugs are part of the outside contract and never change. */
public enum RefusalType {
  /** There is no such thing, or the asker may not know of it. */
  NOT_FOUND("There is no such thing here"),
  /** Who asks is not known. */
  NOT_AUTHENTICATED("Log in first"),
  /** Who asks may not do that. */
  FORBIDDEN("You may not do that"),
  /** User name and password don't fit. */
  WRONG_CREDENTIALS("User name or password is wrong"),
  /** An administrator keeps the user out. */
  ACCOUNT_LOCKED("The account is locked"),
  /** The user has closed the account; it is deleted soon. */
  ACCOUNT_CLOSING("The account is being closed"),
  /** The link alone isn't enough. */
  SHARE_PASSWORD_NEEDED("This link has a password"),
  /** Too many wrong tries. */
  TOO_MANY_ATTEMPTS("Too many tries"),
  /** The user name belongs to somebody else. */
  USERNAME_TAKEN("The user name is taken"),
  /** Nobody may register. */
  REGISTRATION_CLOSED("Nobody can register here"),
  /** Only who is invited may register. */
  INVITATION_NEEDED("Registering takes an invitation"),
  /** Something in the request breaks a rule. */
  INVALID_INPUT("Something in the request is not right"),
  /** The words that were searched for can't be read. */
  WRONG_QUERY("The question can't be read"),
  /** This platform can't search. */
  SEARCH_UNAVAILABLE("Searching isn't possible here"),
  /** The upload holds no bytes. */
  EMPTY_UPLOAD("The upload is empty"),
  /** The upload has more bytes than allowed. */
  TOO_LARGE("The file is too large"),
  /** The upload isn't an image of a kind that can be read. */
  UNSUPPORTED_IMAGE("This kind of file can't be read"),
  /** The image is damaged. */
  UNREADABLE_IMAGE("The image can't be read"),
  /** The image ends too early. */
  TRUNCATED_IMAGE("The image is incomplete"),
  /** The image has more pixels than allowed. */
  TOO_MANY_PIXELS("The image has too many pixels"),
  /** The upload isn't where the request takes it to be. */
  UPLOAD_CONFLICT("The upload is in another state"),
  /** A newer request writes to the upload. */
  UPLOAD_TAKEN_OVER("Another request took over"),
  /** The upload is slower than allowed. */
  UPLOAD_TOO_SLOW("The upload is too slow"),
  /** The upload was not finished in time. */
  UPLOAD_EXPIRED("The upload has expired"),
  /** The user has too many unfinished uploads. */
  TOO_MANY_UPLOADS("Too many unfinished uploads"),
  /** Bytes differ from their checksum. */
  CHECKSUM_MISMATCH("The checksum doesn't fit"),
  /** The file differs from what was announced. */
  CONTENT_MISMATCH("The file isn't the announced one"),
  /** The plugin can't be stopped while the platform runs. */
  PLUGIN_IN_USE("The plugin is in use"),
  /** Nobody else could run the platform. */
  LAST_ADMINISTRATOR("Somebody must be able to run the platform"),
  /** The photo is in the trash. */
  IN_TRASH("The photo is in the trash"),
  /** The user keeps as much as they may. */
  QUOTA_EXCEEDED("Your share of the room is used up"),
  /** There is no room. */
  STORAGE_FULL("There is no room");

  private final String title;

  RefusalType(String title) {
    this.title = title;
  }

  /** A short sentence for people, the same for every refusal of this type. */
  public String title() {
    return title;
  }

  /** The stable name in addresses: {@code too-many-pixels}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
