package org.imagerepo.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.web.Addresses;

/** Leads from pages of users who have another name by now to where they are. */
@ApplicationScoped
public class FormerNames {
  private static final Pattern OF_A_USER =
      Pattern.compile("/([A-Za-z0-9][A-Za-z0-9_-]{0,39})((?:/[A-Za-z0-9_-]+)?)/?");

  @Inject private Instance<Accounts> accounts;

  /** Where a page is now; empty if it is where it was, or nowhere. */
  Optional<String> movedTo(String path) throws IOException {
    Matcher matcher = OF_A_USER.matcher(path);
    if (!matcher.matches() || accounts.get().named(matcher.group(1)).isPresent()) {
      return Optional.empty();
    }
    return accounts
        .get()
        .formerlyNamed(matcher.group(1))
        .map(user -> Addresses.page("/" + user.username() + matcher.group(2)));
  }
}
