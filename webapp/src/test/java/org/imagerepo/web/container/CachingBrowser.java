package org.imagerepo.web.container;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that keeps answers as Cache-Control allows (RFC 9111), and gives them again. */
final class CachingBrowser {
  private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");

  private final Api api;
  private final Map<String, Answer> kept = new HashMap<>();
  private int asked;

  CachingBrowser(Api api) {
    this.api = api;
  }

  /** From what is kept if it is fresh; else asks, with the entity tag of what is kept. */
  Answer get(String path) {
    Answer former = kept.get(path);
    if (former != null && isFresh(former)) {
      return former;
    }
    asked++;
    boolean canAsk = former != null && former.header("ETag") != null;
    Answer answer = (canAsk ? api.with("If-None-Match", former.header("ETag")) : api).get(path);
    if (answer.status() == 304) {
      return former;
    }
    kept.remove(path);
    if (answer.status() == 200 && !control(answer).contains("no-store")) {
      kept.put(path, answer);
    }
    return answer;
  }

  /** How often the server was asked. */
  int asked() {
    return asked;
  }

  private static boolean isFresh(Answer answer) {
    Matcher age = MAX_AGE.matcher(control(answer));
    // Without a word about it, caches guess: a cache that guesses is the one to fear.
    boolean guesses = control(answer).isEmpty();
    return guesses
        || !control(answer).contains("no-cache") && age.find() && !age.group(1).equals("0");
  }

  private static String control(Answer answer) {
    String header = answer.header("Cache-Control");
    return header == null ? "" : header;
  }
}
