package org.imagerepo.payara.searching;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.search.SearchableCatalogue;

/** Listens to what the engine says to a catalogue, so that others can be asked the same. */
final class Watched {
  private final SearchableCatalogue catalogue;
  private PhotoTerms terms;
  private SearchQuery asked;

  Watched(SearchableCatalogue real) {
    catalogue =
        (SearchableCatalogue)
            Proxy.newProxyInstance(
                SearchableCatalogue.class.getClassLoader(),
                new Class<?>[] {SearchableCatalogue.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("keep")) {
                    terms = (PhotoTerms) arguments[0];
                  } else if (method.getName().equals("search")) {
                    asked = (SearchQuery) arguments[0];
                  }
                  try {
                    return method.invoke(real, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  SearchableCatalogue catalogue() {
    return catalogue;
  }

  /** How the engine makes terms. */
  PhotoTerms terms() {
    return terms;
  }

  /** What the engine has asked the catalogue last. */
  SearchQuery asked() {
    return asked;
  }
}
