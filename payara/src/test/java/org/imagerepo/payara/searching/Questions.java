package org.imagerepo.payara.searching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people may ask a library of made-up photos, sort by sort. */
final class Questions {
  static final String ONE_WORD = "one word";
  static final String MANY_TAGS = "one word for many tags";
  static final String TOGETHER = "two words of a theme";
  static final String ANY_TWO = "two words of any";
  static final String APART = "two frequent words hardly ever together";
  static final String DATED = "a word and a time";
  static final String DATE_ALONE = "a time alone";

  private static final int EACH = 40;
  private static final List<String> WIDE =
      List.of("animal", "food", "vehicle", "plant", "furniture", "clothing", "tool", "building");
  private static final List<String> TIMES =
      List.of("2019", "june 2021", "last summer", "in 2014", "last month", "yesterday");

  private Questions() {}

  static Map<String, List<String>> of(MadePhotos photos) {
    Random random = new Random(42);
    Map<String, List<String>> questions = new LinkedHashMap<>();
    for (String sort : List.of(ONE_WORD, MANY_TAGS, TOGETHER, ANY_TWO, APART, DATED, DATE_ALONE)) {
      List<String> some = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        some.add(question(sort, photos, i, random));
      }
      questions.put(sort, some);
    }
    return questions;
  }

  private static String question(String sort, MadePhotos photos, int index, Random random) {
    int theme = photos.anyTheme(random);
    String name = photos.anyName(random);
    String time = TIMES.get(index % TIMES.size());
    return switch (sort) {
      case ONE_WORD -> name;
      case MANY_TAGS -> WIDE.get(index % WIDE.size());
      case TOGETHER -> photos.anyName(theme, random) + " " + photos.anyName(theme, random);
      case ANY_TWO -> name + " " + photos.anyName(random);
      case APART -> photos.name(theme, 0) + " " + photos.name(other(theme, random), 0);
      case DATED -> name + " " + time;
      default -> time;
    };
  }

  private static int other(int theme, Random random) {
    return (theme + 1 + random.nextInt(MadePhotos.THEMES - 1)) % MadePhotos.THEMES;
  }
}
