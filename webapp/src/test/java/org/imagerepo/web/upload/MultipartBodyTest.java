package org.imagerepo.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartBodyTest {
  private static final String HEAD =
      "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n";
  private static final String END = "\r\n--b--\r\n";

  @Test
  void partsComeInTheirOrderWithTheirBytes() throws IOException {
    assertThat(parts(HEAD + "one\r\n" + HEAD.replace("a.jpg", "b.jpg") + "--b\r\ntwo" + END))
        .containsExactly("files a.jpg one", "files b.jpg --b\r\ntwo");
  }

  @Test
  void anEmptyPartIsAPart() throws IOException {
    assertThat(parts(HEAD + END)).containsExactly("files a.jpg ");
  }

  @Test
  void aFormWithoutPartsHasNone() throws IOException {
    assertThat(parts("--b--\r\n")).isEmpty();
  }

  @Test
  void headersThatAreTooLongAreNamed() {
    String head = HEAD.replace("a.jpg", "a".repeat(9000));
    assertThatThrownBy(() -> parts(head + END))
        .isInstanceOf(BrokenUploadException.class)
        .hasMessageContaining("8192")
        .hasMessageContaining("shorter name");
  }

  @Test
  void whatAHandlerLeavesIsPassedOver() throws IOException {
    List<String> names = new ArrayList<>();
    body(HEAD + "left alone\r\n" + HEAD + "too" + END)
        .forEach((headers, content) -> names.add(headers.name()));
    assertThat(names).containsExactly("files", "files");
  }

  /** Cut at every byte: either the last part is complete, or it throws while that is read. */
  @Test
  void aBodyCutAnywhereIsBroken() throws IOException {
    String whole = HEAD + "some bytes" + END;
    int complete = whole.length() - "\r\n".length();
    for (int length = HEAD.length(); length < complete; length++) {
      String cut = whole.substring(0, length);
      assertThatThrownBy(() -> parts(cut)).as(cut).isInstanceOf(BrokenUploadException.class);
    }
    assertThat(parts(whole.substring(0, complete))).containsExactly("files a.jpg some bytes");
  }

  @Test
  void aClientThatFailsIsToldFromAStoreThatFails() {
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream((HEAD + "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });
    assertThatThrownBy(
            () ->
                new MultipartBody(failing, "b")
                    .forEach((headers, content) -> content.readAllBytes()))
        .isInstanceOf(BrokenUploadException.class);
    assertThatThrownBy(
            () ->
                body(HEAD + "x" + END)
                    .forEach(
                        (headers, content) -> {
                          throw new IOException("disk full");
                        }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  /** 200 MB pass through, and never is more read ahead than a buffer. */
  @Test
  void aLargePartIsReadAsItArrives() throws IOException {
    long size = 200L << 20;
    Counted source = new Counted(size);
    InputStream whole =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(HEAD.getBytes(StandardCharsets.UTF_8)),
                    source,
                    new ByteArrayInputStream(END.getBytes(StandardCharsets.UTF_8)))));
    long[] read = {0};
    new MultipartBody(whole, "b")
        .forEach(
            (headers, content) -> {
              byte[] buffer = new byte[8192];
              for (int n = content.read(buffer, 0, 8192);
                  n >= 0;
                  n = content.read(buffer, 0, 8192)) {
                read[0] += n;
                assertThat(source.delivered - read[0]).isLessThanOrEqualTo(128 * 1024);
              }
            });
    assertThat(read[0]).isEqualTo(size);
  }

  /** Bytes full of things that look like boundaries come out as they went in. */
  @Test
  void bytesThatResembleBoundariesAreKept() throws IOException {
    long seed = 20261123;
    Random random = new Random(seed);
    String alphabet = "\r\n-b";
    for (int round = 0; round < 200; round++) {
      StringBuilder content = new StringBuilder();
      int length = random.nextInt(300);
      for (int i = 0; i < length; i++) {
        content.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = content.toString().replace("\r\n--b", "\r\n-b");
      assertThat(parts(HEAD + text + END))
          .as("seed " + seed)
          .containsExactly("files a.jpg " + text);
    }
  }

  private static List<String> parts(String text) throws IOException {
    List<String> parts = new ArrayList<>();
    body(text)
        .forEach(
            (headers, content) ->
                parts.add(
                    headers.name()
                        + " "
                        + headers.fileName().orElse("-")
                        + " "
                        + new String(content.readAllBytes(), StandardCharsets.ISO_8859_1)));
    return parts;
  }

  private static MultipartBody body(String text) {
    return new MultipartBody(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "b");
  }

  /** So many bytes, counted as they are delivered. */
  private static final class Counted extends FilterInputStream {
    private final long size;
    private long delivered;

    Counted(long size) {
      super(InputStream.nullInputStream());
      this.size = size;
    }

    @Override
    public int read() {
      return delivered++ < size ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = (int) Math.min(length, size - delivered);
      if (count == 0) {
        return -1;
      }
      Arrays.fill(buffer, offset, offset + count, (byte) 'x');
      delivered += count;
      return count;
    }
  }
}
