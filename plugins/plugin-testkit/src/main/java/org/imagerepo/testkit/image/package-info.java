/** The contract of decoders, for their authors to inherit. No tests of the platform's own. */
package org.imagerepo.testkit.image;
