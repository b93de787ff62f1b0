package io.cxmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of a suite. */
class RatioTableTest {

  private static final Suite.Path OURS = new Suite.Path("oursFast", 2, 0.01, 2, 16);
  private static final Suite.Path PEER = new Suite.Path("peer", 31, Double.NaN, 31, 1_456);
  private static final Suite SUITE = new Suite("Things rows=5", "ns/op", List.of(OURS, PEER));

  @Test
  void aPeerStandsBesideEachPathOfOurs() {
    String expected =
        """

        Things rows=5

        | path | ns/op | ± | B a call | of `oursFast` |
        |---|---|---|---|---|
        | **oursFast** | 2.00 | 0.010 | 16 | |
        | peer | 31.0 |  | 1456 | 15.5 × |
        """;
    assertEquals(expected, RatioTable.of(SUITE));
  }

  @Test
  void onlyAComparisonIsDrawn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("chart.svg");
    Suite alone = new Suite("Lonely", "ns/op", List.of(OURS));
    SpeedChart.write(List.of(SUITE, alone), file);
    String svg = Files.readString(file);
    assertTrue(svg.contains("Things rows=5  peer"), svg);
    assertFalse(svg.contains("Lonely"), svg);
  }
}
