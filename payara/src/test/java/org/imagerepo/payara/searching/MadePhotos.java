package org.imagerepo.payara.searching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;

/**
 * A library of made-up photos, always the same one of a size: 3 to 12 tags of {@value #NAMES} with
 * confidences, some captions and own tags, cameras, and dates over 15 years, mostly uploaded in
 * their order. Names are as frequent as Zipf's law has it, and go together by themes: who
 * photographs weddings has many cakes and few penguins.
 */
class MadePhotos {
  static final int NAMES = 4000;
  static final int THEMES = 40;
  static final Instant END = Instant.parse("2026-11-01T12:00:00Z");
  static final Duration SPAN = Duration.ofDays(15 * 365);

  private static final int OF_A_THEME = 60;
  private static final List<String> SMALL_WORDS =
      List.of("the", "at", "with", "our", "in", "a", "and", "of", "near", "first");
  private static final String[] MAKERS = {"Canon EOS", "NIKON D", "SONY ILCE", "FUJIFILM X-T"};

  private static final Provenance BY = new Provenance("made", "1.0.0", "made", "1", END);

  private final List<String> names;
  private final UserId owner;
  private final int size;
  private final Zipf all = new Zipf(NAMES, 1);
  private final Zipf themes = new Zipf(THEMES, 0.7);
  private final Zipf ofTheme = new Zipf(OF_A_THEME, 1);
  private final Zipf cameras = new Zipf(60, 1);

  /**
   * @param names {@value #NAMES} of them
   * @param size how many photos there are
   */
  MadePhotos(List<String> names, UserId owner, int size) {
    this.names = names;
    this.owner = owner;
    this.size = size;
  }

  UserId owner() {
    return owner;
  }

  int size() {
    return size;
  }

  /** A name of a theme, the most frequent at rank 0. */
  String name(int theme, int rank) {
    return names.get(rank * THEMES + theme);
  }

  String anyName(Random random) {
    return names.get(all.draw(random));
  }

  int anyTheme(Random random) {
    return themes.draw(random);
  }

  String anyName(int theme, Random random) {
    return name(theme, ofTheme.draw(random));
  }

  /** A photo with all that was found out about it; those beyond the size are newer ones. */
  Photo photo(int index) {
    Random random = new Random(index * 0x9E3779B97F4A7C15L + size);
    random.nextLong();
    int theme = anyTheme(random);
    Instant taken = taken(index, random);
    return new Photo(
        new PhotoId(new UUID(random.nextLong(), random.nextLong()).toString()),
        owner,
        original(index, taken, random),
        visibility(random),
        random.nextInt(10) < 3 ? Optional.of(caption(theme, random)) : Optional.empty(),
        random.nextInt(10) == 0 ? List.of(anyName(theme, random)) : List.of(),
        Optional.of(taken),
        Optional.of("LEHV6nWB2yk8pyo0adR*.7kCMdnj"),
        List.of(),
        List.of(examination(theme, random)),
        List.of(),
        PublicLocation.AS_OWNER,
        Optional.empty());
  }

  private Instant taken(int index, Random random) {
    double place = random.nextInt(10) == 0 && index < size ? random.nextDouble() : index;
    double share = place == index ? Math.min(1, index / (double) size) : place;
    Duration into = Duration.ofSeconds((long) (SPAN.toSeconds() * share));
    return END.minus(SPAN).plus(into).plusSeconds(random.nextInt(86_400));
  }

  private Original original(int index, Instant taken, Random random) {
    String name =
        switch (random.nextInt(3)) {
          case 0 -> "IMG_%04d.JPG".formatted(index % 10_000);
          case 1 -> "DSC%05d.jpg".formatted(index % 100_000);
          default -> taken.toString().replaceAll("[-:Z]", "").replace('T', '_') + ".jpg";
        };
    return new Original(
        name,
        new ImageInfo("image/jpeg", 6000, 4000, 1, 1),
        5_000_000 + random.nextInt(5_000_000),
        "%016x%016x%032x".formatted(random.nextLong(), random.nextLong(), index),
        random.nextInt() & 0xffff_ffffL,
        taken.plusSeconds(3600));
  }

  private static Visibility visibility(Random random) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> Visibility.PUBLIC;
      case 2 -> Visibility.UNLISTED;
      default -> Visibility.PRIVATE;
    };
  }

  private List<Tag> tags(int theme, Random random) {
    int count = 3 + random.nextInt(10);
    Set<String> chosen = new LinkedHashSet<>();
    while (chosen.size() < count) {
      chosen.add(random.nextInt(10) < 7 ? anyName(theme, random) : anyName(random));
    }
    List<Tag> tags = new ArrayList<>();
    for (String name : chosen) {
      double confidence = 0.1 + 0.89 * Math.pow(random.nextDouble(), 1.3);
      tags.add(new Tag("objects", name, confidence));
    }
    return tags;
  }

  private String caption(int theme, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 4 + random.nextInt(5); i > 0; i--) {
      words.add(
          random.nextBoolean()
              ? SMALL_WORDS.get(random.nextInt(SMALL_WORDS.size()))
              : anyName(theme, random));
    }
    return String.join(" ", words);
  }

  private Examination examination(int theme, Random random) {
    List<Tag> tags = tags(theme, random);
    int model = cameras.draw(random);
    String camera = MAKERS[model % MAKERS.length] + " " + (model + 7) * 10;
    tags.add(new Tag("camera", camera, 1));
    tags.add(new Tag("lens", "EF" + (18 + random.nextInt(8)) + "-55mm f/3.5-5.6", 1));
    Map<String, String> fields = Map.of("iso", "400", "aperture", "f/8");
    return new Examination(new Findings(tags, List.of(), fields), BY);
  }
}
