package org.imagerepo.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.Version;

/**
 * Makes words of text, and stems of words, by Lucene's analyzers. A word has a stem in each of the
 * languages: texts don't say which one they are in. Safe for many threads.
 */
final class Analysis implements AutoCloseable {
  private static final int MOST_CHARACTERS = 60;

  /** Words that are remembered, of some hundred bytes each. */
  private static final int MOST_KNOWN = 20_000;

  /** Raise it when the rules here change: all terms are then made anew. */
  private static final String RULES = "4";

  /**
   * Soft hyphens, marks that say where lines may break and which way they run, and whether a heart
   * is red: what is pasted from elsewhere has them, and nobody types them.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFE0E\\uFE0F\\uFEFF]");

  private final List<Language> languages;
  private final Analyzer splitter = new Splitter();
  private final List<Analyzer> stemmers;
  private final Analyzer folder = new Folder();

  /** What is written is mostly the same words again and again. */
  private final Map<String, Word> known = new ConcurrentHashMap<>();

  /**
   * A word of a text.
   *
   * @param folded in lower case, without accents
   * @param stems in the languages
   * @param isCommon whether it is so common in the first language that nobody looks for it
   * @param isCommonElsewhere whether it is in another language
   */
  record Word(String folded, Set<String> stems, boolean isCommon, boolean isCommonElsewhere) {}

  /**
   * @param languages of captions and questions, the likeliest first; at least one
   */
  Analysis(List<Language> languages) {
    this.languages = List.copyOf(languages);
    this.stemmers = this.languages.stream().<Analyzer>map(Stemmer::new).toList();
  }

  /** Names the rules and the languages. */
  String revision() {
    return RULES + "-" + languages + "-" + Version.LATEST;
  }

  /** The words of a text, but for those without end, which nobody looks for. */
  List<Word> words(String text) {
    return tokens(splitter, plain(text)).stream()
        .map(this::word)
        .filter(word -> !word.folded().isEmpty())
        .toList();
  }

  private Word word(String token) {
    Word word = known.get(token);
    if (word == null) {
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      word = analyzed(token);
      known.put(token, word);
    }
    return word;
  }

  private Word analyzed(String token) {
    String folded = fold(token);
    Set<String> stems = new LinkedHashSet<>();
    for (Analyzer stemmer : stemmers) {
      stems.addAll(tokens(stemmer, token));
    }
    if (stems.isEmpty()) {
      stems.add(folded);
    }
    return new Word(
        folded,
        Collections.unmodifiableSet(stems),
        languages.get(0).isStopWord(token),
        languages.stream().skip(1).anyMatch(language -> language.isStopWord(token)));
  }

  /** A text in lower case, without accents, its words parted by single spaces. */
  String fold(String text) {
    return String.join(" ", tokens(folder, plain(text)));
  }

  /** The same text, of letters that have their accents: file names of a Mac have them apart. */
  private static String plain(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }

  private static List<String> tokens(Analyzer analyzer, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (term.length() > 0 && term.length() <= MOST_CHARACTERS) {
          tokens.add(term.toString());
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory failed", e);
    }
    return tokens;
  }

  @Override
  public void close() {
    splitter.close();
    stemmers.forEach(Analyzer::close);
    folder.close();
  }

  /** Words in lower case. */
  private static final class Splitter extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream whole = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
      return new TokenStreamComponents(words, new LowerCaseFilter(whole));
    }
  }

  /** Words in lower case, without accents. */
  private static final class Folder extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
    }
  }

  /** The stem of one word. */
  private static final class Stemmer extends Analyzer {
    private final Language language;

    Stemmer(Language language) {
      this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer word = new KeywordTokenizer();
      return new TokenStreamComponents(word, new ASCIIFoldingFilter(language.stemmed(word)));
    }
  }
}
