/** Writing JSON where JAX-RS doesn't do it. What is in it is not decided here. */
package org.imagerepo.web.json;
