package org.imagerepo.payara.searching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerUtils;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.list.PointerTargetNode;
import net.sf.extjwnl.dictionary.Dictionary;

/** Names of things that can be seen, from WordNet: what taggers may say. */
final class Nouns {
  private Nouns() {}

  /** So many of them, in an order that is always the same. */
  static List<String> visible(int count) throws IOException {
    try {
      Dictionary dictionary = Dictionary.getDefaultResourceInstance();
      List<String> all = new ArrayList<>();
      int names = 0;
      Iterator<IndexWord> words = dictionary.getIndexWordIterator(POS.NOUN);
      while (words.hasNext()) {
        IndexWord word = words.next();
        boolean isName = word.getLemma().indexOf(' ') > 0;
        boolean isWritten = word.getLemma().matches("[a-z]{3,12}( [a-z]{3,12})?");
        if (isWritten && isVisible(word) && (!isName || names++ % 3 == 0)) {
          all.add(word.getLemma());
        }
      }
      Collections.sort(all);
      Collections.shuffle(all, new Random(8));
      return List.copyOf(all.subList(0, count));
    } catch (JWNLException e) {
      throw new IOException("WordNet can't be read", e);
    }
  }

  /** Whether it is a thing, and a word in use: those have several meanings. */
  private static boolean isVisible(IndexWord word) throws JWNLException {
    return word.getSenses().size() > 1
        && PointerUtils.getHypernymTree(word.getSenses().get(0)).toList().stream()
            .flatMap(path -> path.stream().map(PointerTargetNode::getSynset))
            .anyMatch(Nouns::isPhysical);
  }

  private static boolean isPhysical(Synset synset) {
    return synset.containsWord("physical entity");
  }
}
