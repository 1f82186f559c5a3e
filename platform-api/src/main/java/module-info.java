/**
 * The contract between the platform and its plugins.
 *
 * <p>It depends on the JDK alone, so that a plugin brings whatever libraries it likes. It follows
 * semantic versioning: within a major version, nothing a plugin was compiled against goes away.
 */
module org.imagerepo.api {
  requires transitive java.desktop;

  exports org.imagerepo.api.blob;
  exports org.imagerepo.api.catalogue;
  exports org.imagerepo.api.event;
  exports org.imagerepo.api.image;
  exports org.imagerepo.api.plugin;
  exports org.imagerepo.api.rendition;
  exports org.imagerepo.api.search;
  exports org.imagerepo.api.tag;
}
