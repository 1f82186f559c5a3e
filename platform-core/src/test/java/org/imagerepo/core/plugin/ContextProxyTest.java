package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagerepo.api.blob.AdoptingBlobs;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.LocalBlobs;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.plugin.sample.SampleTagger;
import org.imagerepo.core.plugin.sample.Stub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContextProxyTest {
  private final URLClassLoader loader =
      new URLClassLoader("its-own", new URL[0], ClassLoader.getPlatformClassLoader());
  private final ClassLoader former = Thread.currentThread().getContextClassLoader();

  @AfterEach
  void closeLoader() throws IOException {
    loader.close();
  }

  /** Every method that the platform can call: a new one is tested without a word here. */
  static Stream<Arguments> methods() {
    Stream<Class<?>> interfaces =
        Stream.concat(
            Stream.of(
                LocalBlobs.class,
                AdoptingBlobs.class,
                SearchableCatalogue.class,
                ProviderFactory.class),
            Arrays.stream(ProviderKind.values()).map(ProviderKind::type));
    return interfaces.flatMap(
        type ->
            Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(method -> Arguments.of(type, method)));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodRunsWithThePluginsLoaderAndRestoresTheFormer(Class<?> type, Method method) {
    Object proxy = tellingContext(type);

    Throwable thrown = catchThrowable(() -> method.invoke(proxy, argumentsOf(method)));

    assertThat(thrown).isInstanceOf(InvocationTargetException.class);
    assertThat(thrown.getCause())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(loader.getName());
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(former);
  }

  private <T> T tellingContext(Class<T> type) {
    return ContextProxy.around(type, Stub.tellingContext(type), loader);
  }

  private static Object[] argumentsOf(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type == int.class ? (Object) 0 : null)
        .toArray();
  }

  /** Without those that the compiler makes of lambdas: nobody can call them. */
  private static Method[] written(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .toArray(Method[]::new);
  }

  @ParameterizedTest
  @EnumSource(ProviderKind.class)
  void noMethodOfAnExtensionPointIsMissedByTheTestAbove(ProviderKind kind) {
    List<Method> tested =
        methods().filter(a -> a.get()[0] == kind.type()).map(a -> (Method) a.get()[1]).toList();

    assertThat(tested).contains(written(kind.type())).contains(Provider.class.getDeclaredMethods());
  }

  @Test
  void optionalAbilitiesStay() {
    BlobStore store = Stub.of(BlobStore.class, method -> Optional.empty(), LocalBlobs.class);

    assertThat(ContextProxy.around(BlobStore.class, store, loader)).isInstanceOf(LocalBlobs.class);
  }

  @Test
  void abilitiesThatAreLackingAreNotInvented() {
    BlobStore store = Stub.of(BlobStore.class, method -> Optional.empty());

    assertThat(ContextProxy.around(BlobStore.class, store, loader))
        .isNotInstanceOf(LocalBlobs.class);
  }

  @Test
  void abilitiesOfASuperclassStay() {
    class Capable extends SampleTagger implements LocalBlobs {
      Capable() {
        super("1");
      }

      @Override
      public Optional<Path> localFile(BlobKey key) {
        return Optional.empty();
      }
    }
    class Derived extends Capable {}

    assertThat(ContextProxy.around(Tagger.class, new Derived(), loader))
        .isInstanceOf(LocalBlobs.class);
  }

  @Test
  void exceptionsPassUnwrapped() {
    for (Throwable thrown :
        List.of(new IOException("disk"), new IllegalStateException(), new StackOverflowError())) {
      BlobStore store = ContextProxy.around(BlobStore.class, throwing(thrown), loader);

      assertThatThrownBy(() -> store.delete(null)).isSameAs(thrown);
      assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(former);
    }
  }

  @Test
  void aCheckedExceptionThatIsNotDeclaredBecomesADefect() {
    Exception sneaked = new Exception("sneaked");
    Tagger tagger =
        ContextProxy.around(
            Tagger.class,
            new SampleTagger("1") {
              @Override
              public String revision() {
                throw ContextProxyTest.<RuntimeException>sneaky(sneaked);
              }
            },
            loader);

    assertThatThrownBy(tagger::revision)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("revision")
        .hasCause(sneaked);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> E sneaky(Exception e) throws E {
    throw (E) e;
  }

  @Test
  void afterCloseCallsAreRefusedButItCanStillBeNamed() throws Exception {
    Tagger tagger = ContextProxy.around(Tagger.class, new SampleTagger("1"), loader);
    assertThat(tagger.health()).isEqualTo(Health.up());

    tagger.close();

    assertThatThrownBy(tagger::revision)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SampleTagger was closed");
    assertThat(tagger).hasToString(SampleTagger.class.getName()).isEqualTo(tagger);
  }

  private static BlobStore throwing(Throwable thrown) {
    return Stub.of(
        BlobStore.class,
        method -> {
          throw thrown;
        });
  }
}
