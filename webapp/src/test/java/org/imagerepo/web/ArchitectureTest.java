package org.imagerepo.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imagerepo.core.access.Access;
import org.junit.jupiter.api.Test;

/** What may know what, and that nothing is answered without the one decision. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.imagerepo.api", "org.imagerepo.core", "org.imagerepo.web");

  /** What anybody may have who asks, whoever they are, and why. */
  private static final Set<String> NEEDS_NO_DECISION =
      Set.of(
          // Who registers, logs in or sets the platform up isn't known yet: that is the point.
          "UsersResource.register",
          "SessionResource.logIn",
          "SessionResource.logOut",
          "SetupResource.complete",
          // Whom the other site vouches for.
          "OpenIdResource.logIn",
          "OpenIdResource.callback",
          // Has the link that sets a password.
          "PasswordResource.set",
          // Tells the link's password: whoever has the link may try.
          "SharedResource.unlock",
          // The same for all.
          "UserResource.user",
          "PlatformResource.platform",
          "TusResource.options",
          "TusResource.optionsOfOne");

  /** A search by type with each request took longer with each request; {@code Engine} is asked. */
  @Test
  void nothingSearchesForBeansAtRunTime() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Instance.class).check(CLASSES);
  }

  @Test
  void everyOperationAsksTheOneDecision() {
    Set<String> without = new TreeSet<>();
    int operations = 0;
    for (JavaMethod method : operations()) {
      operations++;
      if (!asks(method)) {
        without.add(name(method));
      }
    }

    assertThat(operations).isGreaterThan(40);
    assertThat(without)
        .as("operations that never ask " + Access.class.getSimpleName())
        .isEqualTo(new TreeSet<>(NEEDS_NO_DECISION));
  }

  private static Set<JavaMethod> operations() {
    return CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(
            method ->
                method.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)))
        .collect(Collectors.toSet());
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  /** Whether something that it calls, or what that calls, is a method of {@link Access}. */
  private static boolean asks(JavaMethod operation) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(operation));
    while (!open.isEmpty()) {
      JavaCodeUnit caller = open.pop();
      if (caller.getOwner().isEquivalentTo(Access.class)) {
        return true;
      }
      if (seen.add(caller)) {
        caller.getAccessesFromSelf().stream()
            .filter(JavaCodeUnitAccess.class::isInstance)
            .map(access -> ((JavaCodeUnitAccess<?>) access).getTarget().resolveMember())
            .flatMap(Optional::stream)
            .filter(called -> called.getOwner().getPackageName().startsWith("org.imagerepo"))
            .forEach(open::push);
      }
    }
    return false;
  }

  @Test
  void onlyTheDecisionComparesOwnersAndVisibilities() {
    Set<String> comparing =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().startsWith("org.imagerepo.api"))
            .filter(type -> !type.getPackageName().equals("org.imagerepo.core.access"))
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(ArchitectureTest::isOfVisibility)
            .map(access -> access.getOriginOwner().getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(comparing).isEmpty();
  }

  private static boolean isOfVisibility(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals("org.imagerepo.api.catalogue.Visibility")
        && Set.of("PRIVATE", "UNLISTED", "PUBLIC").contains(access.getName());
  }

  @Test
  void theEngineKnowsNeitherHttpNorTheWebApplication() {
    noClasses()
        .that()
        .resideInAPackage("org.imagerepo.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.imagerepo.web..", "jakarta..", "org.glassfish..", "fish.payara..")
        .check(CLASSES);
  }

  @Test
  void theContractForPluginsKnowsNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAPackage("org.imagerepo.api..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("org.imagerepo.api..", "java..")
        .check(CLASSES);
  }

  @Test
  void theDecisionDependsOnNoPartThatAsksIt() {
    noClasses()
        .that()
        .resideInAPackage("org.imagerepo.core.access..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "org.imagerepo.core.access..",
            "org.imagerepo.core.refusal..",
            "org.imagerepo.api..",
            "java..")
        .check(CLASSES);
  }
}
