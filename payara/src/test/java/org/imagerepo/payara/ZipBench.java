package org.imagerepo.payara;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures downloading a library as one zip, in turns with nginx sending the same archive as one
 * static file and with a streamed {@code zip -0} of the same photos.
 */
public final class ZipBench {
  private static final int FILES = 20;
  private static final int COPIES = 5;
  private static final double TARGET = 0.5;
  private static final Path NOWHERE = Path.of("/dev/null");
  private static final String PASSWORD = "a password of theirs";

  private final Path folder;
  private final URI nginx;
  private final byte[] buffer = new byte[1 << 17];

  private ZipBench(Path folder, URI nginx) {
    this.folder = folder;
    this.nginx = nginx;
  }

  /**
   * @param args a folder on the disk to measure, the number of rounds, and the address at which
   *     nginx serves the folder
   */
  public static void main(String[] args) throws Exception {
    new ZipBench(Path.of(args[0]), URI.create(args[2])).run(Integer.parseInt(args[1]));
  }

  private void run(int rounds) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> statics = new ArrayList<>();
    List<Double> zips = new ArrayList<>();
    List<Path> photos = photos();
    try (ServerProcess server = new ServerProcess("zip-bench", folder.resolve("data")).start()) {
      upload(server, photos);
      URI archive = server.address().resolve("/api/users/anna/archive.zip");
      download(archive, folder.resolve("static.zip"));
      System.out.printf(
          Locale.ROOT,
          "archive: %d photos, %.0f MB%n",
          photos.size(),
          Files.size(folder.resolve("static.zip")) / 1e6);
      // The first round warms up.
      for (int round = 0; round <= rounds; round++) {
        double our = download(archive, NOWHERE);
        double fixed = download(nginx.resolve("/static.zip"), NOWHERE);
        double zip = rate(zip(photos));
        System.out.printf(
            Locale.ROOT,
            "round %d: archive %.0f MB/s, nginx %.0f MB/s, zip -0 %.0f MB/s%s%n",
            round,
            our,
            fixed,
            zip,
            round == 0 ? " (warming up, does not count)" : "");
        if (round > 0) {
          ours.add(our);
          statics.add(fixed);
          zips.add(zip);
        }
      }
      System.out.printf("peak memory of the server %d MiB with -Xmx1g%n", server.peakMemory());
    }
    System.out.printf(
        Locale.ROOT,
        "median: archive %.0f MB/s, nginx %.0f MB/s, zip -0 %.0f MB/s%n"
            + "archive / nginx = %.2f (target >= %.1f)%narchive / zip -0 = %.2f%n",
        median(ours),
        median(statics),
        median(zips),
        median(ours) / median(statics),
        TARGET,
        median(ours) / median(zips));
  }

  /** Real photos, several times over, each time with other bytes behind their end. */
  private List<Path> photos() throws IOException {
    Path copies = Files.createDirectories(folder.resolve("photos"));
    List<Path> photos = new ArrayList<>();
    for (Path photo : CameraFiles.large(FILES)) {
      for (int i = 0; i < COPIES; i++) {
        Path copy = copies.resolve(i + "-" + photo.getFileName());
        Files.copy(photo, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.write(copy, new byte[i], StandardOpenOption.APPEND);
        photos.add(copy);
      }
    }
    return photos;
  }

  private static void upload(ServerProcess server, List<Path> photos) throws Exception {
    Client anna = new Client(server.address(), "anna", PASSWORD).register();
    List<JsonNode> receipts = new ArrayList<>();
    for (int i = 0; i < photos.size(); i += FILES) {
      receipts.addAll(anna.upload(photos.subList(i, i + FILES)));
    }
    System.out.println("Uploaded; waiting until the server has nothing else to do …");
    for (JsonNode receipt : receipts) {
      anna.awaitRenditions(receipt.at("/photo/id").asText());
    }
  }

  /** Downloads with curl, which costs little; in MB/s. */
  private static double download(URI address, Path to) throws IOException {
    Process curl =
        new ProcessBuilder(
                "curl",
                "-sSf",
                "-u",
                "anna:" + PASSWORD,
                "-o",
                to.toString(),
                "-w",
                "%{speed_download}",
                address.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream said = curl.getInputStream()) {
      return Double.parseDouble(new String(said.readAllBytes(), StandardCharsets.US_ASCII)) / 1e6;
    }
  }

  private InputStream zip(List<Path> photos) throws IOException {
    List<String> command = new ArrayList<>(List.of("zip", "-0", "-q", "-j", "-"));
    photos.forEach(photo -> command.add(photo.toString()));
    return new ProcessBuilder(command).start().getInputStream();
  }

  /** Reads it to its end; in MB/s. */
  private double rate(InputStream in) throws IOException {
    long begun = System.nanoTime();
    long bytes = 0;
    try (in) {
      for (int count; (count = in.read(buffer)) >= 0; ) {
        bytes += count;
      }
    }
    return bytes / 1e6 / ((System.nanoTime() - begun) / 1e9);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
