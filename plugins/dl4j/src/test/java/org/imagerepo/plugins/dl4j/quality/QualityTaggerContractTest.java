package org.imagerepo.plugins.dl4j.quality;

import java.io.IOException;
import java.util.Map;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.tag.TaggerContract;

class QualityTaggerContractTest extends TaggerContract {
  @Override
  protected Tagger create() throws IOException {
    return QualityTaggerTest.tagger(Map.of());
  }
}
