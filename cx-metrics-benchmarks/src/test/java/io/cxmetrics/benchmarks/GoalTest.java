package io.cxmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** The table of goals names what there is. */
class GoalTest {

  private static final Goal GOAL =
      new Goal("n", "a beside b", Quantity.SPEED, "A.a", "B.b", new Bound(true, 1.5), "×", 5, 400);

  @Test
  void everyGoalHasItsOwnName() throws IOException {
    List<String> names = Goal.all().stream().map(Goal::name).toList();
    assertFalse(names.isEmpty());
    assertEquals(Set.copyOf(names).size(), names.size(), names::toString);
  }

  @Test
  void everySideIsABenchmark() throws IOException {
    for (Goal goal : Goal.all()) {
      for (Side side : goal.sides()) {
        List<String> names = Splitter.on('.').splitToList(side.benchmark());
        Class<?> suite =
            assertDoesNotThrow(
                () -> Class.forName("io.cxmetrics.benchmarks." + names.get(0)), goal.name());
        assertTrue(
            Arrays.stream(suite.getMethods())
                .anyMatch(
                    method ->
                        method.getName().equals(names.get(1))
                            && method.isAnnotationPresent(Benchmark.class)),
            () -> goal.name() + " names no benchmark: " + side.benchmark());
        assertTrue(
            parameters(suite).containsAll(side.params().keySet()),
            () -> goal.name() + " names no parameter of " + suite + ": " + side.params());
      }
    }
  }

  private static Set<String> parameters(Class<?> suite) {
    return Stream.concat(
            Stream.of("threads"),
            Stream.concat(Stream.of(suite), Arrays.stream(suite.getClasses()))
                .flatMap(state -> Arrays.stream(state.getFields()))
                .filter(field -> field.isAnnotationPresent(Param.class))
                .map(Field::getName))
        .collect(Collectors.toSet());
  }

  @Test
  void everyFactIsKnown() throws IOException {
    Set<String> facts =
        Goal.all().stream()
            .filter(goal -> goal.quantity() == Quantity.FACT)
            .map(Goal::measured)
            .collect(Collectors.toSet());
    assertEquals(Facts.BY_NAME.keySet(), facts);
  }

  @Test
  void aBoundIsAtLeastOrAtMost() {
    assertTrue(Bound.parse(">= 1.5").isMetBy(1.5));
    assertFalse(Bound.parse(">= 1.5").isMetBy(1.49));
    assertTrue(Bound.parse("<= 64").isMetBy(64));
    assertFalse(Bound.parse("<= 64").isMetBy(64.1));
    assertFalse(Bound.parse("<= 64").isMetBy(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Bound.parse("> 3"));
  }

  @Test
  void theBestOfTriesIsTheOneNearestToTheGoal() {
    assertTrue(Bound.parse(">= 1.5").byMerit().compare(1.4, 1.3) > 0);
    assertTrue(Bound.parse("<= 1.5").byMerit().compare(1.6, 1.7) > 0);
  }

  @Test
  void aSideHasParameters() {
    Side side = Side.parse("GroupedNpsBenchmark.ours segments=16 threads=2");
    assertEquals("GroupedNpsBenchmark.ours", side.benchmark());
    assertEquals("{segments=16, threads=2}", side.params().toString());
    assertThrows(IllegalArgumentException.class, () -> Side.parse("A.b segments"));
  }

  @Test
  void aMissedGoalIsSaid() {
    assertEquals("| `n` | a beside b | ≥ 1.50 × | 1.51 × | met |", row(1.512));
    assertEquals("| `n` | a beside b | ≥ 1.50 × | 0.04 × | **MISSED** |", row(0.041));
  }

  private static String row(double figure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new GoalTable(out, true).measured(GOAL, figure);
    return bytes.toString(StandardCharsets.UTF_8).trim();
  }
}
