package org.imagerepo.core.plugin;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java sources in memory, against the class path of the tests. */
final class JavaSources {
  private final Map<String, String> codeByClass = new TreeMap<>();

  void add(String className, String code) {
    codeByClass.put(className, code);
  }

  /** The class files by their path in a JAR. */
  Map<String, byte[]> compile() {
    Map<String, ByteArrayOutputStream> compiled = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean done =
        codeByClass.isEmpty()
            || compiler
                .getTask(
                    messages,
                    new InMemory(compiler.getStandardFileManager(null, null, null), compiled),
                    null,
                    null,
                    null,
                    codeByClass.entrySet().stream()
                        .map(e -> new Source(e.getKey(), e.getValue()))
                        .toList())
                .call();
    if (!done) {
      throw new IllegalArgumentException("the sources don't compile:\n" + messages);
    }
    Map<String, byte[]> files = new TreeMap<>();
    compiled.forEach((path, bytes) -> files.put(path, bytes.toByteArray()));
    return files;
  }

  /** A source that is a string. */
  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String className, String code) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }

  /** Keeps class files instead of writing them. */
  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> compiled;

    InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> compiled) {
      super(files);
      this.compiled = compiled;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String path = className.replace('.', '/') + kind.extension;
      return new SimpleJavaFileObject(URI.create("memory:///" + path), kind) {
        @Override
        public OutputStream openOutputStream() {
          return compiled.computeIfAbsent(path, p -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
