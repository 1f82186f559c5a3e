package org.imagerepo.api.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.imagerepo.api.plugin.Provider;

/**
 * Knows which words mean about the same, or something more special: that who looks for an animal is
 * glad of a dog.
 *
 * <p>It is asked for each query, with somebody waiting: an answer should take milliseconds, and one
 * that takes longer than a second is done without. An exception counts as no answer. What is looked
 * up again and again, for instance the meaning of each tag, is its own to remember; the vocabulary
 * changes little from one query to the next.
 */
public interface Thesaurus extends Provider {
  /** The most tags of a vocabulary. */
  int MAX_VOCABULARY = 5000;

  /**
   * Those tags that somebody who looks for a word would accept.
   *
   * @param word one word, or a few that belong together, in lower case, as the person wrote it
   * @param vocabulary the names of all tags there are, in lower case; at most {@value
   *     #MAX_VOCABULARY}
   * @return tags of the vocabulary, in any order; the word itself needn't be among them
   */
  List<Related> related(String word, Set<String> vocabulary) throws IOException;
}
