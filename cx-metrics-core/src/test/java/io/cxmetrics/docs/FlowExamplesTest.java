package io.cxmetrics.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.flow.FlowEvent;
import io.cxmetrics.flow.Funnel;
import io.cxmetrics.flow.FunnelResult;
import io.cxmetrics.flow.FunnelRule;
import io.cxmetrics.flow.FunnelStep;
import io.cxmetrics.flow.Occurrences;
import io.cxmetrics.flow.PathAnalysis;
import io.cxmetrics.flow.PathEvent;
import io.cxmetrics.flow.PathResult;
import io.cxmetrics.flow.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of docs/flow.md, word for word, with what they claim asserted. */
@SuppressWarnings({"CheckReturnValue", "ReturnValueIgnored"})
class FlowExamplesTest {

  @Test
  void shop() {
    Instant noon = Instant.parse("2026-05-04T12:00:00Z");
    List<FlowEvent> events =
        List.of(
            new FlowEvent("Ada", "visit", noon),
            new FlowEvent("Ada", "cart", noon.plus(Duration.ofMinutes(5))),
            new FlowEvent("Ada", "order", noon.plus(Duration.ofMinutes(20))),
            new FlowEvent("Bo", "visit", noon),
            new FlowEvent("Bo", "cart", noon.plus(Duration.ofMinutes(45))),
            new FlowEvent("Cy", "cart", noon),
            new FlowEvent("Cy", "visit", noon.plus(Duration.ofMinutes(10))),
            new FlowEvent("Di", "visit", noon.plus(Duration.ofHours(3))),
            new FlowEvent("Di", "order", noon.plus(Duration.ofHours(4))));
    Funnel funnel =
        Funnel.of("visit", "cart", "order").by(FunnelRule.inOrder().within(Duration.ofHours(2)));

    FunnelResult result = funnel.calculate(events, noon.plus(Duration.ofHours(4)));
    result.conversion().share(); // 0.333: one of the 3 whose 2 hours have elapsed
    result.pending(); // 1, whose hours have not
    FunnelStep cart = result.steps().get(1);
    cart.conversion().share(); // 0.667 of those who visited
    cart.dropOff().share(); // 0.5 of those who had a cart
    cart.times().median().value(); // Optional[PT45M], with Cy and Di who wait for one
    result.largestLoss(); // after "visit": the first of the steps at which one is lost
    result.definition(); // funnel.in-order.next.closed.within-2h/visit>cart>order

    assertEquals(1 / 3.0, result.conversion().share());
    assertEquals(1, result.pending());
    assertEquals(2 / 3.0, cart.conversion().share());
    assertEquals(0.5, cart.dropOff().share());
    assertEquals(Optional.of(Duration.ofMinutes(45)), cart.times().median().value());
    assertEquals("visit", result.largestLoss().orElseThrow().name());
    assertEquals("funnel.in-order.next.closed.within-2h/visit>cart>order", result.definition());

    PathResult paths = PathAnalysis.to("order").calculate(events, noon.plus(Duration.ofHours(4)));
    paths.goalShare().share(); // 0.5: two of four
    paths.mostFrequent().get(0); // visit to cart, 2
    paths.deadEnds(); // cart and visit, 1 each
    paths.loops(); // none: nobody goes back to what they did before

    assertEquals(0.5, paths.goalShare().share());
    assertEquals(new Transition("visit", "cart", 2, 0), paths.mostFrequent().get(0));
    assertEquals(List.of("cart", "visit"), paths.deadEnds().stream().map(PathEvent::name).toList());
    assertEquals(List.of(), paths.loops());
  }

  /** What the page says of who orders, visits and orders again. */
  @Test
  void readingsDiffer() {
    Instant noon = Instant.parse("2026-05-04T12:00:00Z");
    List<FlowEvent> events =
        List.of(
            new FlowEvent("Ed", "order", noon),
            new FlowEvent("Ed", "visit", noon.plusSeconds(1)),
            new FlowEvent("Ed", "order", noon.plusSeconds(2)));
    Map<Occurrences, Long> converted =
        Map.of(Occurrences.FIRST, 0L, Occurrences.NEXT, 1L, Occurrences.ANY, 1L);
    converted.forEach(
        (occurrences, expected) ->
            assertEquals(
                expected,
                Funnel.of("visit", "order")
                    .by(FunnelRule.inOrder().counting(occurrences))
                    .calculate(events, noon.plusSeconds(9))
                    .converted()));
  }
}
