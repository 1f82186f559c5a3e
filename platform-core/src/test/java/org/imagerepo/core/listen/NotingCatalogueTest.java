package org.imagerepo.core.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.event.PhotoNews;
import org.imagerepo.core.plugin.Active;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotingCatalogueTest {
  /** They change no photo, or its work alone. */
  private static final Set<String> NOT_NOTED = Set.of("photo");

  private static final Set<String> NOTED =
      Set.of("add", "change", "remove", "trash", "restore", "settle");

  @TempDir private Path temp;
  private Listeners listeners;

  /** Away: what is noted stays. */
  private static final class Away implements PhotoListener {
    @Override
    public void tell(PhotoNews news) throws IOException {
      throw new IOException("away");
    }
  }

  @BeforeEach
  void open() throws IOException {
    Listeners.Config config =
        new Listeners.Config(temp, Duration.ofSeconds(5), Duration.ofSeconds(5));
    listeners =
        Listeners.open(
            config,
            () -> List.of(new Active<>("fake", "1", "away", new Away())),
            failing(),
            (type, reason) -> {},
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    listeners.close();
  }

  /** A catalogue that can do nothing. */
  private static Catalogue failing() {
    return (Catalogue)
        Proxy.newProxyInstance(
            Catalogue.class.getClassLoader(),
            new Class<?>[] {Catalogue.class},
            (proxy, method, arguments) -> {
              throw new IOException("the disk is gone");
            });
  }

  private List<String> notes() throws IOException {
    return Files.readAllLines(temp.resolve("away.outbox"));
  }

  /** Whoever adds a method says here whether listeners must know of it. */
  @Test
  void everyMethodThatTakesAPhotoIsKnown() {
    Set<String> methods =
        Arrays.stream(Catalogue.class.getMethods())
            .filter(NotingCatalogueTest::takesAPhoto)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(NOTED);
    known.addAll(NOT_NOTED);

    assertThat(methods).isEqualTo(known);
  }

  private static boolean takesAPhoto(Method method) {
    return method.getParameterCount() > 0
        && List.of(Photo.class, PhotoId.class).contains(method.getParameterTypes()[0]);
  }

  @Test
  void whatFailsWasNotedAndIsThrownAsItIs() throws IOException {
    Catalogue catalogue = NotingCatalogue.before(failing(), listeners);
    PhotoId id = PhotoId.random();

    assertThatThrownBy(() -> catalogue.remove(id))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
    assertThat(notes()).hasSize(1).first().asString().startsWith("REMOVED " + id.value());
  }

  @Test
  void whatIsReadIsNotNoted() throws IOException {
    Catalogue catalogue = NotingCatalogue.before(failing(), listeners);

    assertThatThrownBy(() -> catalogue.photo(PhotoId.random())).isInstanceOf(IOException.class);
    assertThat(notes()).isEmpty();
  }
}
