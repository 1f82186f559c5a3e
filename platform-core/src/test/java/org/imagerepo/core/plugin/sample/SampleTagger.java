package org.imagerepo.core.plugin.sample;

import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;

/** A tagger whose revision is all it can tell. */
public class SampleTagger implements Tagger {
  private final String revision;

  public SampleTagger(Object revision) {
    this.revision = String.valueOf(revision);
  }

  @Override
  public String revision() {
    return revision;
  }

  @Override
  public Findings examine(SourceImage image) {
    throw new UnsupportedOperationException();
  }
}
