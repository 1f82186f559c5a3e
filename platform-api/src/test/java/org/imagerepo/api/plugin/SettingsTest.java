package org.imagerepo.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Setting<Integer> EDGE =
      Setting.integer("preview.edge", "Longer edge of the preview in pixels", 16, 16384)
          .defaultsTo(2048);
  private static final Setting<String> PASSWORD =
      Setting.text("password", "Password of the store").secret();

  @Test
  void defaultsStandInForWhatIsNotGiven() {
    Settings settings = Settings.parse(List.of(EDGE, PASSWORD), Map.of());

    assertThat(settings.get(EDGE)).isEqualTo(2048);
    assertThat(settings.find(PASSWORD)).isEmpty();
  }

  @Test
  void wrongValueNamesKeyValueAndRemedy() {
    assertThatThrownBy(() -> Settings.parse(List.of(EDGE), Map.of("preview.edge", "15")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("preview.edge is '15' but must be a whole number from 16 to 16384");
  }

  @Test
  void secretsAreNeverShown() {
    Setting<Integer> pin = Setting.integer("pin", "Number of the store", 0, 9999).secret();

    assertThatThrownBy(() -> Settings.parse(List.of(pin), Map.of("pin", "hunter2")))
        .hasMessageNotContaining("hunter2")
        .hasNoCause()
        .hasMessageContaining("pin is (secret)");
    assertThat(Settings.parse(List.of(PASSWORD), Map.of("password", "hunter2")).toString())
        .doesNotContain("hunter2");
  }

  @Test
  void unknownKeyIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Settings.parse(List.of(EDGE), Map.of("preview.egde", "2048")))
        .hasMessage("preview.egde is unknown; known are [preview.edge]");
  }

  @Test
  void missingRequiredSettingIsRefused() {
    Setting<String> required = Setting.text("uri", "Address").required();

    assertThatThrownBy(() -> Settings.parse(List.of(required), Map.of()))
        .hasMessage("uri is not set but must be text that is not blank");
  }

  enum Mode {
    FAST,
    VERY_SAFE
  }

  @Test
  void choicesAreWrittenInLowerCaseWithHyphens() {
    Setting<Mode> mode = Setting.choice("mode", "How to work", Mode.class);

    assertThat(mode.parse("very-safe")).isEqualTo(Mode.VERY_SAFE);
    assertThatThrownBy(() -> mode.parse("VERY_SAFE"))
        .hasMessage("mode is 'VERY_SAFE' but must be one of fast, very-safe");
  }
}
