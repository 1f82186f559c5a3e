package org.imagerepo.web.upload;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.ParameterParser;

/**
 * What a part says of itself.
 *
 * @param name of the form's field
 * @param fileName as claimed, if the part is a file
 */
record PartHeaders(String name, Optional<String> fileName) {
  private static final String DISPOSITION = "content-disposition:";

  /** Reads the headers of a part; without a name it is called nothing. */
  static PartHeaders parse(String headers) {
    String disposition =
        headers
            .replaceAll("\r\n[ \t]+", " ")
            .lines()
            .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
            .findFirst()
            .map(line -> line.substring(DISPOSITION.length()))
            .orElse("");
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    // Decodes RFC 2231's filename*, and lets it win.
    Map<String, String> parameters = parser.parse(disposition, ';');
    String name = parameters.get("name");
    return new PartHeaders(
        name == null ? "" : unescape(name),
        Optional.ofNullable(parameters.get("filename")).map(PartHeaders::unescape));
  }

  /** Undoes what the HTML standard has browsers do to names. */
  private static String unescape(String name) {
    return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }
}
