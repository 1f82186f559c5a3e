/** How right it is to say that photos look alike, and how long finding them takes. */
package org.imagerepo.payara.similar;
