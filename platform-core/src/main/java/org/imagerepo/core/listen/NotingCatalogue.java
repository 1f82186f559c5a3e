package org.imagerepo.core.listen;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.event.PhotoNews;

/**
 * Stands before the storage's catalogue, and notes for the listeners what its calls are about to do
 * to photos. Nothing else differs: it has the same abilities.
 */
public final class NotingCatalogue implements InvocationHandler {
  private final Catalogue target;
  private final Listeners listeners;

  private NotingCatalogue(Catalogue target, Listeners listeners) {
    this.target = target;
    this.listeners = listeners;
  }

  /** The same catalogue, whose changes are noted. */
  public static Catalogue before(Catalogue target, Listeners listeners) {
    return (Catalogue)
        Proxy.newProxyInstance(
            Catalogue.class.getClassLoader(),
            target.getClass().getInterfaces(),
            new NotingCatalogue(target, listeners));
  }

  /** What is about to happen to which photo. */
  private record Change(PhotoNews.Kind kind, PhotoId photo) {}

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    Optional<Change> change = change(method.getName(), arguments);
    if (change.isEmpty() || listeners.isEmpty()) {
      return call(method, arguments);
    }
    Outbox.Pending pending = listeners.note(change.get().kind(), change.get().photo());
    try {
      Object result = call(method, arguments);
      noteRestored(result);
      return result;
    } finally {
      pending.end();
    }
  }

  /**
   * Read from the calls; what merely moves work about is nobody's business.
   *
   * @param arguments null if there are none
   */
  private static Optional<Change> change(String method, Object[] arguments) {
    if (arguments == null || arguments.length == 0) {
      return Optional.empty();
    }
    if (method.equals("add") && arguments[0] instanceof Photo photo) {
      return Optional.of(new Change(PhotoNews.Kind.ADDED, photo.id()));
    }
    return arguments[0] instanceof PhotoId id
        ? kind(method, arguments).map(kind -> new Change(kind, id))
        : Optional.empty();
  }

  private static Optional<PhotoNews.Kind> kind(String method, Object[] arguments) {
    return switch (method) {
      case "change" -> Optional.of(PhotoNews.Kind.CHANGED);
      case "settle" ->
          isResult(arguments[2]) ? Optional.of(PhotoNews.Kind.CHANGED) : Optional.empty();
      case "restore" -> Optional.of(PhotoNews.Kind.ADDED);
      case "trash", "remove" -> Optional.of(PhotoNews.Kind.REMOVED);
      default -> Optional.empty();
    };
  }

  private static boolean isResult(Object settlement) {
    return settlement instanceof Settlement.Rendered || settlement instanceof Settlement.Examined;
  }

  /** An upload of what its owner has in the trash takes that one out, whose id is another. */
  private void noteRestored(Object result) throws IOException {
    Object given = result instanceof Optional<?> optional ? optional.orElse(null) : result;
    if (given instanceof Added added && added.isRestored()) {
      listeners.note(PhotoNews.Kind.ADDED, added.photo().id()).end();
    }
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
