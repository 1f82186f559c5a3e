package firstrelease;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;

/** Uses what the first release of the API had for preprocessors and taggers. */
public final class FirstReleasePlugin implements Plugin {
  public FirstReleasePlugin() {}

  @Override
  public List<ProviderFactory<Preprocessor>> preprocessors() {
    return List.of(new IconFactory());
  }

  @Override
  public List<ProviderFactory<Tagger>> taggers() {
    return List.of(new FormatFactory());
  }

  private static final class IconFactory implements ProviderFactory<Preprocessor> {
    @Override
    public String type() {
      return "first-icon";
    }

    @Override
    public Preprocessor create(Settings settings, ProviderContext context) {
      return new Icon();
    }
  }

  private static final class Icon implements Preprocessor {
    @Override
    public String revision() {
      return "1";
    }

    @Override
    public List<RenditionSpec> plan(ImageInfo info) {
      return List.of(new RenditionSpec("first-icon", "image/png", 1, 1));
    }

    @Override
    public void render(SourceImage image, List<RenditionSpec> specs, RenditionSink sink)
        throws IOException {
      BufferedImage icon = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
      icon.setRGB(0, 0, image.pixels(1).getRGB(0, 0));
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(icon, "png", png);
      for (RenditionSpec spec : specs) {
        try (OutputStream out = sink.begin(spec)) {
          png.writeTo(out);
        }
      }
    }
  }

  private static final class FormatFactory implements ProviderFactory<Tagger> {
    private static final Setting<String> VOCABULARY =
        Setting.text("vocabulary", "Of the tag").defaultsTo("format");
    private static final Setting<Boolean> SCORED =
        Setting.flag("scored", "Whether there is a score, too").defaultsTo(true);

    @Override
    public String type() {
      return "first-format";
    }

    @Override
    public List<Setting<?>> settings() {
      return List.of(VOCABULARY, SCORED);
    }

    @Override
    public Tagger create(Settings settings, ProviderContext context) throws IOException {
      Files.writeString(context.dataDirectory().resolve("made"), context.clock().instant().toString());
      return new Format(settings.get(VOCABULARY), settings.get(SCORED));
    }
  }

  private static final class Format implements Tagger {
    private final String vocabulary;
    private final boolean isScored;

    Format(String vocabulary, boolean isScored) {
      this.vocabulary = vocabulary;
      this.isScored = isScored;
    }

    @Override
    public Health health() {
      return Health.up("as ever");
    }

    @Override
    public String revision() {
      return "1-" + vocabulary;
    }

    @Override
    public boolean accepts(ImageInfo info) {
      return info.width() > 0;
    }

    @Override
    public Findings examine(SourceImage image) throws IOException {
      if (Files.size(image.file()) == 0) {
        throw new BadImageException("the file is empty");
      }
      ImageInfo info = image.info();
      return new Findings(
          List.of(new Tag(vocabulary, info.mediaType(), 0.5)),
          isScored ? List.of(new Score("first", 1)) : List.of(),
          Map.of("first-size", info.uprightWidth() + " x " + info.uprightHeight()));
    }

    @Override
    public void close() {}
  }
}
