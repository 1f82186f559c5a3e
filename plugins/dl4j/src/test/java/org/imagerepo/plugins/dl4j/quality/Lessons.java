package org.imagerepo.plugins.dl4j.quality;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.imagerepo.testkit.rendition.OpenedPhoto;

/** Makes examples of good photos: parts of them, as they are, in each style, with each defect. */
final class Lessons {
  /** Of a photo to teach with, and of others. */
  private static final int TEACHING_PARTS = 6;

  private static final int PARTS = 3;

  /**
   * Edge of the smallest part, in pixels: a smaller one shows a photo's pixels, not its picture.
   */
  private static final int LEAST_EDGE = 500;

  private final long seed;
  private List<String> names = List.of();

  Lessons(long seed) {
    this.seed = seed;
  }

  /** Of the measures, once there is a lesson. */
  List<String> names() {
    return names;
  }

  /** Every fifth photo is for choosing thresholds, and every fifth for testing. */
  List<Lesson> of(List<Path> photos) {
    List<List<Lesson>> all =
        IntStream.range(0, photos.size())
            .parallel()
            .mapToObj(
                i -> {
                  Lesson.Split split =
                      switch (i % 5) {
                        case 1 -> Lesson.Split.CHOOSING;
                        case 3 -> Lesson.Split.TESTING;
                        default -> Lesson.Split.TEACHING;
                      };
                  try {
                    return of(photos.get(i), split, new Random(seed + i));
                  } catch (IOException e) {
                    throw new IllegalStateException(photos.get(i) + ": " + e.getMessage(), e);
                  }
                })
            .toList();
    return all.stream().flatMap(List::stream).toList();
  }

  private List<Lesson> of(Path photo, Lesson.Split split, Random random) throws IOException {
    BufferedImage image;
    try (OpenedPhoto opened = OpenedPhoto.of(Files.readAllBytes(photo))) {
      image = opened.pixels(3000);
    }
    Spoiling spoiling = new Spoiling(random);
    List<Lesson> lessons = new ArrayList<>();
    Focus focus = Focus.of(image);
    int parts = split == Lesson.Split.TEACHING ? TEACHING_PARTS : PARTS;
    for (int i = 0; i < parts; i++) {
      Picture part =
          Picture.of(i == 0 ? image : part(image, focus, random), 700 + random.nextInt(500));
      for (Styles style : Styles.values()) {
        Picture styled = style.of(part, random);
        lessons.add(lesson(styled.jpeg(80 + random.nextInt(17)), Optional.empty(), style, split));
      }
      // As small cameras write them: sharpened, with a little grain, stored better and worse.
      lessons.add(lesson(grainy(part, random).jpeg(70), Optional.empty(), Styles.PLAIN, split));
      lessons.add(lesson(grainy(part, random).jpeg(97), Optional.empty(), Styles.PLAIN, split));
      for (Defect defect : Defect.values()) {
        byte[] file = spoiling.spoilt(part, defect).jpeg(spoiling.jpegQuality(defect));
        lessons.add(lesson(file, Optional.of(defect), Styles.PLAIN, split));
      }
    }
    return lessons;
  }

  private static Picture grainy(Picture part, Random random) {
    return part.noisy(0.004 + 0.026 * random.nextDouble(), random)
        .sharpened(0.8f * random.nextFloat());
  }

  /** Something in focus is in it: a part without is no good picture. */
  private static BufferedImage part(BufferedImage image, Focus focus, Random random) {
    double least =
        Math.min(0.9, (double) LEAST_EDGE / Math.max(image.getWidth(), image.getHeight()));
    double share = Math.max(least, 0.45 + 0.45 * random.nextDouble());
    int width = (int) (image.getWidth() * share);
    int height = (int) (image.getHeight() * share);
    int x = begin(focus.x(), image.getWidth(), width, random);
    int y = begin(focus.y(), image.getHeight(), height, random);
    return image.getSubimage(x, y, width, height);
  }

  /** Where a part begins, so that what is in focus lies in it, not at its border. */
  private static int begin(double focus, int whole, int part, Random random) {
    double least = focus * whole - 0.85 * part;
    double at = least + 0.7 * part * random.nextDouble();
    return (int) Math.max(0, Math.min(whole - part, at));
  }

  private Lesson lesson(byte[] file, Optional<Defect> defect, Styles style, Lesson.Split split)
      throws IOException {
    try (OpenedPhoto photo = OpenedPhoto.of(file)) {
      Features features = PhotoMeasures.of(photo);
      names = features.names();
      return new Lesson(features.values(), defect, style, split);
    }
  }
}
