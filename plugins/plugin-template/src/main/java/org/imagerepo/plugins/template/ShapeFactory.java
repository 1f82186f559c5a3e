package org.imagerepo.plugins.template;

import java.util.List;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Tagger;

/** Makes the tagger {@code shape}, which has a setting. */
final class ShapeFactory implements ProviderFactory<Tagger> {
  /**
   * The operator sets it as {@code platform.provider.shape.tolerance}, or in the environment as
   * {@code PLATFORM_PROVIDER_SHAPE_TOLERANCE}. A wrong value never gets here.
   */
  private static final Setting<Integer> TOLERANCE =
      Setting.integer(
              "tolerance", "By how many percent the edges of a square photo may differ", 0, 50)
          .defaultsTo(5);

  @Override
  public String type() {
    return "shape";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(TOLERANCE);
  }

  @Override
  public Tagger create(Settings settings, ProviderContext context) {
    return new Shape(settings.get(TOLERANCE));
  }
}
