package org.imagerepo.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.platform.Engine;

/** Who sends this request: a user, or nobody we know. Each endpoint asks it once. */
@RequestScoped
public class Viewer {
  @Inject private Engine engine;
  private Asker asker = Asker.nobody();
  private WayIn wayIn = WayIn.NONE;
  private Optional<String> secret = Optional.empty();

  void authenticated(Asker found, WayIn by, Optional<String> with) {
    asker = found;
    wayIn = by;
    secret = with;
  }

  /** The user, if it is one. For what anybody may ask, each getting an answer of their own. */
  public Optional<User> user() {
    return asker.user();
  }

  /** The same as the engine takes it: with what the way in allows. */
  public Asker asker() {
    return asker;
  }

  /** How the request showed who sends it. */
  public WayIn wayIn() {
    return wayIn;
  }

  /** Whether a browser's session told who it is, so that another site may have sent the request. */
  public boolean isByCookie() {
    return wayIn == WayIn.SESSION;
  }

  /** The secret of the session or token that told who it is. */
  public Optional<String> secret() {
    return secret;
  }

  /**
   * The user, provided that the way in allows that.
   *
   * @throws RefusedException if nobody is logged in, or a token is too narrow
   */
  public User required(Scope scope) throws RefusedException {
    return engine.access().require(asker, scope);
  }

  /**
   * The user, who is an administrator, provided that the way in allows that.
   *
   * @throws RefusedException if nobody is logged in, no administrator is, or a token is too narrow
   */
  public User administrator(Scope scope) throws RefusedException {
    return engine.access().requireAdministrator(asker, scope);
  }
}
