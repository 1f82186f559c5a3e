package org.imagerepo.core;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.account.LonePasswords;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.share.LinkHolders;
import org.imagerepo.core.share.LinkKey;
import org.imagerepo.core.share.Links;
import org.imagerepo.core.share.Shares;

/**
 * What is done about photos that are shared by links.
 *
 * @param links makes the addresses of links
 */
public record SharingServices(Links links, Shares shares, LinkHolders linkHolders) {
  /**
   * @param linkKey the file of the key that links are signed with
   */
  static SharingServices of(
      Path linkKey, Catalogue catalogue, Access access, PasswordHash passwords, Clock clock)
      throws IOException {
    LonePasswords linkPasswords = new LonePasswords(passwords, clock);
    Links links = new Links(LinkKey.open(linkKey));
    return new SharingServices(
        links,
        new Shares(catalogue, access, linkPasswords, clock),
        new LinkHolders(catalogue, links, linkPasswords, clock));
  }
}
