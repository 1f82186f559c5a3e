package org.imagerepo.plugins.resize;

import java.io.IOException;
import java.util.Optional;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.testkit.rendition.PreprocessorContract;

class WebpFormsContractTest extends PreprocessorContract {
  @Override
  protected Preprocessor create() throws IOException {
    return new Resize(2048, 400, 80, Optional.of(WebpEncoder.of(80)));
  }
}
