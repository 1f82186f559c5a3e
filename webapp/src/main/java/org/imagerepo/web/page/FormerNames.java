package org.imagerepo.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagerepo.web.Addresses;
import org.imagerepo.web.platform.Engine;

/** Leads from pages of users who have another name by now to where they are. */
@ApplicationScoped
public class FormerNames {
  private static final Pattern OF_A_USER =
      Pattern.compile("/([A-Za-z0-9][A-Za-z0-9_-]{0,39})((?:/[A-Za-z0-9_-]+)?)/?");

  @Inject private Engine engine;

  /** Where a page is now; empty if it is where it was, or nowhere, or nobody can tell. */
  Optional<String> movedTo(String path) {
    Matcher matcher = OF_A_USER.matcher(path);
    try {
      return matcher.matches() ? movedTo(matcher.group(1), matcher.group(2)) : Optional.empty();
    } catch (IOException e) {
      // The page itself comes up without the catalogue, and says what is wrong.
      return Optional.empty();
    }
  }

  private Optional<String> movedTo(String username, String rest) throws IOException {
    return engine.accounts().named(username).isPresent()
        ? Optional.empty()
        : engine
            .accounts()
            .formerlyNamed(username)
            .map(user -> Addresses.page("/" + user.username() + rest));
  }
}
