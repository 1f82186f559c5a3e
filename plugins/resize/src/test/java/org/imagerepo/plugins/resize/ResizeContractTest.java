package org.imagerepo.plugins.resize;

import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.testkit.rendition.PreprocessorContract;

class ResizeContractTest extends PreprocessorContract {
  @Override
  protected Preprocessor create() {
    return new Resize(2048, 400, 80);
  }
}
