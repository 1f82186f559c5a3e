package org.imagerepo.plugins.turbo;

import com.sun.jna.NativeLibrary;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves tests out where the library isn't installed. */
final class NeedsTurbo implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    try {
      NativeLibrary.getInstance("turbojpeg");
      return ConditionEvaluationResult.enabled("libjpeg-turbo is here");
    } catch (UnsatisfiedLinkError e) {
      return ConditionEvaluationResult.disabled("no libturbojpeg here: install libturbojpeg0");
    }
  }
}
