package org.imagerepo.plugins.exif;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people and programs wrote into it: description, keywords, rating, software. */
final class Words implements ExifTagger.Section {
  /** What cameras write where a person would describe the photo. */
  private static final Set<String> CAMERA_TALK =
      Set.of("olympus digital camera", "sony dsc", "digital camera", "dcim", "default", "untitled");

  @Override
  public void find(Metadata metadata, Found found) {
    Map<String, String> xmp = Values.xmp(metadata);
    found.field("description", description(metadata, xmp));
    found.field(
        "software",
        Values.text(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_SOFTWARE)
            .or(() -> Text.meaningful(xmp.get("xmp:CreatorTool"))));
    found.field("rating", rating(metadata, xmp));

    Values.items(xmp, "dc:subject").forEach(word -> found.tag("keyword", word));
    for (IptcDirectory iptc : metadata.getDirectoriesOfType(IptcDirectory.class)) {
      String[] words = iptc.getStringArray(IptcDirectory.TAG_KEYWORDS);
      for (String word : words == null ? new String[0] : words) {
        found.tag("keyword", word);
      }
    }
  }

  private static Optional<String> description(Metadata metadata, Map<String, String> xmp) {
    return Text.meaningful(xmp.get("dc:description[1]"))
        .or(() -> Values.text(metadata, IptcDirectory.class, IptcDirectory.TAG_CAPTION))
        .or(
            () ->
                Values.text(
                    metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION))
        .filter(text -> !CAMERA_TALK.contains(text.toLowerCase(Locale.ROOT)));
  }

  /** Stars, 1 to 5. */
  private static Optional<String> rating(Metadata metadata, Map<String, String> xmp) {
    return Optional.ofNullable(xmp.get("xmp:Rating"))
        .map(String::strip)
        .or(() -> Values.text(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_RATING))
        .filter(text -> text.matches("[1-5]"));
  }
}
