/** HTTP for photos that look alike. */
package org.imagerepo.web.similar;
