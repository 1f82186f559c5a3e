package org.imagerepo.web.photo;

import java.util.List;

/**
 * Describes a change of a photo for the interface's description; {@link PhotoPatch} reads it.
 *
 * @param caption at most 2000 characters; null removes it
 * @param visibility {@code private}, {@code unlisted} or {@code public}
 * @param ownTags all of them; at most 100, each of 1 to 100 characters
 * @param publicLocation whether others may know where and with which device it was taken; null
 *     means as the owner decided for all photos
 */
public record PatchBody(
    String caption, String visibility, List<String> ownTags, Boolean publicLocation) {}
