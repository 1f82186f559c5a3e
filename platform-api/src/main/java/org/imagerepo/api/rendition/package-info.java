/** Making renditions: images derived from an original. Where they are kept is not known here. */
package org.imagerepo.api.rendition;
