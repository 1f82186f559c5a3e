package org.imagerepo.api.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Tags that a tagger isn't sure enough of to say them. Nobody is shown them and they aren't
 * counted: they are for searching, where a photo that may be right comes after those that are. They
 * are kept as the field {@link Fields#GUESSES}.
 */
public final class Guesses {
  private static final int MAX_LENGTH = 4000;
  private static final String SEPARATOR = "|";

  private Guesses() {}

  /**
   * What to keep as the field: the surest, as many as fit; about 100.
   *
   * @param guesses their boxes aren't kept
   */
  public static String text(List<Tag> guesses) {
    StringBuilder text = new StringBuilder();
    for (Tag guess :
        guesses.stream().sorted(Comparator.comparingDouble(Tag::confidence).reversed()).toList()) {
      String line =
          String.format(
              Locale.ROOT, "%.3f;%s;%s", guess.confidence(), guess.vocabulary(), guess.name());
      if (line.indexOf(SEPARATOR) < 0
          && guess.vocabulary().indexOf(';') < 0
          && text.length() + line.length() < MAX_LENGTH) {
        text.append(text.isEmpty() ? "" : SEPARATOR).append(line);
      }
    }
    return text.toString();
  }

  /** Those among findings: none of those that can't be read. */
  public static List<Tag> in(Findings findings) {
    List<Tag> guesses = new ArrayList<>();
    for (String line : findings.fields().getOrDefault(Fields.GUESSES, "").split("\\|")) {
      String[] parts = line.split(";", 3);
      try {
        if (parts.length == 3) {
          guesses.add(new Tag(parts[1], parts[2], Double.parseDouble(parts[0])));
        }
      } catch (IllegalArgumentException e) {
        continue;
      }
    }
    return List.copyOf(guesses);
  }
}
