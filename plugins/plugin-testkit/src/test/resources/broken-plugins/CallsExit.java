import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;

/** Its tagger ends the whole virtual machine, as it thinks. */
public final class CallsExit implements Plugin, ProviderFactory<Tagger> {
  public CallsExit() {}

  @Override
  public List<ProviderFactory<Tagger>> taggers() {
    return List.of(this);
  }

  @Override
  public String type() {
    return "calls-exit";
  }

  @Override
  public Tagger create(Settings settings, ProviderContext context) {
    return new Broken();
  }

  private static final class Broken implements Tagger {

    @Override
    public String revision() {
      return "1";
    }

    @Override
    public Findings examine(SourceImage image) throws IOException {
      System.exit(7);
      return Findings.none();
    }
  }
}
