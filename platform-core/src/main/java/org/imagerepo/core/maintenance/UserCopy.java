package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;

/** Copies users with their ways in and their shares. Names that they gave up are not among it. */
final class UserCopy {
  private static final int PAGE = 200;

  private final Catalogue from;
  private final Catalogue to;

  UserCopy(Catalogue from, Catalogue to) {
    this.from = from;
    this.to = to;
  }

  void copy(User user) throws IOException {
    Optional<User> present = to.user(user.id());
    if (present.isEmpty()) {
      if (!to.addUser(user)) {
        throw new IOException("the target has another user named '" + user.username() + "'");
      }
    } else if (!present.get().equals(user)) {
      change(present.get(), user);
    }
    copySessions(user);
    copyTokens(user);
    copyShares(user);
  }

  private void change(User present, User user) throws IOException {
    if (!present.username().equals(user.username())
        && !to.rename(user.id(), user.username(), user.createdAt(), user.createdAt())) {
      throw new IOException("the target has another user named '" + user.username() + "'");
    }
    to.changeUser(
        user.id(),
        List.of(
            new UserChange.DisplayName(user.displayName()),
            new UserChange.Password(user.passwordHash()),
            new UserChange.Rights(user.role()),
            new UserChange.Lock(user.isLocked()),
            new UserChange.Allowance(user.quota()),
            new UserChange.Deletion(user.deletionAt()),
            new UserChange.Location(user.isLocationPublic()),
            new UserChange.Avatar(user.avatar())));
  }

  private void copySessions(User user) throws IOException {
    List<Session> wanted = from.sessions(user.id());
    for (Session present : to.sessions(user.id())) {
      if (wanted.stream().noneMatch(session -> session.digest().equals(present.digest()))) {
        to.removeSession(present.digest());
      }
    }
    for (Session session : wanted) {
      if (to.session(session.digest()).isEmpty()) {
        to.addSession(session);
      }
    }
  }

  private void copyTokens(User user) throws IOException {
    List<Token> wanted = from.tokens(user.id());
    for (Token present : to.tokens(user.id())) {
      if (wanted.stream().noneMatch(token -> token.id().equals(present.id()))) {
        to.removeToken(user.id(), present.id());
      }
    }
    for (Token token : wanted) {
      if (to.token(token.digest()).isEmpty()) {
        to.addToken(token);
      }
    }
  }

  private void copyShares(User user) throws IOException {
    List<Share> wanted = shares(from, user);
    List<Share> present = shares(to, user);
    for (Share share : present) {
      if (!wanted.contains(share)) {
        to.removeShare(share.id());
      }
    }
    for (Share share : wanted) {
      if (!present.contains(share)) {
        to.addShare(share);
      }
    }
  }

  private static List<Share> shares(Catalogue catalogue, User user) throws IOException {
    List<Share> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Share> page = catalogue.shares(user.id(), cursor, PAGE);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }

  void copyLinks() throws IOException {
    for (AccountLink.Kind kind : AccountLink.Kind.values()) {
      List<AccountLink> wanted = from.links(kind);
      List<AccountLink> present = to.links(kind);
      for (AccountLink link : present) {
        if (!wanted.contains(link)) {
          to.removeLink(kind, link.id());
        }
      }
      for (AccountLink link : wanted) {
        if (!present.contains(link)) {
          to.addLink(link);
        }
      }
    }
  }
}
