package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.imagerepo.core.plugin.Installation.provider;
import static org.imagerepo.core.plugin.Installation.tagger;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.imagerepo.core.plugin.ProviderStatus.SettingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
  private static final String SIZE = "Setting.integer(\"max.size\", \"Size\", 1, 9).defaultsTo(5)";
  private static final String PIN = "Setting.integer(\"pin\", \"Code\", 1, 9).secret()";
  private static final String TELLS =
      "return new SampleTagger(settings.get((Setting<?>) Door.SETTINGS.get(0)));";

  @TempDir private Path temp;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.in(temp).with(demo(SIZE + ", " + PIN));
  }

  private static PluginFolderBuilder demo(String settings) {
    return PluginFolderBuilder.plugin("demo")
        .door(
            """
            static final List<Setting<?>> SETTINGS = List.of(%s);
            @Override public List<ProviderFactory<Tagger>> taggers() {
              return List.of(new Maker<>("demo", SETTINGS, (settings, context) -> { %s }));
            }
            """
                .formatted(settings, TELLS));
  }

  private void assertValue(String expected) throws Exception {
    try (Plugins plugins = installation.start()) {
      assertThat(tagger(plugins, "demo").revision()).isEqualTo(expected);
    }
  }

  private void assertFatal(String... message) {
    assertThatThrownBy(installation::start)
        .isInstanceOf(PluginStartException.class)
        .message()
        .contains(message);
  }

  @Test
  void theDefaultHoldsIfNothingIsGiven() throws Exception {
    assertValue("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform.provider.demo.max.size", "PLATFORM_PROVIDER_DEMO_MAX_SIZE"})
  void aSettingIsGivenByKeyOrAsAnEnvironmentVariable(String name) throws Exception {
    installation.set(name, "7");

    assertValue("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "platform.provider.demo.size",
        "PLATFORM_PROVIDER_DEMO_SIZE",
        "platform.provider.dmeo.max.size",
        "PLATFORM_PROVIDER_DMEO_MAX_SIZE",
        "platform.provider.demo"
      })
  void anUnknownSettingOrTypeIsFatal(String name) {
    installation.set(name, "7");

    assertFatal(name + " is unknown", "platform.provider.demo.max.size", "Mend or remove it");
  }

  @Test
  void whatIsNotASettingOfAProviderIsNobodysBusinessHere() throws Exception {
    installation.set("platform.http.port", "7").set("PATH", "/bin");

    assertValue("5");
  }

  @Test
  void whatAPluginThatFailedMightKnowIsPassedOver() throws Exception {
    Files.createDirectory(installation.dropped.resolve("demo-two"));
    installation
        .set("platform.provider.demo-two.size", "1")
        .set("PLATFORM_PROVIDER_DEMO_TWO_SIZE", "1");

    assertValue("5");
  }

  @Test
  void anUnknownSettingOfAKnownTypeIsFatalEvenIfAnotherPluginFailed() throws Exception {
    Files.createDirectory(installation.dropped.resolve("broken"));
    installation.set("platform.provider.demo.size", "1");

    assertFatal("platform.provider.demo.size is unknown");
  }

  @Test
  void aWrongValueIsFatalAndSaysWhatWouldBeRight() {
    installation.set("PLATFORM_PROVIDER_DEMO_MAX_SIZE", "ten");

    assertFatal("platform.provider.demo.max.size is 'ten' but must be a whole number from 1 to 9");
  }

  @Test
  void aWrongSecretIsShownNowhereInTheException() {
    installation.set("platform.provider.demo.pin", "hush-hush");

    PluginStartException thrown =
        catchThrowableOfType(PluginStartException.class, installation::start);

    assertThat(thrown).hasMessageContaining("platform.provider.demo.pin is (secret) but must be");
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("hush-hush");
  }

  @Test
  void aSecretIsMaskedInTheStatus() throws Exception {
    installation.set("platform.provider.demo.pin", "7");

    try (Plugins plugins = installation.start()) {
      assertThat(provider(plugins, "demo").settings())
          .containsExactly(
              new SettingStatus(
                  "platform.provider.demo.max.size",
                  "Size",
                  "a whole number from 1 to 9",
                  Optional.of("5"),
                  true),
              new SettingStatus(
                  "platform.provider.demo.pin",
                  "Code",
                  "a whole number from 1 to 9",
                  Optional.of("(secret)"),
                  false));
    }
  }

  @Test
  void aRequiredSettingThatIsMissingIsFatal() throws Exception {
    installation = replaced("Setting.text(\"place\", \"Where\").required()");

    assertFatal("platform.provider.demo.place is not set but must be text");
  }

  @Test
  void aRequiredSettingOfADisabledProviderMayBeMissing() throws Exception {
    installation =
        replaced("Setting.text(\"place\", \"Where\").required()")
            .set("platform.provider.demo.enabled", "false");

    try (Plugins plugins = installation.start()) {
      assertThat(provider(plugins, "demo").state()).isEqualTo(ProviderState.DISABLED);
    }
  }

  @Test
  void aParserThatFailsIsFatalNamingTheSettingButNotItsValue() throws Exception {
    installation =
        replaced(
            """
            Setting.of("odd", "Odd", "odd", text -> { throw new UnsupportedOperationException(text); })
            """);
    installation.set("platform.provider.demo.odd", "hush-hush");

    assertThatThrownBy(installation::start)
        .isInstanceOf(PluginStartException.class)
        .hasMessageContaining("platform.provider.demo.odd")
        .hasMessageNotContaining("hush-hush");
  }

  private Installation replaced(String settings) throws Exception {
    return Installation.in(temp.resolve("replaced")).with(demo(settings));
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform.provider.demo.enabled", "PLATFORM_PROVIDER_DEMO_ENABLED"})
  void aDisabledProviderIsNotCreated(String name) throws Exception {
    installation
        .with(
            PluginFolderBuilder.tagger(
                "watched", "EventLog.add(context, \"created\"); return new SampleTagger(1);"))
        .set(name.replace("DEMO", "WATCHED").replace("demo", "watched"), "false");

    try (Plugins plugins = installation.start()) {
      assertThat(installation.events()).doesNotContain("created");
      assertThat(provider(plugins, "watched").state()).isEqualTo(ProviderState.DISABLED);
      assertThat(plugins.taggers()).extracting(Active::type).containsExactly("demo");
    }
  }

  @Test
  void aWrongValueOfADisabledProviderIsFatalAllTheSame() {
    installation
        .set("platform.provider.demo.enabled", "false")
        .set("platform.provider.demo.max.size", "ten");

    assertFatal("platform.provider.demo.max.size is 'ten'");
  }

  @Test
  void enabledMustBeTrueOrFalse() {
    installation.set("platform.provider.demo.enabled", "maybe");

    assertFatal("platform.provider.demo.enabled is 'maybe' but must be true or false");
  }
}
