package org.imagerepo.core;

import java.time.Clock;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.Administrators;
import org.imagerepo.core.account.ExternalLogins;
import org.imagerepo.core.account.OwnAccount;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.account.PasswordReset;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.core.account.Setup;
import org.imagerepo.core.account.SignUp;
import org.imagerepo.core.account.Tokens;
import org.imagerepo.core.account.UserAdministration;
import org.imagerepo.core.config.AccountSettings;

/** What is done for users and about them. */
public record AccountServices(
    Accounts accounts,
    Sessions sessions,
    Tokens tokens,
    SignUp signUp,
    ExternalLogins externalLogins,
    PasswordReset passwordReset,
    OwnAccount ownAccount,
    UserAdministration userAdministration,
    Setup setup) {
  static AccountServices of(
      AccountSettings settings,
      Catalogue catalogue,
      Access access,
      PasswordHash passwords,
      Clock clock) {
    Accounts accounts = new Accounts(catalogue, passwords, clock);
    Sessions sessions = new Sessions(catalogue, clock);
    Administrators administrators = new Administrators(catalogue);
    return new AccountServices(
        accounts,
        sessions,
        new Tokens(catalogue, clock),
        new SignUp(accounts, catalogue, clock, settings.registration()),
        new ExternalLogins(catalogue, accounts, settings.registration()),
        new PasswordReset(catalogue, accounts, sessions, clock),
        new OwnAccount(
            catalogue, accounts, sessions, administrators, access, clock, settings.grace()),
        new UserAdministration(catalogue, sessions, administrators),
        new Setup(accounts, catalogue));
  }
}
