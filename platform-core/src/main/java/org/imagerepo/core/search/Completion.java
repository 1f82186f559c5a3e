package org.imagerepo.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagerepo.api.search.TermCount;

/** Completes the last word of a question by what photos have. */
final class Completion {
  private static final List<String> DATES =
      List.of(
          "today",
          "yesterday",
          "this week",
          "last week",
          "last weekend",
          "this month",
          "last month",
          "last spring",
          "last summer",
          "last autumn",
          "last winter",
          "this year",
          "last year");

  /** Which kinds of terms are shown, and as what. */
  private static final Map<String, String> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put(Kinds.TAG, "tag");
    SHOWN.put(Kinds.DEVICE, "camera");
    SHOWN.put(Kinds.WORD, "word");
  }

  private final Analysis analysis;

  Completion(Analysis analysis) {
    this.analysis = analysis;
  }

  List<Suggestion> of(String question, Scope scope, int limit) throws IOException {
    int start = question.lastIndexOf(' ') + 1;
    String before = question.substring(0, start);
    String typed = question.substring(start);
    boolean isUnwanted = typed.startsWith("-");
    String last = (isUnwanted ? typed.substring(1) : typed).toLowerCase(Locale.ROOT);
    String head = isUnwanted ? before + "-" : before;
    String prefix = analysis.fold(last.startsWith("tag:") ? last.substring(4) : last);
    List<Suggestion> suggestions = new ArrayList<>();
    for (Map.Entry<String, String> kind : SHOWN.entrySet()) {
      for (TermCount count : scope.vocabulary(kind.getKey(), prefix, limit)) {
        suggestions.add(suggestion(head, kind.getValue(), count));
      }
    }
    suggestions.sort((a, b) -> Long.compare(b.photos(), a.photos()));
    if (!last.isEmpty()) {
      fixed(suggestions, head, last);
    }
    return List.copyOf(suggestions.subList(0, Math.min(limit, suggestions.size())));
  }

  private static Suggestion suggestion(String head, String kind, TermCount count) {
    String text = count.term().text();
    boolean isOneWord = text.indexOf(' ') < 0;
    String query =
        switch (kind) {
          case "camera" -> "camera:" + quoted(text, isOneWord);
          case "tag" -> isOneWord ? text : "tag:" + quoted(text, false);
          default -> text;
        };
    return new Suggestion(text, kind, head + query, count.photos());
  }

  private static String quoted(String text, boolean isOneWord) {
    return isOneWord ? text : '"' + text + '"';
  }

  private static void fixed(List<Suggestion> suggestions, String head, String last) {
    for (String date : DATES) {
      if (date.startsWith(last)) {
        suggestions.add(new Suggestion(date, "date", head + date, 0));
      }
    }
    for (String field : Filters.FIELDS) {
      if (field.startsWith(last)) {
        suggestions.add(new Suggestion(field + ":", "filter", head + field + ":", 0));
      }
    }
    if (last.startsWith("has:")) {
      Filters.HAVES.stream()
          .sorted()
          .filter(what -> what.startsWith(last.substring(4)))
          .forEach(
              what ->
                  suggestions.add(
                      new Suggestion("has:" + what, "filter", head + "has:" + what, 0)));
    }
  }
}
