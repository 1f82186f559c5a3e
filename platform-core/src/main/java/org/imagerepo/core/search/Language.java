package org.imagerepo.core.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * A language that words are stemmed in. Its stems are light: better two words too many told apart
 * than universe and university taken for one.
 */
public enum Language {
  EN(EnglishAnalyzer.getDefaultStopSet(), EnglishPlurals::stemmed),
  DE(
      GermanAnalyzer.getDefaultStopSet(),
      words -> new GermanLightStemFilter(new GermanNormalizationFilter(words))),
  FR(FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new),
  ES(SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new),
  IT(ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new),
  PT(PortugueseAnalyzer.getDefaultStopSet(), PortugueseLightStemFilter::new),
  NL(DutchAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new DutchStemmer()));

  private final CharArraySet stopWords;
  private final UnaryOperator<TokenStream> stemmer;

  Language(CharArraySet stopWords, UnaryOperator<TokenStream> stemmer) {
    this.stopWords = stopWords;
    this.stemmer = stemmer;
  }

  boolean isStopWord(String word) {
    return stopWords.contains(word);
  }

  TokenStream stemmed(TokenStream words) {
    return stemmer.apply(words);
  }

  /**
   * Reads a list such as {@code en,de}.
   *
   * @throws IllegalArgumentException if one of them isn't known
   */
  public static List<Language> parse(String list) {
    return Arrays.stream(list.split(","))
        .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
        .distinct()
        .toList();
  }
}
