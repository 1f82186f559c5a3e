package org.imagerepo.plugins.dl4j;

import java.util.List;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.plugins.dl4j.quality.QualityTaggerFactory;
import org.imagerepo.plugins.dl4j.tag.LabelTaggerFactory;
import org.imagerepo.plugins.dl4j.tag.ObjectTaggerFactory;

/** What is in a photo, and whether it is good, by neural networks. */
public final class Dl4jPlugin implements Plugin {
  @Override
  public List<ProviderFactory<Tagger>> taggers() {
    return List.of(new ObjectTaggerFactory(), new LabelTaggerFactory(), new QualityTaggerFactory());
  }
}
