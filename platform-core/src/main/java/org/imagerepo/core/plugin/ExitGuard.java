package org.imagerepo.core.plugin;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps plugins from ending the platform. In the class files of a plugin, calls of {@code
 * System.exit} and its like are renamed to a method that doesn't exist, so that such a call throws
 * {@link NoSuchMethodError}, and a library whose unused {@code main} would exit works all the same.
 *
 * <p>It is meant for mistakes. A plugin that wants to can get around it, by reflection for one.
 */
final class ExitGuard {
  /** What the error names instead of the method that was called. */
  static final String REFUSAL = "exit is refused: a plugin must not end the platform";

  private static final Set<String> EXITS =
      Set.of(
          "java/lang/System.exit(I)V", "java/lang/Runtime.exit(I)V", "java/lang/Runtime.halt(I)V");

  private ExitGuard() {}

  /** Whether a method, named as in {@link ClassReferences}, ends the platform. */
  static boolean isExit(String method) {
    return EXITS.contains(method);
  }

  /** The class file without such calls: the same array if it has none, or is none. */
  static byte[] guarded(byte[] classFile) {
    try {
      ConstantPool pool = new ConstantPool(classFile);
      Set<Integer> exits = exits(pool);
      return exits.isEmpty() ? classFile : renamed(classFile, pool, exits);
    } catch (IllegalArgumentException e) {
      // The virtual machine will say better than we could what is wrong with it.
      return classFile;
    }
  }

  private static Set<Integer> exits(ConstantPool pool) {
    Set<Integer> exits = new HashSet<>();
    for (int index = 1; index < pool.count(); index++) {
      if (pool.tag(index) == ConstantPool.METHOD && isExit(ClassReferences.method(pool, index))) {
        exits.add(index);
      }
    }
    return exits;
  }

  /** Two constants more, and the calls name them; all else stays as it is. */
  private static byte[] renamed(byte[] classFile, ConstantPool pool, Set<Integer> exits) {
    int name = pool.count();
    int nameAndType = name + 1;
    int anyExit = exits.iterator().next();
    int descriptor = pool.second(pool.second(anyExit));
    byte[] head = Arrays.copyOf(classFile, pool.end());
    ByteBuffer patched = ByteBuffer.wrap(head);
    patched.putShort(ConstantPool.COUNT_AT, (short) (pool.count() + 2));
    exits.forEach(index -> patched.putShort(pool.offset(index) + 3, (short) nameAndType));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 100);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(head);
      out.writeByte(ConstantPool.UTF8);
      out.writeUTF(REFUSAL);
      out.writeByte(ConstantPool.NAME_AND_TYPE);
      out.writeShort(name);
      out.writeShort(descriptor);
      out.write(classFile, pool.end(), classFile.length - pool.end());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
