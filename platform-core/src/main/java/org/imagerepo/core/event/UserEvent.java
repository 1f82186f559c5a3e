package org.imagerepo.core.event;

import org.imagerepo.api.catalogue.UserId;

/** Something happened to what a user has. */
public sealed interface UserEvent permits PhotoEvent, StepEvent, ReceivedEvent {
  /** Whom it concerns. */
  UserId owner();
}
