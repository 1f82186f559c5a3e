package org.imagerepo.web.page;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.web.Addresses;

/** All files of the page, by path. What isn't listed here doesn't exist: no path is ever built. */
final class PageFiles {
  private static final String ASSETS = "/assets/";
  private static final String INDEX = "/index.html";
  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=UTF-8"),
          Map.entry("js", "text/javascript;charset=UTF-8"),
          Map.entry("mjs", "text/javascript;charset=UTF-8"),
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain;charset=UTF-8"));

  private final Map<String, PageFile> files = new HashMap<>();

  PageFiles(ServletContext context) throws IOException {
    read(context, "/");
  }

  private void read(ServletContext context, String folder) throws IOException {
    Set<String> paths = context.getResourcePaths(folder);
    for (String path : paths == null ? Set.<String>of() : paths) {
      if (path.startsWith("/WEB-INF/") || path.startsWith("/META-INF/")) {
        continue;
      }
      if (path.endsWith("/")) {
        read(context, path);
        continue;
      }
      try (InputStream in = context.getResourceAsStream(path)) {
        if (in != null) {
          byte[] bytes = path.equals(INDEX) ? index(in.readAllBytes()) : in.readAllBytes();
          files.put(path, PageFile.of(bytes, type(path), path.startsWith(ASSETS)));
        }
      }
    }
  }

  /** Addresses in it are relative, but it is sent at all the page's addresses, deep ones too. */
  private static byte[] index(byte[] built) {
    String text = new String(built, StandardCharsets.UTF_8);
    return text.replace("=\"./", "=\"" + Addresses.page("/")).getBytes(StandardCharsets.UTF_8);
  }

  private static String type(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
  }

  Optional<PageFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The page itself. */
  Optional<PageFile> index() {
    return find(INDEX);
  }
}
