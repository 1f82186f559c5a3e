/** The contract of thesauri, for their authors to inherit. No tests of the platform's own. */
package org.imagerepo.testkit.search;
