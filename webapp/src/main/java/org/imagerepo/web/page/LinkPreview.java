package org.imagerepo.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a page's head for those who show a preview of a link to it (Open Graph).
 *
 * @param title of what is there; the product's name follows it
 * @param description in a sentence
 * @param image the photo to show
 */
record LinkPreview(String title, String description, Optional<Image> image) {
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

  /** A picture: its address on this platform, width and height in pixels. */
  record Image(String href, int width, int height) {}

  /**
   * The page with it.
   *
   * @param origin of this platform, such as {@code https://photos.example}: addresses of pictures
   *     have to be whole
   */
  PageFile in(PageFile page, String origin) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    Matcher product = TITLE.matcher(html);
    String changed =
        product.replaceFirst(found -> Matcher.quoteReplacement(head(found.group(1), origin)));
    return PageFile.of(changed.getBytes(StandardCharsets.UTF_8), page.mediaType(), false);
  }

  private String head(String product, String origin) {
    StringBuilder head = new StringBuilder();
    head.append("<title>").append(escaped(title)).append(" · ").append(product).append("</title>");
    head.append("<meta name=\"description\" content=\"").append(escaped(description)).append("\">");
    property(head, "og:type", "website");
    property(head, "og:title", title);
    property(head, "og:description", description);
    image.ifPresent(
        picture -> {
          property(head, "og:image", origin + picture.href());
          property(head, "og:image:width", Integer.toString(picture.width()));
          property(head, "og:image:height", Integer.toString(picture.height()));
          head.append("<meta name=\"twitter:card\" content=\"summary_large_image\">");
        });
    return head.toString();
  }

  private static void property(StringBuilder head, String name, String value) {
    head.append("<meta property=\"").append(name).append("\" content=\"");
    head.append(escaped(value)).append("\">");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
