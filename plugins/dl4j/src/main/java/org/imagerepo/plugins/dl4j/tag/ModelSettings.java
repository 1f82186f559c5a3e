package org.imagerepo.plugins.dl4j.tag;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.plugins.dl4j.model.Calibration;
import org.imagerepo.plugins.dl4j.model.CheckedFiles;
import org.imagerepo.plugins.dl4j.model.Labels;

/** The settings that both taggers have: which model, and what becomes of its scores. */
final class ModelSettings {
  private final Setting<Path> model;
  private final Setting<String> labels =
      Setting.text("labels", "Beside the model, the file with a label for each of its outputs")
          .defaultsTo("labels.txt");
  private final Setting<Integer> size =
      Setting.integer("size", "Edge of the square that the model looks at, in pixels", 32, 1024);
  private final Setting<String> vocabulary =
      Setting.text("vocabulary", "Vocabulary of the tags, at most 60 characters");
  private final Setting<Double> threshold;
  private final Setting<Double> guess;
  private final Setting<Double> slope =
      Setting.number("calibration.slope", "Slope of the curve of confidence", 0.01, 100);
  private final Setting<Double> offset =
      Setting.number("calibration.offset", "Offset of the curve of confidence", -100, 100);
  private final Standard standard;

  /**
   * The model that comes with the plugin.
   *
   * @param file its file, or the first of its files
   * @param labels its labels
   * @param edge of the square that it looks at, in pixels
   */
  record Standard(
      String file, String labels, int edge, String vocabulary, Calibration calibration) {}

  /** Which model, and what becomes of its scores. */
  record Choice(CheckedFiles files, String file, int edge, TagRules rules) {}

  ModelSettings(Standard standard, String formats, double threshold, double guess) {
    this.standard = standard;
    this.model =
        Setting.of(
            "model",
            "Another model: " + formats + ", with a file SHA256SUMS beside it",
            "the path of a file",
            text -> {
              try {
                return Path.of(text).toAbsolutePath();
              } catch (InvalidPathException e) {
                throw new IllegalArgumentException(e);
              }
            });
    this.threshold =
        Setting.number("threshold", "Least confidence of a tag", 0, 1).defaultsTo(threshold);
    this.guess =
        Setting.number(
                "least-guess",
                "Least confidence of a guess, which is for searching alone; 1 for none",
                0,
                1)
            .defaultsTo(guess);
  }

  List<Setting<?>> all() {
    return List.of(model, labels, size, vocabulary, threshold, guess, slope, offset);
  }

  /** What the settings name, or what comes with the plugin. */
  Choice choose(Settings settings) throws IOException {
    Optional<Path> given = settings.find(model);
    CheckedFiles files =
        given.isPresent() ? CheckedFiles.in(given.get().getParent()) : CheckedFiles.bundled();
    String file = given.map(path -> path.getFileName().toString()).orElse(standard.file());
    String names = given.isPresent() ? settings.get(labels) : standard.labels();
    Calibration usual = given.isPresent() ? Calibration.NONE : standard.calibration();
    Calibration calibration =
        new Calibration(
            settings.find(slope).orElse(usual.slope()),
            settings.find(offset).orElse(usual.offset()));
    int edge = settings.find(size).orElse(standard.edge());
    String words = settings.find(vocabulary).orElse(standard.vocabulary());
    String revision =
        String.format(
            Locale.ROOT,
            "2-%s-%s-%d-%.3f-%.3f-%.3f-%.3f-%s",
            files.digest(file).substring(0, 12),
            files.digest(names).substring(0, 12),
            edge,
            settings.get(threshold),
            settings.get(guess),
            calibration.slope(),
            calibration.offset(),
            words);
    Labels read = Labels.read(files, names);
    return new Choice(
        files,
        file,
        edge,
        new TagRules(
            words, read, calibration, settings.get(threshold), settings.get(guess), revision));
  }
}
