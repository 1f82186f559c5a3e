package org.imagerepo.payara.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One of the programs compared, running. */
public final class Peer implements AutoCloseable {
  private final String name;
  private final Path folder;
  private final Process process;
  private final BufferedWriter toIt;
  private final BufferedReader fromIt;
  private final List<Turn> turns = new ArrayList<>();

  /**
   * What one photo took.
   *
   * @param wall milliseconds
   * @param cpu milliseconds of all its threads
   * @param peak MiB of memory, the most so far
   */
  record Turn(double wall, double cpu, double peak) {
    static Turn parse(String answer, int photos) {
      String[] numbers = answer.split("\t");
      return new Turn(
          Double.parseDouble(numbers[0]) / photos,
          Double.parseDouble(numbers[1]) / photos,
          Double.parseDouble(numbers[2]));
    }
  }

  /**
   * Starts it.
   *
   * @param name to be shown
   * @param folder for its renditions; it is made
   */
  public Peer(String name, Path folder, List<String> command) throws IOException {
    this.name = name;
    this.folder = Files.createDirectories(folder);
    this.process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.toIt = process.outputWriter();
    this.fromIt = process.inputReader();
  }

  /** Has it make the renditions of photos, all at once; warming up does not count. */
  public void render(List<Path> photos, boolean counts) throws IOException {
    StringBuilder line = new StringBuilder();
    for (Path photo : photos) {
      Path results = Files.createDirectories(resultsOf(photo));
      line.append(line.isEmpty() ? "" : "\t").append(photo).append('\t').append(results);
    }
    Turn turn = ask(line.toString(), photos.size());
    if (counts) {
      turns.add(turn);
    }
  }

  /** What the Java machine alone took at its start, in MiB; only our worker knows this question. */
  double idle() throws IOException {
    return ask("", 1).peak();
  }

  private Turn ask(String line, int photos) throws IOException {
    toIt.write(line + "\n");
    toIt.flush();
    String answer = fromIt.readLine();
    if (answer == null) {
      throw new IOException(name + " ended at '" + line + "'; the reason is above");
    }
    return Turn.parse(answer, photos);
  }

  String name() {
    return name;
  }

  /** The median of everything measured so far. */
  double median(ToDoubleFunction<Turn> what) {
    double[] sorted = turns.stream().mapToDouble(what).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The most memory it had, in MiB. */
  double peak() {
    return turns.stream().mapToDouble(Turn::peak).max().orElse(0);
  }

  /** Its preview or thumbnail of a photo it has rendered. */
  Path result(Path photo, String rendition) {
    return resultsOf(photo).resolve(rendition + ".jpg");
  }

  private Path resultsOf(Path photo) {
    return folder.resolve(photo.getFileName().toString());
  }

  @Override
  public void close() {
    try {
      toIt.close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
