/** What the platform says of itself to anybody: its name, and what can be done here. */
package org.imagerepo.web.description;
