/** A plugin to copy: one preprocessor and one tagger, in as few lines as they need. */
package org.imagerepo.plugins.template;
