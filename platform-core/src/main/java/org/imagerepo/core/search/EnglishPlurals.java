package org.imagerepo.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings English plurals to the stem of their singular where KStem doesn't: its dictionary has some
 * hundreds as words of their own, "dogs" and "glasses" among them, and of words that it doesn't
 * know it can't tell whether the e before the s is theirs.
 */
final class EnglishPlurals extends TokenFilter {
  private static final String LETTERS_BEFORE_S_OF_SINGULARS = "aiosu";

  /** What may be a plural's ending or a singular's, such as "brushe" and "quiche". */
  private static final Pattern DOUBTFUL_E = Pattern.compile("..*(?:[cs]h|o|x|ss|[stz]z)e");

  /** Words that mean something else than without their s, and are no names of many of it. */
  private static final Set<String> OTHER_WORDS =
      Set.of(
          "blues",
          "briefs",
          "customs",
          "falls",
          "frances",
          "goods",
          "lens",
          "mars",
          "means",
          "news",
          "overalls",
          "shorts",
          "slacks",
          "tights");

  /**
   * Plurals that no rule makes, each with its singular. They are whole words: police is no lice.
   */
  private static final String IRREGULAR =
      """
      people person, salespeople salesperson
      children child, godchildren godchild, grandchildren grandchild, schoolchildren schoolchild
      stepchildren stepchild
      men man, businessmen businessman, cameramen cameraman, craftsmen craftsman, firemen fireman
      harvestmen harvestman
      fishermen fisherman, gentlemen gentleman, horsemen horseman, policemen policeman
      postmen postman, salesmen salesman, snowmen snowman, sportsmen sportsman, workmen workman
      women woman, businesswomen businesswoman, policewomen policewoman, sportswomen sportswoman
      feet foot, forefeet forefoot, geese goose, teeth tooth, oxen ox
      dormice dormouse, lice louse, mice mouse, titmice titmouse, woodlice woodlouse
      bookshelves bookshelf, calves calf, dwarves dwarf, elves elf, halves half, hooves hoof
      leaves leaf, loaves loaf, scarves scarf, sheaves sheaf, shelves shelf, thieves thief
      werewolves werewolf, wharves wharf, wolves wolf
      housewives housewife, jackknives jackknife, knives knife, lives life, midwives midwife
      penknives penknife, pocketknives pocketknife, wives wife
      cacti cactus, eucalypti eucalyptus, fungi fungus, gladioli gladiolus
      hippopotami hippopotamus, narcissi narcissus, octopi octopus, papyri papyrus
      sarcophagi sarcophagus
      antennae antenna, larvae larva, oases oasis
      chateaux chateau, gateaux gateau, plateaux plateau, tableaux tableau
      chilies chili, chillies chilli, fezzes fez, pajamas pajama, pyjamas pyjama, quizzes quiz
      """;

  private static final StemmerOverrideMap SINGULARS = singulars();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  private EnglishPlurals(TokenStream stems) {
    super(stems);
  }

  /** Stems words that are in lower case. */
  static TokenStream stemmed(TokenStream words) {
    TokenStream bare = new EnglishPossessiveFilter(new ASCIIFoldingFilter(words));
    return new EnglishPlurals(new KStemFilter(new StemmerOverrideFilter(bare, SINGULARS)));
  }

  private static StemmerOverrideMap singulars() {
    StemmerOverrideFilter.Builder singulars = new StemmerOverrideFilter.Builder();
    for (String pair : IRREGULAR.strip().split("[,\n]\\s*")) {
      singulars.add(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1));
    }
    try {
      return singulars.build();
    } catch (IOException e) {
      throw new UncheckedIOException("making a table in memory failed", e);
    }
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String stem = withoutDoubtfulE(withoutS(term.toString()));
    term.setEmpty().append(stem);
    return true;
  }

  private static String withoutS(String word) {
    int end = word.length() - 1;
    if (end < 2 || word.charAt(end) != 's' || OTHER_WORDS.contains(word)) {
      return word;
    }
    char before = word.charAt(end - 1);
    boolean isPlural =
        Character.isLetter(before)
            && LETTERS_BEFORE_S_OF_SINGULARS.indexOf(before) < 0
            && (end > 2 || before != 'e' && before != 'y');
    return isPlural ? word.substring(0, end) : word;
  }

  private static String withoutDoubtfulE(String word) {
    if (word.length() > 3 && word.endsWith("ie")) {
      return word.substring(0, word.length() - 2) + 'y';
    }
    boolean isDoubtful = DOUBTFUL_E.matcher(word).matches();
    return isDoubtful ? word.substring(0, word.length() - 1) : word;
  }
}
