package org.imagerepo.testkit.rendition;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;

/** Keeps renditions in memory, and insists on the rules of {@link RenditionSink}. */
public final class RecordedRenditions implements RenditionSink {
  private final List<RenditionSpec> planned;
  private final Map<String, byte[]> bytes = new LinkedHashMap<>();
  private RenditionSpec open;

  /**
   * @param planned what may be begun
   */
  public RecordedRenditions(List<RenditionSpec> planned) {
    this.planned = List.copyOf(planned);
  }

  @Override
  public OutputStream begin(RenditionSpec spec) {
    if (!planned.contains(spec) || bytes.containsKey(spec.name())) {
      throw new IllegalArgumentException(spec + " was not planned or was begun before");
    }
    if (open != null) {
      throw new IllegalArgumentException(open + " must be closed before " + spec + " is begun");
    }
    open = spec;
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        bytes.putIfAbsent(spec.name(), toByteArray());
        open = null;
      }
    };
  }

  /** The bytes of closed renditions by name, in the order in which they were closed. */
  public Map<String, byte[]> bytes() {
    return bytes;
  }

  /** The names of what was planned but not written. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    planned.stream()
        .map(RenditionSpec::name)
        .filter(n -> !bytes.containsKey(n))
        .forEach(missing::add);
    return missing;
  }
}
