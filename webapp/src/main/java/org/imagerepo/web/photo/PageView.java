package org.imagerepo.web.photo;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;

/**
 * A part of a list.
 *
 * @param items in order
 * @param next the cursor of the next part; null at the end
 */
@JsonbNillable
public record PageView(List<PhotoView> items, String next) {}
