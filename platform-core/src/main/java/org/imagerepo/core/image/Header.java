package org.imagerepo.core.image;

import org.imagerepo.api.image.ImageInfo;

/**
 * What a header says, whatever the format.
 *
 * @param width of the first frame in pixels, as stored
 * @param height of the first frame in pixels, as stored
 * @param orientation EXIF orientation, 1 to 8
 * @param frames at least 1
 */
record Header(int width, int height, int orientation, int frames) {
  ImageInfo info(ImageFormat format) {
    return new ImageInfo(format.mediaType(), width, height, orientation, frames);
  }
}
