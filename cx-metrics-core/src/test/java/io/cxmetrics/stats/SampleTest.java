package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A sample of the numbers from 0, which is every 32nd of them. */
class SampleTest {

  private static final int N = Sample.WORTH_FROM;
  private static final int MEDIAN = N / 2;
  private static final long[] VALUES = LongStream.range(0, N).toArray();

  private static Bracket bracket(int first, int last) {
    Bracket bracket = Sample.of(VALUES).bracket(first, last);
    bracket.addAll(VALUES);
    return bracket;
  }

  /**
   * The median is at 4,096 of 8,192, with a standard error of √2048 = 45.25; three of these and 1
   * for the rounding are 136.76 either way, from the 3,959th to the 4,232nd in the sample.
   */
  @Test
  void medianLiesWithinThreeStandardErrors() {
    Bracket bracket = bracket(MEDIAN, MEDIAN);
    assertEquals(3_959 * 32, bracket.low());
    assertEquals(3_959 * 32, bracket.below());
    assertEquals((4_232 - 3_959) * 32 + 1, bracket.size());
    assertTrue(bracket.holds(MEDIAN, MEDIAN));
  }

  /** The 90th percentile: √(7372.8 · 0.1) = 27.15. */
  @Test
  void bracketReachesFromTheFirstRankToTheLast() {
    Bracket bracket = bracket(MEDIAN, (int) (0.9 * N));
    assertEquals(3_959 * 32, bracket.low());
    assertEquals((7_455 - 3_959) * 32 + 1, bracket.size());
  }

  @Test
  void endsOfTheSampleAreItsLimits() {
    assertEquals(0, bracket(0, 0).low());
    assertEquals(33, bracket(0, 0).size());
    Bracket last = bracket(N - 1, N - 1);
    assertEquals(8_190 * 32, last.low());
    assertEquals(33, last.size());
    assertFalse(last.holds(N - 1, N - 1), "the sample does not have the largest value");
  }

  @Test
  void guessMarksThePartsOfTheBracket() {
    Sample sample = Sample.of(VALUES);
    Grid grid = sample.grid();
    assertEquals(new Grid(0, 8_191 * 32, 4), grid);
    int[] counts = sample.guess(grid, new int[] {0, MEDIAN});
    int[] likely =
        IntStream.range(0, counts.length).filter(i -> Grid.isLikely(counts[i])).toArray();
    assertArrayEquals(
        IntStream.concat(
                IntStream.rangeClosed(0, 32 / 16), IntStream.rangeClosed(3_959 * 2, 4_232 * 2))
            .toArray(),
        likely);
  }

  @Test
  void guessIsRightIfWhatIsWantedWasLikely() {
    Sample sample = Sample.of(VALUES);
    Grid grid = sample.grid();
    int[] counts = sample.guess(grid, new int[] {MEDIAN});
    int[] next = Grid.unwanted();
    assertTrue(Sample.isRight(counts, next));
    next[grid.partOf(MEDIAN)] = 0;
    assertTrue(Sample.isRight(counts, next));
    next[grid.partOf(0)] = 16;
    assertFalse(Sample.isRight(counts, next));
  }

  @Test
  void anEighthMayBeKept() {
    assertEquals(100, Sample.room(800));
  }

  @Test
  void likelyPartsAreKeptAndAllAreCounted() {
    Grid grid = Grid.of(0, 8_191 * 32);
    int[] counts = Grid.unlikely();
    Arrays.fill(counts, 2, 4, 0);
    long[] kept = new long[5];
    assertEquals(
        6, grid.countAndKeep(new long[] {0, 32, 47, 63, 64, 33, 48, 15, 62}, counts, kept));
    assertArrayEquals(new long[] {32, 47, 63, 33, 48}, kept);
    assertEquals(2, Grid.countOf(counts[0]));
    assertFalse(Grid.isLikely(counts[0]));
    assertEquals(3, Grid.countOf(counts[2]));
    assertEquals(3, Grid.countOf(counts[3]));
    assertTrue(Grid.isLikely(counts[3]));
    assertEquals(1, Grid.countOf(counts[4]));
  }
}
