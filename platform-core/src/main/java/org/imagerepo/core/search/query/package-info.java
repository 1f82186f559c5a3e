/**
 * Reading questions: what a person typed becomes parts, each with its place in the text.
 *
 * <p>What the parts mean for the terms of photos doesn't belong here.
 */
package org.imagerepo.core.search.query;
