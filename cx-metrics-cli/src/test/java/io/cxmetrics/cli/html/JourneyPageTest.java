package io.cxmetrics.cli.html;

import static io.cxmetrics.cli.html.Views.journey;
import static io.cxmetrics.cli.html.Views.none;
import static io.cxmetrics.cli.html.Views.noted;
import static io.cxmetrics.cli.html.Views.score;
import static io.cxmetrics.cli.html.Views.stage;
import static io.cxmetrics.cli.html.Views.touchpoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page of a journey as text. */
class JourneyPageTest {

  private static final JourneyView VIEW =
      journey(
          noted(
              stage(
                  "<b>first</b>", score(50, 2), 0.9, touchpoint("\"q\" & 'a'", score(50, 2), 3.21)),
              "clearly the lowest"),
          stage("second", none(), 0, touchpoint("t", none(), 0)));

  private static String page(int segments) {
    return new JourneyPage(
            "Journey: <script>",
            VIEW,
            Collections.nCopies(segments, VIEW),
            Optional.empty(),
            List.of(new Fact("Data", "a&b.csv")))
        .html();
  }

  @Test
  void whatTheDataBringsAlongIsEscaped() {
    String page = page(1);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<b>"), page);
    assertTrue(page.contains("<title>Journey: &lt;script&gt;</title>"), page);
    assertTrue(page.contains("a&amp;b.csv"), page);
    assertTrue(page.contains("&quot;q&quot; &amp; &#39;a&#39;"), page);
  }

  /** Not even a name in a style sheet or a data type leads to another host. */
  @Test
  void nothingIsLoaded() {
    String page = page(1).replace("http://www.w3.org/2000/svg", "");
    for (String part : List.of("http:", "https:", "url(", "@import", "src=\"", "<link rel=\"s")) {
      assertFalse(page.contains(part), part);
    }
  }

  @Test
  void theLeadSaysWhatMatters() {
    assertTrue(
        page(0)
            .contains(
                "The journey scores 70.0 of 100 (68.0 to 72.0), from 80 respondents. The stage"
                    + " &lt;b&gt;first&lt;/b&gt; is clearly the lowest, with 50.0 (48.0 to 52.0). Most is lost at"
                    + " &quot;q&quot; &amp; &#39;a&#39;: 3.2 points."),
        page(0));
  }

  @Test
  void aJourneyWithoutScoreSaysSo() {
    JourneyView view =
        new JourneyView("total", none(), 0, 80, false, List.of(stage("a", none(), 0)));
    String page = new JourneyPage("x", view, List.of(), Optional.empty(), List.of()).html();
    assertTrue(page.contains("The journey has no score: nobody answered.</p>"), page);
  }

  @Test
  void theDescriptionHasAllThatIsDrawn() {
    assertEquals(
        "2 stages in order: <b>first</b> 50.0 (48.0 to 52.0); second \u2013 (nobody answered)."
            + " Lowest: <b>first</b>. Below the target of 80.0: \"q\" & 'a' loses 3.2.",
        VIEW.description());
    assertEquals(Optional.of(VIEW.stages().get(0)), VIEW.lowest());
  }

  @Test
  void manySegmentsAreNotAllDrawnButAllListed() {
    String page = page(14);
    assertEquals(12, page.split("class=\"chart compact\"", -1).length - 1);
    assertEquals(15, page.split("<tr><th scope=\"row\">", -1).length - 1);
    assertTrue(page.contains("Drawn are the first 12."), page);
    assertFalse(page(12).contains("Drawn are"), page);
  }

  @Test
  void aTableHasAHeadingForEachRowAndColumn() {
    Table table =
        new Table("Channels", "Scores.", List.of("x", "<web>"), List.of(List.of("all", "7.0")));
    String page = new JourneyPage("x", VIEW, List.of(), Optional.of(table), List.of()).html();
    assertTrue(
        page.contains("<tr><th scope=\"col\">x</th><th scope=\"col\">&lt;web&gt;</th></tr>"), page);
    assertTrue(page.contains("<tr><th scope=\"row\">all</th><td>7.0</td></tr>"), page);
  }

  @Test
  void aFileOfItsOwnBringsItsStyles() {
    String svg = JourneyPicture.of(VIEW);
    assertTrue(svg.startsWith("<svg xmlns="), svg);
    assertTrue(svg.contains("prefers-color-scheme: dark"), svg);
  }
}
