package org.imagerepo.payara;

import fish.payara.micro.PayaraMicroRuntime;
import java.lang.reflect.Field;

/**
 * The server's HTTP listener, which {@code config/preboot.txt} keeps closed: a client that is told
 * that there is no such address takes it for the last word, while one that can't connect tries
 * again.
 *
 * <p>Payara Micro runs its own post-deploy commands before this launcher deploys, and its runtime
 * runs commands only where there is a cluster. So this asks the server within for its command
 * runner, which is public but for the way to it.
 */
final class HttpListener {
  private static final String ENABLE =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
          + ".enabled=true";

  private final PayaraMicroRuntime runtime;

  HttpListener(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  /** Lets clients in, from now on. */
  void open() throws StartException {
    try {
      Field field = runtime.getClass().getDeclaredField("runtime");
      field.setAccessible(true);
      Object server = field.get(runtime);
      Object commands = call("GlassFish", server, "getCommandRunner");
      Object result = call("CommandRunner", commands, "run", "set", new String[] {ENABLE});
      Object status = call("CommandResult", result, "getExitStatus");
      if (!status.toString().equals("SUCCESS")) {
        throw new StartException(
            "the port can't be opened: " + call("CommandResult", result, "getOutput"), null);
      }
    } catch (ReflectiveOperationException e) {
      throw new StartException("this version of Payara Micro doesn't let its port be opened", e);
    }
  }

  private Object call(String type, Object target, String method, Object... arguments)
      throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = arguments[i].getClass();
    }
    ClassLoader loader = runtime.getClass().getClassLoader();
    return Class.forName("org.glassfish.embeddable." + type, false, loader)
        .getMethod(method, types)
        .invoke(target, arguments);
  }
}
