package org.imagerepo.plugins.exif;

import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.tag.TaggerContract;

class ExifContractTest extends TaggerContract {
  @Override
  protected Tagger create() {
    return new ExifTagger();
  }
}
