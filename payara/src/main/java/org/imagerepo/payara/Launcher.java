package org.imagerepo.payara;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.logging.Logger;

/**
 * Boots Payara Micro, deploys the web application, and says when it answers.
 *
 * <p>Its port is closed until then. Payara Micro by itself calls a failed deployment "ready" and
 * goes on to answer 500. This launcher ends the process then, with the reason as its last line and
 * 1 as its status.
 */
public final class Launcher {
  private static final String USAGE = "usage: WAR HOST URL PAYARA-OPTION...";

  private Launcher() {}

  /**
   * @param args the WAR, the address to listen at, the URL it will answer at, and Payara Micro's
   *     own options
   */
  public static void main(String[] args) throws Exception {
    if (args.length < 3) {
      throw new IllegalArgumentException(USAGE);
    }
    File war = new File(args[0]);
    URI address = URI.create(args[2]);
    try {
      new ListenAddress(args[1], address.getPort()).check();
      PayaraMicroRuntime runtime = boot(Arrays.copyOfRange(args, 3, args.length));
      deploy(runtime, war);
      new HttpListener(runtime).open();
      announce(address, new Readiness(address).await());
    } catch (StartException e) {
      endWith(product() + " could not start: " + e.getMessage());
    }
  }

  private static PayaraMicroRuntime boot(String[] options) throws Exception {
    try {
      return PayaraMicroLauncher.create(options).getRuntime();
    } catch (IllegalStateException e) {
      throw new StartException("Payara Micro did not boot; the reason is above", e);
    }
  }

  private static void deploy(PayaraMicroRuntime runtime, File war) throws StartException {
    FirstFailure failure = new FirstFailure();
    Logger root = Logger.getLogger("");
    root.addHandler(failure);
    try {
      runtime.deploy(product(), "/", war);
    } finally {
      root.removeHandler(failure);
    }
    // Its answer is true either way.
    if (!runtime.getDeployedApplicationNames().contains(product())) {
      throw new StartException(withoutPrefix(failure.reason()), null);
    }
  }

  /** Nothing that the container prints while it stops shall hide the last word. */
  private static void endWith(String lastWord) {
    System.err.println(lastWord);
    PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(silence);
    System.setErr(silence);
    System.exit(1);
  }

  /** The platform's own words begin as the line that is made of them does. */
  private static String withoutPrefix(String reason) {
    String prefix = product() + " can't start: ";
    return reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason;
  }

  private static void announce(URI address, String trouble) {
    System.out.println(
        trouble.isEmpty()
            ? product() + " is ready at " + address + "/ (Ctrl-C stops it)"
            : product() + " runs at " + address + "/ but is not ready: " + trouble);
  }

  private static String product() {
    String title = Launcher.class.getPackage().getImplementationTitle();
    return title == null ? "platform" : title;
  }
}
