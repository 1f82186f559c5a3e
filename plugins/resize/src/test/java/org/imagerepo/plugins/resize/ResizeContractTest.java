package org.imagerepo.plugins.resize;

import java.util.Optional;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.testkit.rendition.PreprocessorContract;

class ResizeContractTest extends PreprocessorContract {
  @Override
  protected Preprocessor create() {
    return new Resize(2048, 400, 80, Optional.empty());
  }
}
