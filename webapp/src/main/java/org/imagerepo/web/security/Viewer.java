package org.imagerepo.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Who sends this request: a user, or nobody we know. Each endpoint asks it once. */
@RequestScoped
public class Viewer {
  private User user;
  private boolean byCookie;

  void authenticated(User found, boolean withCookie) {
    user = found;
    byCookie = withCookie;
  }

  /** The user, if it is one. For what anybody may ask, each getting an answer of their own. */
  public Optional<User> user() {
    return Optional.ofNullable(user);
  }

  /** The same as the engine takes it: with what the way in allows. */
  public Asker asker() {
    return Asker.of(user());
  }

  /** Whether a browser's session told who it is, so that another site may have sent the request. */
  public boolean isByCookie() {
    return byCookie;
  }

  /**
   * The user.
   *
   * @throws RefusedException if nobody is logged in
   */
  public User required() throws RefusedException {
    if (user == null) {
      throw new RefusedException(
          RefusalType.NOT_AUTHENTICATED, "Log in, or send user name and password by HTTP Basic.");
    }
    return user;
  }

  /**
   * The user, who is an administrator.
   *
   * @throws RefusedException if nobody is logged in, or no administrator is
   */
  public User administrator() throws RefusedException {
    if (required().role() != Role.ADMIN) {
      throw new RefusedException(RefusalType.FORBIDDEN, "Only an administrator may do that.");
    }
    return user;
  }
}
