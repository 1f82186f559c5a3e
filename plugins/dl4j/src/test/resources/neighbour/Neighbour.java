import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;

/**
 * A plugin with Jackson and Guava of its own, which it uses for each photo. It is compiled without
 * them, so it asks for their classes by name, as any code in its class loader would.
 */
public final class Neighbour implements Plugin, ProviderFactory<Tagger> {
  @Override
  public List<ProviderFactory<Tagger>> taggers() {
    return List.of(this);
  }

  @Override
  public String type() {
    return "neighbour";
  }

  @Override
  public Tagger create(Settings settings, ProviderContext context) {
    return new Reader();
  }

  private static final class Reader implements Tagger {
    @Override
    public String revision() {
      return "1";
    }

    @Override
    public Findings examine(SourceImage photo) throws IOException {
      try {
        return Findings.of(List.of(tag(jackson()), tag(guava())));
      } catch (ReflectiveOperationException e) {
        throw new IOException(e);
      }
    }

    private static Tag tag(String name) {
      return new Tag("library", name, 1);
    }

    /** Which Jackson has read a document. */
    private static String jackson() throws ReflectiveOperationException {
      Class<?> type = Class.forName("com.fasterxml.jackson.databind.ObjectMapper");
      Object mapper = type.getConstructor().newInstance();
      Object node = type.getMethod("readTree", String.class).invoke(mapper, "{\"a\":[1,2]}");
      if (!node.toString().equals("{\"a\":[1,2]}")) {
        throw new IllegalStateException(node.toString());
      }
      return "jackson " + type.getMethod("version").invoke(mapper);
    }

    /** Where the Guava comes from that has made a list. */
    private static String guava() throws ReflectiveOperationException {
      Class<?> type = Class.forName("com.google.common.collect.ImmutableList");
      Method of = type.getMethod("of", Object.class, Object.class);
      if (!of.invoke(null, "a", "b").equals(List.of("a", "b"))) {
        throw new IllegalStateException("not a list");
      }
      String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
      return jar.substring(jar.lastIndexOf('/') + 1);
    }
  }
}
