package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.Administrators;
import org.imagerepo.core.account.FreshLink;
import org.imagerepo.core.account.Origin;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.account.PasswordReset;
import org.imagerepo.core.account.Registration;
import org.imagerepo.core.account.RegistrationMode;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.core.account.SignUp;
import org.imagerepo.core.account.Tokens;
import org.imagerepo.core.account.UserAdministration;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.testkit.catalogue.SettableClock;
import org.junit.jupiter.api.Test;

/** Registering, getting in and being kept out, upon a given storage. */
public abstract class AccountContract extends EngineFixture {
  private static final Origin SOMEWHERE = new Origin("192.0.2.1", "Browser/1");
  private static final String PASSWORD = "correct horse 9";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T05:06:07Z"));

  protected AccountContract(EngineStorage storage) {
    super(storage);
  }

  private Accounts accounts() {
    return new Accounts(catalogue, new PasswordHash(), clock);
  }

  private Sessions sessions() {
    return new Sessions(catalogue, clock);
  }

  private SignUp signUp(RegistrationMode mode) {
    return new SignUp(accounts(), catalogue, clock, mode);
  }

  private static Registration wanting(String username) {
    return new Registration(username, PASSWORD, Optional.empty());
  }

  private static void assertRefused(RefusalType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  @Test
  void aClosedPlatformTakesNobody() {
    SignUp closed = signUp(RegistrationMode.CLOSED);

    assertRefused(
        RefusalType.REGISTRATION_CLOSED, () -> closed.signUp(wanting("eve"), Optional.empty()));
    assertRefused(
        RefusalType.REGISTRATION_CLOSED, () -> closed.invite(alice, "", Optional.empty()));
  }

  @Test
  void anInvitationLetsOneInOnce() throws Exception {
    SignUp signUp = signUp(RegistrationMode.INVITATION);
    FreshLink invitation = signUp.invite(alice, "for Carol", Optional.empty());
    Optional<String> secret = Optional.of(invitation.secret());

    assertRefused(
        RefusalType.INVITATION_NEEDED, () -> signUp.signUp(wanting("carol"), Optional.empty()));
    assertRefused(
        RefusalType.INVITATION_NEEDED, () -> signUp.signUp(wanting("carol"), Optional.of("x")));
    assertRefused(RefusalType.USERNAME_TAKEN, () -> signUp.signUp(wanting("alice"), secret));
    assertRefused(RefusalType.INVALID_INPUT, () -> signUp.signUp(wanting("api"), secret));
    assertThat(signUp.invitations()).as("not used up by what failed").hasSize(1);

    assertThat(signUp.signUp(wanting("carol"), secret).username()).isEqualTo("carol");

    assertRefused(RefusalType.INVITATION_NEEDED, () -> signUp.signUp(wanting("dave"), secret));
    assertThat(signUp.invitations()).isEmpty();
  }

  @Test
  void anInvitationThatWasTakenBackOrHasExpiredIsWorthNothing() throws Exception {
    SignUp signUp = signUp(RegistrationMode.INVITATION);
    FreshLink revoked = signUp.invite(alice, "", Optional.empty());
    FreshLink expired = signUp.invite(alice, "", Optional.of(clock.instant().plusSeconds(60)));
    signUp.revoke(revoked.link().id());
    clock.advance(Duration.ofSeconds(60));

    for (FreshLink link : new FreshLink[] {revoked, expired}) {
      assertRefused(
          RefusalType.INVITATION_NEEDED,
          () -> signUp.signUp(wanting("carol"), Optional.of(link.secret())));
    }
    assertRefused(RefusalType.NOT_FOUND, () -> signUp.revoke(revoked.link().id()));
    assertRefused(
        RefusalType.INVALID_INPUT, () -> signUp.invite(alice, "", Optional.of(clock.instant())));
  }

  @Test
  void aLinkSetsThePasswordOnceAndLogsOut() throws Exception {
    Sessions sessions = sessions();
    PasswordReset reset = new PasswordReset(catalogue, accounts(), sessions, clock);
    String session = sessions.open(alice, SOMEWHERE);
    FreshLink former = reset.create(alice);
    FreshLink link = reset.create(alice);

    assertRefused(RefusalType.NOT_FOUND, () -> reset.use(former.secret(), PASSWORD));
    assertRefused(RefusalType.INVALID_INPUT, () -> reset.use(link.secret(), "short"));
    assertThat(sessions.user(session)).hasValue(alice);
    reset.use(link.secret(), PASSWORD);

    assertThat(sessions.user(session)).isEmpty();
    assertThat(accounts().verify("alice", PASSWORD, "192.0.2.1")).isPresent();
    assertRefused(RefusalType.NOT_FOUND, () -> reset.use(link.secret(), "another one 77"));
    FreshLink late = reset.create(alice);
    clock.advance(Duration.ofDays(1));
    assertRefused(RefusalType.NOT_FOUND, () -> reset.use(late.secret(), "another one 77"));
  }

  @Test
  void whoIsLockedOutIsLoggedOutAndLetInAgain() throws Exception {
    Sessions sessions = sessions();
    UserAdministration users =
        new UserAdministration(catalogue, sessions, new Administrators(catalogue));
    String session = sessions.open(alice, SOMEWHERE);

    User locked = users.change(alice.id(), locked(true));

    assertThat(locked.isActive()).isFalse();
    assertThat(sessions.user(session)).isEmpty();
    assertThat(sessions.user(sessions.open(locked, SOMEWHERE))).as("still locked").isEmpty();
    assertThat(accounts().named("alice")).isEmpty();
    assertThat(users.change(alice.id(), locked(false))).isEqualTo(alice);
    assertThat(accounts().named("alice")).hasValue(alice);
  }

  private static UserAdministration.Change locked(boolean is) {
    return new UserAdministration.Change(Optional.of(is), Optional.empty(), Optional.empty());
  }

  @Test
  void sessionsEndInTheirTimeAndTellWhenTheyWereUsed() throws Exception {
    Sessions sessions = sessions();
    String one = sessions.open(alice, SOMEWHERE);
    clock.advance(Duration.ofMinutes(2));
    String two = sessions.open(alice, new Origin("192.0.2.2", "x".repeat(1000)));

    assertThat(sessions.of(alice.id()).get(0).userAgent()).hasSize(200);
    clock.advance(Duration.ofMinutes(2));
    sessions.user(one);
    assertThat(sessions.of(alice.id()).get(0).lastUsedAt()).isEqualTo(clock.instant());
    assertThat(sessions.of(alice.id()).get(0).address()).isEqualTo("192.0.2.1");

    sessions.closeAll(alice.id(), Optional.of(one));
    assertThat(sessions.user(two)).isEmpty();
    clock.advance(Duration.ofDays(13));
    assertThat(sessions.user(one)).as("in use").isPresent();
    clock.advance(Duration.ofDays(14));
    assertThat(sessions.user(one)).as("idle").isEmpty();
    clock.advance(Sessions.LIFETIME);
    assertThat(sessions.of(alice.id())).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(sessions.sweep()).isEqualTo(1);
  }

  @Test
  void tokensAreWorthWhatTheySayForAsLongAsTheySay() throws Exception {
    Tokens tokens = new Tokens(catalogue, clock);
    Tokens.Fresh reader =
        tokens.create(
            alice, "r", EnumSet.of(Scope.READ), Optional.of(clock.instant().plusMillis(1)));
    Tokens.Fresh all = tokens.create(alice, "a", Tokens.SCOPES, Optional.empty());

    assertThat(tokens.asker(reader.secret()).orElseThrow().scopes()).containsExactly(Scope.READ);
    assertThat(tokens.asker(all.secret()).orElseThrow().scopes()).doesNotContain(Scope.ACCOUNT);
    assertThat(tokens.asker(all.secret()).orElseThrow().user()).hasValue(alice);
    assertThat(catalogue.token(all.token().digest()).orElseThrow().lastUsedAt()).isPresent();
    assertThat(all.token().digest()).doesNotContain(all.secret());
    assertThat(tokens.asker(all.secret() + "x")).isEmpty();
    assertRefused(
        RefusalType.INVALID_INPUT,
        () -> tokens.create(alice, "x", Set.of(Scope.ACCOUNT), Optional.empty()));

    clock.advance(Duration.ofMillis(1));
    assertThat(tokens.asker(reader.secret())).isEmpty();
    tokens.revoke(alice.id(), all.token().id());
    assertThat(tokens.asker(all.secret())).isEmpty();
    assertRefused(RefusalType.NOT_FOUND, () -> tokens.revoke(bob.id(), reader.token().id()));
  }
}
