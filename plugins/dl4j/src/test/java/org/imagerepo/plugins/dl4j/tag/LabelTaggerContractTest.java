package org.imagerepo.plugins.dl4j.tag;

import java.io.IOException;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.tag.TaggerContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Two of them serve all tests by turns: reading a model a hundred times would take minutes. */
class LabelTaggerContractTest extends TaggerContract {
  private static TwoOfAKind two;

  @BeforeAll
  static void read() throws IOException {
    two = TwoOfAKind.of(new LabelTaggerFactory());
  }

  @AfterAll
  static void close() throws IOException {
    two.close();
  }

  @Override
  protected Tagger create() {
    return two.next();
  }
}
