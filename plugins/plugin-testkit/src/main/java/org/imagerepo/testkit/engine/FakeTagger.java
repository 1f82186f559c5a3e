package org.imagerepo.testkit.engine;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;

/** A tagger that does what a test says. */
record FakeTagger(String revision, Examiner examiner) implements Tagger {
  /** What it does. */
  interface Examiner {
    Findings examine(SourceImage image) throws IOException;
  }

  /** Finds one tag in every photo. */
  static FakeTagger finding(String tag, String revision) {
    return new FakeTagger(revision, image -> Findings.of(List.of(new Tag("fake", tag, 1))));
  }

  static FakeTagger doing(Examiner examiner) {
    return new FakeTagger("1", examiner);
  }

  @Override
  public Findings examine(SourceImage image) throws IOException {
    return examiner.examine(image);
  }
}
