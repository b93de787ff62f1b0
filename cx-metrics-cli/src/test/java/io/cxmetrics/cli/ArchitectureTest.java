package io.cxmetrics.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Set;

/** The rooms of the command line and who may enter whom; see docs/architecture.md. */
@AnalyzeClasses(packages = "io.cxmetrics.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "io.cxmetrics.cli";

  /** What each package may use. The root may use all, html and message none. */
  private static final ImmutableSetMultimap<String, String> USES =
      ImmutableSetMultimap.<String, String>builder()
          .putAll("report", "survey", "response", "fcr", "queue", "journey")
          .putAll("report", "command", "output", "html", "input", "message")
          .putAll("survey", "command", "output", "html", "segment", "input", "message")
          .putAll("response", "command", "output", "html", "segment", "input", "message")
          .putAll("fcr", "command", "output", "html", "segment", "input", "message")
          .putAll("journey", "command", "output", "html", "segment", "input", "message")
          .putAll("queue", "command", "output", "html", "segment", "input", "message")
          .putAll("opentime", "command", "output", "input", "message")
          .putAll("command", "output", "segment", "input", "message")
          .putAll("output", "html", "message")
          .putAll("segment", "input", "message")
          .put("input", "message")
          .build();

  @ArchTest static final ArchRule packagesUseOnlyWhatIsBelowThem = layers();

  private static LayeredArchitecture layers() {
    Set<String> names = Sets.union(USES.keySet(), Set.copyOf(USES.values()));
    LayeredArchitecture layers =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture()
            .layer("root")
            .definedBy(ROOT);
    for (String name : names) {
      layers = layers.layer(name).definedBy(ROOT + "." + name);
    }
    layers = layers.whereLayer("root").mayNotBeAccessedByAnyLayer();
    for (String name : names) {
      layers =
          USES.containsKey(name)
              ? layers.whereLayer(name).mayOnlyAccessLayers(USES.get(name).toArray(String[]::new))
              : layers.whereLayer(name).mayNotAccessAnyLayer();
    }
    return layers;
  }

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("io.cxmetrics.(cli..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatIsPublicIsUsedElsewhere =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .doNotBelongToAnyOf(Main.class)
          .should(beUsedByAnotherPackage());

  private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
    return new ArchCondition<>("be used by another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage()));
        if (!used) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is public for its own package only"));
        }
      }
    };
  }
}
