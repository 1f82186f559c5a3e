package org.imagerepo.testkit.crash;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops the calling thread for ever when a step is reached the n-th time, after saying so on
 * standard output: the parent then kills the process.
 */
final class Trap {
  /** What is said when the step is reached. */
  static final String REACHED = "REACHED";

  private final Optional<Step> step;
  private final AtomicInteger countdown;

  /**
   * @param step empty for no trap at all
   * @param count which time of reaching it, from 1
   */
  Trap(Optional<Step> step, int count) {
    this.step = step;
    this.countdown = new AtomicInteger(count);
  }

  /**
   * The same blob store or catalogue, with the trap in it.
   *
   * @param prefix begins the names that steps give its calls; may be empty
   */
  <T> T around(Class<T> type, T target, String prefix) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    for (Class<?> c = target.getClass(); c != null; c = c.getSuperclass()) {
      interfaces.addAll(Set.of(c.getInterfaces()));
    }
    interfaces.add(type);
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            interfaces.toArray(Class<?>[]::new),
            (proxy, method, arguments) ->
                call(target, method, prefix + method.getName(), arguments)));
  }

  private Object call(Object target, Method method, String name, Object[] arguments)
      throws Throwable {
    pass(name, Step.Moment.BEFORE);
    if (arguments != null) {
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] instanceof InputStream in) {
          arguments[i] = new TrappedStream(in);
        }
      }
    }
    try {
      Object result = method.invoke(target, arguments);
      pass(name, Step.Moment.AFTER);
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void pass(String call, Step.Moment moment) {
    boolean here = step.filter(s -> s.call().equals(call) && s.moment() == moment).isPresent();
    if (here && countdown.decrementAndGet() == 0) {
      System.out.println(REACHED + " " + step.get());
      System.out.flush();
      awaitDeath();
    }
  }

  private static void awaitDeath() {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // Only a kill ends it.
      }
    }
  }

  /** Delivers some bytes before the trap. */
  private final class TrappedStream extends FilterInputStream {
    private long delivered;

    TrappedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (delivered > 0) {
        pass("put", Step.Moment.WITHIN);
      }
      int count = super.read(buffer, offset, Math.min(length, 1000));
      delivered += Math.max(count, 0);
      return count;
    }
  }
}
