package org.imagerepo.core.plugin;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiled class refers to. Names are those of the virtual machine: {@code
 * java/lang/Object}.
 *
 * @param name of the class itself
 * @param classes that it needs, not the primitive ones
 * @param methods that it calls, such as {@code java/lang/System.exit(I)V}
 */
public record ClassReferences(String name, Set<String> classes, Set<String> methods) {
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;]+);");

  public ClassReferences {
    classes = Set.copyOf(classes);
    methods = Set.copyOf(methods);
  }

  /**
   * Reads them from a class file.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ClassReferences of(byte[] classFile) {
    ConstantPool pool = new ConstantPool(classFile);
    Set<String> classes = new TreeSet<>();
    Set<String> methods = new TreeSet<>();
    for (int index = 1; index < pool.count(); index++) {
      switch (pool.tag(index)) {
        case ConstantPool.CLASS -> addClass(pool.text(pool.first(index)), classes);
        case ConstantPool.NAME_AND_TYPE -> addAll(pool.text(pool.second(index)), classes);
        case ConstantPool.METHOD, ConstantPool.INTERFACE_METHOD -> methods.add(method(pool, index));
        default -> {
          // Nothing else names a class.
        }
      }
    }
    // Behind the constants come the access flags and the class itself.
    String name = pool.text(pool.first(pool.u2(pool.end() + 2)));
    return new ClassReferences(name, classes, methods);
  }

  /** Whether it calls a method that ends the whole virtual machine, as a plugin must not. */
  public boolean callsExit() {
    return methods.stream().anyMatch(ExitGuard::isExit);
  }

  static String method(ConstantPool pool, int index) {
    int nameAndType = pool.second(index);
    return pool.text(pool.first(pool.first(index)))
        + "."
        + pool.text(pool.first(nameAndType))
        + pool.text(pool.second(nameAndType));
  }

  /** An array is named by its descriptor. */
  private static void addClass(String name, Set<String> classes) {
    if (name.startsWith("[")) {
      addAll(name, classes);
    } else {
      classes.add(name);
    }
  }

  private static void addAll(String descriptor, Set<String> classes) {
    Matcher matcher = IN_DESCRIPTOR.matcher(descriptor);
    while (matcher.find()) {
      classes.add(matcher.group(1));
    }
  }
}
