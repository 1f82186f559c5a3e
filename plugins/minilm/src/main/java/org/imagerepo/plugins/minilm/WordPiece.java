package org.imagerepo.plugins.minilm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts texts into the pieces that the model knows: words in lower case without accents, each into
 * the longest pieces of the vocabulary from its beginning on (Devlin et al., "BERT", 2018, and its
 * reference implementation).
 */
final class WordPiece {
  private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final String CONTINUED = "##";
  private static final int MOST_PIECES = 126;
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.get("[UNK]");
    this.begin = vocabulary.get("[CLS]");
    this.end = vocabulary.get("[SEP]");
  }

  /** With the vocabulary that comes with the model. */
  static WordPiece read() throws IOException {
    try (InputStream in = WordPiece.class.getResourceAsStream(VOCABULARY)) {
      if (in == null) {
        throw new IOException("the vocabulary is missing: install the plugin minilm anew");
      }
      try (JsonParser json = new JsonFactory().createParser(in)) {
        return new WordPiece(vocabulary(json));
      }
    }
  }

  /** The object {@code vocab}, which maps pieces to their numbers. */
  private static Map<String, Integer> vocabulary(JsonParser json) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>();
    while (json.nextToken() != null && !"vocab".equals(json.currentName())) {
      // What stands before it says what this class does anyway.
    }
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String piece = json.currentName();
      vocabulary.put(piece, json.nextIntValue(-1));
    }
    return vocabulary;
  }

  /** The numbers of a text's pieces, between those of a beginning and an end. */
  long[] ids(String text) {
    List<Integer> pieces = new ArrayList<>();
    for (String word : words(text)) {
      add(word, pieces);
      if (pieces.size() >= MOST_PIECES) {
        break;
      }
    }
    int count = Math.min(pieces.size(), MOST_PIECES);
    long[] ids = new long[count + 2];
    ids[0] = begin;
    for (int i = 0; i < count; i++) {
      ids[i + 1] = pieces.get(i);
    }
    ids[count + 1] = end;
    return ids;
  }

  private void add(String word, List<Integer> pieces) {
    List<Integer> own = new ArrayList<>();
    int from = 0;
    while (from < word.length() && word.length() <= LONGEST_WORD) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        id = vocabulary.get((from == 0 ? "" : CONTINUED) + word.substring(from, to));
        to -= id == null ? 1 : 0;
      }
      if (id == null) {
        break;
      }
      own.add(id);
      from = to;
    }
    if (from == word.length()) {
      pieces.addAll(own);
    } else {
      pieces.add(unknown);
    }
  }

  /** Runs of letters; marks and Chinese characters each by itself. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(
            c -> {
              if (isSpace(c) || isAlone(c)) {
                end(word, words);
                if (isAlone(c)) {
                  words.add(Character.toString(c));
                }
              } else if (isKept(c)) {
                word.appendCodePoint(c);
              }
            });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isKept(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK ->
          false;
      default -> c != 0xfffd;
    };
  }

  private static boolean isAlone(int c) {
    if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
      return true;
    }
    boolean isAsciiMark = c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    return isAsciiMark
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
