/** What an administrator sees and does: plugins and work. Nobody else gets in. */
package org.imagerepo.web.admin;
