package org.imagerepo.core.plugin.sample;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Stream;

/** Makes objects of large interfaces whose methods all do the same. */
public final class Stub {
  private Stub() {}

  /** The body of every method. */
  public interface Body {
    Object run(Method method) throws Throwable;
  }

  /** An object with these interfaces, made by the class loader that loaded this class. */
  public static <T> T of(Class<T> type, Body body, Class<?>... more) {
    Class<?>[] interfaces =
        Stream.concat(Stream.of(type), Arrays.stream(more)).toArray(Class<?>[]::new);
    InvocationHandler handler = (proxy, method, arguments) -> body.run(method);
    return type.cast(Proxy.newProxyInstance(Stub.class.getClassLoader(), interfaces, handler));
  }

  /** One whose methods throw the name of the thread's context class loader. */
  public static <T> T tellingContext(Class<T> type, Class<?>... more) {
    return of(
        type,
        method -> {
          throw new IllegalStateException(context());
        },
        more);
  }

  /** The name of the thread's context class loader. */
  public static String context() {
    return Thread.currentThread().getContextClassLoader().getName();
  }
}
