/**
 * Measures searching: how quick it is in large libraries of made-up photos, beside Lucene on the
 * same terms, and how good it is on photos of which people have said what they show.
 */
package org.imagerepo.payara.searching;
