package io.cxmetrics.cli.journey;

import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels of a journey, and how sure it is which stage is worst. */
class JourneyChannelTest {

  private static final String MODEL =
      """
      {"name": "visit", "stages": [
        {"name": "before", "touchpoints": [{"name": "site", "scale": "csat-1-5"}]},
        {"name": "after", "touchpoints": [{"name": "bill", "scale": "csat-1-5"}]}
      ]}
      """;

  /** In the shop and on the web "before" is 81.25, by phone 12.5; "after" is the same for all. */
  private static final String ANSWERS =
      """
      site,bill,channel,area
      5,5,web,a
      4,5,web,b
      5,4,web,a
      3,4,web,b
      5,5,shop,a
      4,5,shop,b
      5,4,shop,a
      3,4,shop,b
      1,5,phone,a
      2,5,phone,b
      1,4,phone,a
      2,4,phone,b
      4,4,,a
      """;

  @TempDir private Path folder;

  private Run journey(String... options) throws IOException {
    Path model = Files.writeString(folder.resolve("model.json"), MODEL);
    return runOn(ANSWERS, List.of("journey", "-", "--model", model.toString()), options);
  }

  /**
   * Within, "before" varies by (2 · 572.9 + 208.3) / 3 = 451.4, and its means by 6302.1 / 4 of
   * which 451.4 / 4 are chance: 1462.7. Between is 1462.7 / (1462.7 + 451.4).
   */
  @Test
  void channelsOfTheTotal() throws IOException {
    String table = journey("--channel= channel ").out();
    String channels = table.substring(table.indexOf("\nchannel") + 1);
    assertEquals(
        """
        channel  phone  shop   web  range  between  breaks
        journey   50.0  84.4  84.4   34.4    63.3%   phone
        before    12.5  81.2  81.2   68.8    76.4%   phone
        after     87.5  87.5  87.5    0.0     0.0%       -
        """,
        channels.substring(0, channels.indexOf("\n\n") + 1));
    assertTrue(
        table.contains("\ntotal  13   73.1"), "who has no channel is in the total: " + table);
  }

  @Test
  void channelsInJson() throws IOException {
    String json = journey("--channel=channel", "--by=area", "--format=json").out();
    String before = json.substring(json.indexOf("\"name\":\"before\""));
    assertTrue(
        before.contains("\"range\":68.75,\"shrunkRange\":68.75,\"breaking\":\"phone\","), before);
    assertTrue(
        before.contains("\"scores\":[{\"channel\":\"phone\",\"n\":4,\"score\":12.5,\"gap\":"),
        before);
    String b = json.substring(json.indexOf("{\"area\":\"b\"}"));
    assertTrue(b.contains("{\"channel\":\"web\",\"n\":2,\"score\":62.5,\"gap\":"), b);
  }

  @Test
  void ranksFollowFromTheSeed() throws IOException {
    String once = journey("--draws=199", "--format=json").out();
    assertEquals(once, journey("--draws=199", "--seed=1", "--format=json").out());
    assertTrue(
        once.contains("\"ranks\":{\"draws\":199,\"stagesByScore\":[{\"name\":\"before\","), once);
    assertTrue(once.contains("\"worstStage\":\"before\""), once);
    assertTrue(journey("--draws=199").out().contains("\nbefore is lowest in 100.0% of draws\n"));
    assertTrue(journey().out().contains("\nbefore is clearly the lowest\n"));
  }

  @Test
  void intervalsByBootstrap() throws IOException {
    Run run = journey("--interval=bootstrap-percentile", "--seed=7", "--format=csv");
    assertEquals("bootstrap-percentile", run.rows().get(0).getField("method"));
    assertTrue(
        journey("--interval=bootstrap-percentile")
            .out()
            .contains("interval: bootstrap-percentile at 95%"));
  }

  @Test
  void wrongUsage() throws IOException {
    assertEquals(
        "cx-metrics: error: --draws: draws must be from 99 to 1000000, got 98 (see cx-metrics"
            + " journey --help)\n",
        journey("--draws=98").err());
    assertEquals(
        "cx-metrics: error: --interval: \"wald\" is no method for this score; there are delta,"
            + " bootstrap-percentile (see cx-metrics journey --help)\n",
        journey("--interval=wald").err());
    assertEquals(
        "cx-metrics: standard input: no column \"store\"; there are \"site\", \"bill\","
            + " \"channel\", \"area\"\n",
        journey("--channel=store").err());
  }
}
