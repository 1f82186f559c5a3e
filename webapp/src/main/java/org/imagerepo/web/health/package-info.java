/** How the platform is, for MicroProfile Health: storage decides, the rest is shown. */
package org.imagerepo.web.health;
