package org.imagerepo.core.access;

import org.imagerepo.api.catalogue.Scope;

/** What can be done with a photo. */
public enum Action {
  /** See its facts and renditions. */
  VIEW(Scope.READ),
  /** Have the bytes of the original. */
  DOWNLOAD(Scope.READ),
  /** See it among others: in a list, a search, an archive. */
  COLLECT(Scope.READ),
  /** Know where and with which device it was taken. */
  LOCATE(Scope.READ),
  /** See what is its owner's business alone, such as the work on it. */
  INSPECT(Scope.READ),
  /** Change what is said of it, and who may see it. */
  CHANGE(Scope.MANAGE),
  /** Put it into the trash, take it out again, delete it for good. */
  DELETE(Scope.MANAGE),
  /** Give others a link to it. */
  SHARE(Scope.MANAGE);

  private final Scope scope;

  Action(Scope scope) {
    this.scope = scope;
  }

  /** What the way in must allow. */
  public Scope scope() {
    return scope;
  }
}
