package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.refusal.RefusedException;

/** A way back in for who forgot their password: a link that an administrator hands over. */
public final class PasswordReset {
  private static final Duration LIFE = Duration.ofDays(1);

  private final Catalogue catalogue;
  private final Accounts accounts;
  private final Sessions sessions;
  private final OneTimeLinks links;

  public PasswordReset(Catalogue catalogue, Accounts accounts, Sessions sessions, Clock clock) {
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.sessions = sessions;
    this.links = new OneTimeLinks(AccountLink.Kind.PASSWORD, catalogue, clock);
  }

  /** Makes a link that sets a user's password once; former ones for that user stop working. */
  public FreshLink create(User user) throws RefusedException, IOException {
    for (AccountLink former : catalogue.links(AccountLink.Kind.PASSWORD)) {
      if (former.user().equals(user.id())) {
        catalogue.removeLink(AccountLink.Kind.PASSWORD, former.id());
      }
    }
    return links.create(user.id(), "", Optional.empty(), LIFE);
  }

  /**
   * Sets the password of the user whom the link is about, and logs all their browsers out.
   *
   * @return the user
   * @throws RefusedException if the link doesn't work, or the password is unfit: then it still
   *     works
   */
  public User use(String secret, String password) throws RefusedException, IOException {
    return links.use(secret, link -> set(link, password)).orElseThrow(RefusedException::notFound);
  }

  private User set(AccountLink link, String password) throws RefusedException, IOException {
    User user = catalogue.user(link.user()).orElseThrow(RefusedException::notFound);
    accounts.setPassword(user, password);
    sessions.closeAll(user.id(), Optional.empty());
    return user;
  }
}
