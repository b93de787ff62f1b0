package io.cxmetrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of core and who may enter whom; see docs/architecture.md. */
@AnalyzeClasses(packages = "io.cxmetrics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesUseOnlyWhatIsBelowThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("contact")
          .definedBy("io.cxmetrics.contact..")
          .layer("flow")
          .definedBy("io.cxmetrics.flow..")
          .layer("journey")
          .definedBy("io.cxmetrics.journey..")
          .layer("response")
          .definedBy("io.cxmetrics.response..")
          .layer("survey")
          .definedBy("io.cxmetrics.survey..")
          .layer("tally")
          .definedBy("io.cxmetrics.tally..")
          .layer("stats")
          .definedBy("io.cxmetrics.stats..")
          .layer("scale")
          .definedBy("io.cxmetrics.scale..")
          .layer("calendar")
          .definedBy("io.cxmetrics.calendar..")
          .layer("internal")
          .definedBy("io.cxmetrics.internal..")
          .whereLayer("contact")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("flow")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("journey")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("response")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("survey")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("tally")
          .mayOnlyBeAccessedByLayers("contact", "flow", "journey", "response", "survey")
          .whereLayer("stats")
          .mayOnlyBeAccessedByLayers("contact", "flow", "journey", "response", "survey", "tally")
          .whereLayer("scale")
          .mayOnlyBeAccessedByLayers("journey", "survey", "tally")
          .whereLayer("calendar")
          .mayOnlyBeAccessedByLayers("contact", "response")
          .whereLayer("internal")
          .mayOnlyBeAccessedByLayers(
              "contact",
              "flow",
              "journey",
              "response",
              "survey",
              "tally",
              "stats",
              "scale",
              "calendar");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("io.cxmetrics.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyInternalUsesCommonsMath =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.cxmetrics.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons..");

  /** No I/O, logging, clocks, default zone or locale, and no threads of its own. */
  @ArchTest
  static final ArchRule embeddable =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.logging..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(java.time.Clock.class, Thread.class, java.util.concurrent.Executor.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault")
          // They write the digits of the default locale.
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class);

  @ArchTest
  static final ArchRule noStandardStreams =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static void staticFieldsAreFinal(JavaClasses classes) {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .check(classes);
  }

  @ArchTest
  static final ArchRule publicSignaturesShowNoLibraryType =
      classes()
          .that()
          .arePublic()
          .and()
          .resideOutsideOfPackage("io.cxmetrics.internal..")
          .should(showOnlyOwnAndJdkTypes());

  private static ArchCondition<JavaClass> showOnlyOwnAndJdkTypes() {
    return new ArchCondition<>("show only their own types and those of the JDK") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMember member : type.getMembers()) {
          if (!member.getModifiers().contains(JavaModifier.PUBLIC)) {
            continue;
          }
          signature(member)
              .filter(DescribedPredicate.not(isOwnOrJdk()))
              .forEach(
                  shown ->
                      events.add(
                          SimpleConditionEvent.violated(
                              member, member.getFullName() + " shows " + shown.getName())));
        }
      }
    };
  }

  private static Stream<JavaClass> signature(JavaMember member) {
    Set<JavaClass> types = member.getAllInvolvedRawTypes();
    return types.stream();
  }

  private static DescribedPredicate<JavaClass> isOwnOrJdk() {
    return DescribedPredicate.describe(
        "own or JDK type",
        type ->
            type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || type.getPackageName().startsWith("io.cxmetrics."));
  }
}
