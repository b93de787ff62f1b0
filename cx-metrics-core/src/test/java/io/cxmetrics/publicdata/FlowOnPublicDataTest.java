package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.flow.FlowEvent;
import io.cxmetrics.flow.Funnel;
import io.cxmetrics.flow.FunnelResult;
import io.cxmetrics.flow.FunnelRules;
import io.cxmetrics.flow.FunnelStep;
import io.cxmetrics.flow.PathAnalysis;
import io.cxmetrics.flow.PathResult;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.tally.DurationPrecision;
import io.cxmetrics.tally.RatingTally;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of an online shop: how far they get, how long that takes, and what it does to reviews. */
class FlowOnPublicDataTest {

  private static final String STAGES = "Olist sample: stage durations";
  private static final String ORDERS = "olist_sample/olist_orders_dataset.csv";
  private static final String REVIEWS = "olist_sample/olist_order_reviews_dataset.csv";

  private static final List<String> COLUMNS =
      List.of(
          "order_purchase_timestamp",
          "order_approved_at",
          "order_delivered_carrier_date",
          "order_delivered_customer_date");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final Instant UNTIL = Instant.parse("2019-01-01T00:00:00Z");

  /** The events of the orders, named by their columns; times are local and of no known zone. */
  private static List<FlowEvent> orderEvents() {
    PublicData orders = PublicData.read(ORDERS);
    List<FlowEvent> events = new ArrayList<>();
    for (CsvRecord order : orders.rows()) {
      for (String column : COLUMNS) {
        add(events, orders.field(order, "order_id"), column, orders.field(order, column));
      }
    }
    return events;
  }

  private static void add(List<FlowEvent> events, String order, String name, String time) {
    if (!time.isEmpty()) {
      events.add(new FlowEvent(order, name, parse(time).toInstant(ZoneOffset.UTC)));
    }
  }

  private static LocalDateTime parse(String time) {
    return LocalDateTime.parse(time, TIME);
  }

  private static Funnel funnel(String... steps) {
    return Funnel.of(steps).by(FunnelRules.FIRST_FIRST).withPrecision(DurationPrecision.EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "purchase_timestamp -> approved_at, order_purchase_timestamp, order_approved_at, 7989, 0",
    "approved_at -> delivered_carrier, order_approved_at, order_delivered_carrier_date, 6353, 77",
    "delivered_carrier_date -> delivered_customer, order_delivered_carrier_date,"
        + " order_delivered_customer_date, 5170, 3",
    "purchase -> delivered, order_purchase_timestamp, order_delivered_customer_date, 5170, 0"
  })
  void stages(String group, String from, String to, long pairs, long negative) {
    FunnelResult result = funnel(from, to).calculate(orderEvents(), UNTIL);
    FunnelStep start = result.steps().get(0);
    assertEquals(negative, start.outOfOrder());
    assertEquals(pairs, result.converted() + start.outOfOrder());
    ReferenceRow.of(STAGES, group).assertTimes(result.times().taken());
    ReferenceRow.of(STAGES, group).assertTimes(result.steps().get(1).times().taken());
    assertEquals(result.n(), result.times().n() + start.outOfOrder());
  }

  /** From the purchase to the review, beside a count by hand. */
  @Test
  void journeyOfAnOrder() {
    List<FlowEvent> events = orderEvents();
    PublicData reviews = PublicData.read(REVIEWS);
    for (CsvRecord review : reviews.rows()) {
      add(
          events,
          reviews.field(review, "order_id"),
          "review",
          reviews.field(review, "review_answer_timestamp"));
    }
    List<String> steps = new ArrayList<>(COLUMNS);
    steps.add("review");
    FunnelResult result = funnel(steps.toArray(String[]::new)).calculate(events, UNTIL);
    long[] reached = reachedByHand(events, steps);
    assertEquals(8135, reached[0]);
    assertEquals(
        LongStream.of(reached).boxed().toList(),
        result.steps().stream().map(FunnelStep::reached).toList());
    assertEquals((double) reached[4] / 8135, result.conversion().share(), 1e-15);
    assertEquals(77, result.steps().get(1).outOfOrder());
    assertEquals(0, result.pending());

    PathResult paths = PathAnalysis.to("review").calculate(events, UNTIL);
    assertEquals(
        paths.sequences() - paths.reached(),
        paths.deadEnds().stream().mapToLong(end -> end.deadEnds()).sum());
  }

  private static long[] reachedByHand(List<FlowEvent> events, List<String> steps) {
    Map<String, Map<String, Instant>> firsts = new HashMap<>();
    for (FlowEvent event : events) {
      firsts
          .computeIfAbsent(String.valueOf(event.entity()), order -> new HashMap<>())
          .merge(
              String.valueOf(event.event()),
              event.time(),
              (one, other) -> one.isAfter(other) ? other : one);
    }
    long[] reached = new long[steps.size()];
    for (Map<String, Instant> order : firsts.values()) {
      Instant last = Instant.MIN;
      for (int step = 0; step < reached.length; step++) {
        Instant time = order.get(steps.get(step));
        if (time == null || time.isBefore(last)) {
          break;
        }
        reached[step]++;
        last = time;
      }
    }
    return reached;
  }

  /** Late is an order that is delivered on a day after the estimated one. */
  @ParameterizedTest
  @CsvSource({"late", "on time", "not delivered"})
  void reviewsByDelivery(String group) {
    PublicData orders = PublicData.read(ORDERS);
    PublicData reviews = PublicData.read(REVIEWS);
    Map<String, String> deliveries = new HashMap<>();
    for (CsvRecord order : orders.rows()) {
      deliveries.put(orders.field(order, "order_id"), delivery(orders, order));
    }
    RatingTally scores = RatingTally.of(RatingScales.CSAT_1_5);
    for (CsvRecord review : reviews.rows()) {
      if (group.equals(deliveries.get(reviews.field(review, "order_id")))) {
        scores.add(Integer.parseInt(reviews.field(review, "review_score")));
      }
    }
    List<String> expected =
        Reference.table(STAGES, 1).stream()
            .filter(row -> row.get(0).equals(group))
            .findFirst()
            .orElseThrow();
    assertEquals(Long.parseLong(expected.get(1)), scores.snapshot().n());
    assertEquals(
        Double.parseDouble(expected.get(2)),
        CustomerSatisfaction.mean().calculate(scores).score(),
        1e-6);
    assertEquals(
        Double.parseDouble(expected.get(3)),
        100 * CustomerSatisfaction.topBox(2).calculate(scores).score(),
        1e-6);
  }

  private static String delivery(PublicData orders, CsvRecord order) {
    String delivered = orders.field(order, "order_delivered_customer_date");
    if (delivered.isEmpty()) {
      return "not delivered";
    }
    LocalDateTime estimated = parse(orders.field(order, "order_estimated_delivery_date"));
    return parse(delivered).toLocalDate().isAfter(estimated.toLocalDate()) ? "late" : "on time";
  }
}
