package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.AccountLinkId;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Becoming a user: open to anybody, to whom an administrator invites, or to nobody. */
public final class SignUp {
  private static final Duration INVITATION_LIFE = Duration.ofDays(7);

  private final Accounts accounts;
  private final OneTimeLinks invitations;
  private final RegistrationMode mode;

  public SignUp(Accounts accounts, Catalogue catalogue, Clock clock, RegistrationMode mode) {
    this.accounts = accounts;
    this.invitations = new OneTimeLinks(AccountLink.Kind.INVITATION, catalogue, clock);
    this.mode = mode;
  }

  public RegistrationMode mode() {
    return mode;
  }

  /**
   * Registers a user.
   *
   * @param invitation the secret of an invitation, used up by this; ignored where anybody may
   * @throws RefusedException if they may not, rules are broken or the name is taken
   */
  public User signUp(Registration wanted, Optional<String> invitation)
      throws RefusedException, IOException {
    return switch (mode) {
      case OPEN -> accounts.register(wanted, Role.USER);
      case CLOSED -> throw closed();
      case INVITATION ->
          invitations
              .use(
                  invitation.orElseThrow(SignUp::invitationNeeded),
                  link -> accounts.register(wanted, Role.USER))
              .orElseThrow(SignUp::invitationNeeded);
    };
  }

  /**
   * Invites somebody.
   *
   * @param by the administrator
   * @param note a word about it, for administrators
   * @param expiresAt from when on it doesn't count; in a week if empty
   * @throws RefusedException if nobody may register, or a rule is broken
   */
  public FreshLink invite(User by, String note, Optional<Instant> expiresAt)
      throws RefusedException, IOException {
    if (mode == RegistrationMode.CLOSED) {
      throw closed();
    }
    return invitations.create(by.id(), note.strip(), expiresAt, INVITATION_LIFE);
  }

  /** Invitations that nobody has used yet, the latest first. */
  public List<AccountLink> invitations() throws IOException {
    return invitations.all();
  }

  /**
   * Takes an invitation back.
   *
   * @throws RefusedException if there is none of that id
   */
  public void revoke(AccountLinkId id) throws RefusedException, IOException {
    invitations.revoke(id);
  }

  private static RefusedException closed() {
    return new RefusedException(
        RefusalType.REGISTRATION_CLOSED, "This platform takes no new users.");
  }

  private static RefusedException invitationNeeded() {
    return new RefusedException(
        RefusalType.INVITATION_NEEDED,
        "Use a link that an administrator gave you. Each works once, and not for ever.");
  }
}
