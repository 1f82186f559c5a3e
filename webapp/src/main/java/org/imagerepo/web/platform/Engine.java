package org.imagerepo.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.ExternalLogins;
import org.imagerepo.core.account.OwnAccount;
import org.imagerepo.core.account.PasswordReset;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.core.account.Setup;
import org.imagerepo.core.account.SignUp;
import org.imagerepo.core.account.Tokens;
import org.imagerepo.core.account.UserAdministration;
import org.imagerepo.core.archive.Archives;
import org.imagerepo.core.config.HttpSettings;
import org.imagerepo.core.config.OpenIdSettings;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.search.Search;
import org.imagerepo.core.share.LinkHolders;
import org.imagerepo.core.share.Links;
import org.imagerepo.core.share.Shares;
import org.imagerepo.core.similar.SimilarPhotos;
import org.imagerepo.core.similar.Stacks;
import org.imagerepo.core.upload.Uploads;

/**
 * The parts of the running engine, which can be injected one by one. They are immutable references
 * without a proxy: what is made before the start, as filters are, injects this instead and asks it
 * with each request.
 */
@ApplicationScoped
public class Engine {
  @Inject private PlatformHolder holder;

  @Produces
  public HttpSettings http() {
    return holder.running().http();
  }

  @Produces
  public Access access() {
    return holder.running().access();
  }

  @Produces
  public Accounts accounts() {
    return holder.running().accounts().accounts();
  }

  @Produces
  public Sessions sessions() {
    return holder.running().accounts().sessions();
  }

  @Produces
  public Tokens tokens() {
    return holder.running().accounts().tokens();
  }

  @Produces
  public SignUp signUp() {
    return holder.running().accounts().signUp();
  }

  @Produces
  public Optional<OpenIdSettings> openId() {
    return holder.running().openId();
  }

  @Produces
  public ExternalLogins externalLogins() {
    return holder.running().accounts().externalLogins();
  }

  @Produces
  public PasswordReset passwordReset() {
    return holder.running().accounts().passwordReset();
  }

  @Produces
  public UserAdministration userAdministration() {
    return holder.running().accounts().userAdministration();
  }

  @Produces
  public OwnAccount ownAccount() {
    return holder.running().accounts().ownAccount();
  }

  @Produces
  public Setup setup() {
    return holder.running().accounts().setup();
  }

  @Produces
  public Library library() {
    return holder.running().library().library();
  }

  @Produces
  public Trash trash() {
    return holder.running().library().trash();
  }

  @Produces
  public Quotas quotas() {
    return holder.running().library().quotas();
  }

  @Produces
  public Archives archives() {
    return holder.running().library().archives();
  }

  @Produces
  public Links links() {
    return holder.running().sharing().links();
  }

  @Produces
  public Shares shares() {
    return holder.running().sharing().shares();
  }

  @Produces
  public LinkHolders linkHolders() {
    return holder.running().sharing().linkHolders();
  }

  @Produces
  public Search search() {
    return holder.running().search();
  }

  @Produces
  public SimilarPhotos similarPhotos() {
    return holder.running().library().similarPhotos();
  }

  @Produces
  public Stacks stacks() {
    return holder.running().library().stacks();
  }

  @Produces
  public Ingest ingest() {
    return holder.running().ingest();
  }

  @Produces
  public Uploads uploads() {
    return holder.running().uploads();
  }

  @Produces
  public Events events() {
    return holder.running().events();
  }

  @Produces
  public Plugins plugins() {
    return holder.running().plugins();
  }

  @Produces
  public Catalogue catalogue() {
    return holder.running().catalogue();
  }
}
