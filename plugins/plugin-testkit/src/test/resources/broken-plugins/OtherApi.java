import java.util.List;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;

/** Built for another version of the platform: nothing of it may ever run. */
public final class OtherApi implements Plugin {
  static {
    System.out.println("OtherApi was loaded");
  }

  public OtherApi() {}

  @Override
  public List<ProviderFactory<Tagger>> taggers() {
    return List.of(new Factory());
  }

  private static final class Factory implements ProviderFactory<Tagger> {
    @Override
    public String type() {
      return "other-api";
    }

    @Override
    public Tagger create(Settings settings, ProviderContext context) {
      return new Broken();
    }
  }

  private static final class Broken implements Tagger {
    @Override
    public String revision() {
      return "1";
    }

    @Override
    public Findings examine(SourceImage image) {
      return Findings.none();
    }
  }

  /** Waits for ever, and takes no hint to stop. */
  static void hang() {
    while (true) {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        // That is what is wrong with it.
      }
    }
  }
}
