package org.imagerepo.web.share;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;

/**
 * A part of a list of links.
 *
 * @param items in order
 * @param next the cursor of the next part; null at the end
 */
@JsonbNillable
public record SharePageView(List<ShareView> items, String next) {}
