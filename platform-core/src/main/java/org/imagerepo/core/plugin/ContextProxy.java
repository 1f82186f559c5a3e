package org.imagerepo.core.plugin;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.plugin.Plugin;

/**
 * Stands before a plugin's object: every call runs with the plugin's class loader as the thread's
 * context, since many libraries look for their parts there. Complete by construction: there is no
 * method that doesn't pass through here.
 *
 * <p>Closing waits for the calls that are running, and calls afterwards are refused.
 */
final class ContextProxy implements InvocationHandler {
  private final Object target;
  private final ClassLoader loader;
  private final CallGate gate;

  private ContextProxy(Object target, ClassLoader loader) {
    this.target = target;
    this.loader = loader;
    this.gate = new CallGate(target.getClass().getName());
  }

  /** The same object behind a proxy that has all the API's interfaces which the object has. */
  static <T> T around(Class<T> type, T target, ClassLoader loader) {
    return type.cast(
        Proxy.newProxyInstance(
            Plugin.class.getClassLoader(),
            apiInterfaces(type, target.getClass()).toArray(Class<?>[]::new),
            new ContextProxy(target, loader)));
  }

  private static Set<Class<?>> apiInterfaces(Class<?> type, Class<?> implementation) {
    Set<Class<?>> interfaces = new LinkedHashSet<>(Set.of(type));
    for (Class<?> c = implementation; c != null; c = c.getSuperclass()) {
      addApiInterfaces(c, interfaces);
    }
    return interfaces;
  }

  /** Also those that a plugin's own interface inherits. */
  private static void addApiInterfaces(Class<?> of, Set<Class<?>> interfaces) {
    for (Class<?> i : of.getInterfaces()) {
      if (i.getClassLoader() == Plugin.class.getClassLoader()
          && i.getModule().equals(Plugin.class.getModule())) {
        interfaces.add(i);
      }
      addApiInterfaces(i, interfaces);
    }
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    if (method.getName().equals("close") && method.getParameterCount() == 0) {
      return gate.shut() ? call(method, arguments) : null;
    }
    gate.enter();
    try {
      return guarded(call(method, arguments));
    } finally {
      gate.leave();
    }
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader former = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw allowed(method, e.getCause());
    } finally {
      thread.setContextClassLoader(former);
    }
  }

  /** A stream is read after the call has returned, and that is the plugin's code as well. */
  private Object guarded(Object returned) {
    if (returned instanceof Optional<?> optional) {
      return optional.map(this::guarded);
    }
    return returned instanceof InputStream stream ? new ContextStream(stream, loader) : returned;
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> target.getClass().getName();
    };
  }

  /** A checked exception that the method doesn't declare is a defect, and becomes one. */
  private static Throwable allowed(Method method, Throwable thrown) {
    boolean fits =
        thrown instanceof RuntimeException
            || thrown instanceof Error
            || Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(thrown));
    return fits
        ? thrown
        : new IllegalStateException(
            method.getName() + " threw an exception that it doesn't declare", thrown);
  }
}
