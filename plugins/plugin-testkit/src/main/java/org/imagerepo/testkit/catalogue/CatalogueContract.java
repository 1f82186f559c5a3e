package org.imagerepo.testkit.catalogue;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of {@link Catalogue}. A catalogue's test class extends it and says how to open one:
 *
 * <pre>{@code
 * class MyCatalogueTest extends CatalogueContract {
 *   @TempDir Path data;
 *
 *   @Override
 *   protected Catalogue open(Clock clock) throws IOException {
 *     return new MyCatalogue(data, clock);
 *   }
 * }
 * }</pre>
 *
 * <p>The tests themselves are in the interfaces that it implements, one for each idea.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class CatalogueContract
    implements UserContract,
        UserChangeContract,
        UsernameContract,
        UserListContract,
        UserRemovalContract,
        SessionContract,
        TokenContract,
        AccountLinkContract,
        IdentityContract,
        ShareContract,
        PhotoContract,
        PageContract,
        TrashContract,
        QuotaContract,
        ClaimContract,
        SettleContract,
        BacklogContract,
        ReopeningContract {
  private final SettableClock clock = new SettableClock(TestPhotos.TIME);
  private Catalogue catalogue;

  /**
   * Opens the catalogue: empty the first time in a test, on the same data from then on. It is never
   * called while the one before is open.
   *
   * @param clock what it must take for the time
   */
  protected abstract Catalogue open(Clock clock) throws IOException;

  @BeforeEach
  final void openCatalogue() throws IOException {
    catalogue = open(clock);
  }

  @AfterEach
  final void closeCatalogue() throws IOException {
    if (catalogue != null) {
      catalogue.close();
    }
  }

  @Override
  public final Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public final SettableClock clock() {
    return clock;
  }

  @Override
  public final Catalogue reopen() throws IOException {
    catalogue.close();
    catalogue = null; // so that it isn't closed twice if it can't be opened
    catalogue = open(clock);
    return catalogue;
  }
}
