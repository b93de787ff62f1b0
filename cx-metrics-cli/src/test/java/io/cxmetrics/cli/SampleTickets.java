package io.cxmetrics.cli;

import io.cxmetrics.calendar.BusinessCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the sample tickets that ship with the command line, and their events, from a fixed seed.
 *
 * <p>To change them, change this class and run its {@link #main} on the class path of the tests,
 * with the folder of the resources.
 */
final class SampleTickets {

  private static final long SEED = 20_250_401;
  private static final int TICKETS = 400;
  private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2025-04-01T00:00:00Z");

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel("chat", 15),
          new Channel("email", 700),
          new Channel("phone", 60),
          new Channel("web", 400));

  private static final BusinessCalendar DESK =
      BusinessCalendar.in("Europe/Berlin")
          .hours("mon-fri 09:00-17:30; sat 10:00-14:00")
          .hours("from 2025-03-01; mon-fri 08:00-18:00; sat 10:00-14:00")
          .closedOn(LocalDate.of(2025, 1, 1))
          .overrides("2025-02-27=09:00-12:00")
          .build();

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final StringBuilder tickets =
      new StringBuilder("ticket,channel,created,answered,solved\n");
  private final StringBuilder events = new StringBuilder("ticket,channel,time,event\n");

  /**
   * A channel.
   *
   * @param name its name
   * @param minutes how long its customers wait while the desk is open, about
   */
  private record Channel(String name, int minutes) {}

  private SampleTickets() {
    for (int id = 1; id <= TICKETS; id++) {
      addTicket(id);
    }
  }

  static String tickets() {
    return new SampleTickets().tickets.toString();
  }

  static String events() {
    return new SampleTickets().events.toString();
  }

  /** Writes both files into the folder that the argument names. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.writeString(folder.resolve("sample-tickets.csv"), tickets(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("sample-events.csv"), events(), StandardCharsets.UTF_8);
  }

  private void addTicket(int id) {
    Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    long span = Duration.between(FIRST, UNTIL).toMinutes();
    Instant created = FIRST.plus(Duration.ofMinutes(span * id / (TICKETS + 1)));
    boolean forgotten = random.nextInt(25) == 0;
    Instant answered = forgotten ? UNTIL.plusSeconds(1) : later(created, channel.minutes());
    Instant solved = later(answered, 4 * channel.minutes());
    String name = "T" + (1000 + id);
    String prefix = name + "," + channel.name() + ",";
    event(prefix, created, "Ticket created");
    if (channel.name().equals("email")) {
      event(prefix, created.plusSeconds(30), "Receipt sent");
    }
    event(prefix, answered, "Public comment by agent");
    if (random.nextInt(3) == 0) {
      Instant asked = answered.plusSeconds(Duration.between(answered, solved).toSeconds() / 3);
      event(prefix, answered, "Waiting for customer");
      event(prefix, asked, "Comment by customer");
      event(prefix, asked, "Reopened");
    }
    event(prefix, solved, "Solved");
    String start = id % 131 == 0 ? "unknown" : created.toString();
    String end = id % 173 == 0 ? created.minusSeconds(3600).toString() : seen(answered);
    tickets.append(String.join(",", name, channel.name(), start, end, seen(solved))).append('\n');
  }

  /** About so many open minutes later, now and then much more: whole seconds. */
  private Instant later(Instant time, int minutes) {
    return DESK.deadline(
        time, Duration.ofSeconds((long) (60 * minutes * StrictMath.exp(normal()))));
  }

  private static String seen(Instant time) {
    return time.isAfter(UNTIL) ? "" : time.toString();
  }

  private void event(String prefix, Instant time, String word) {
    if (!time.isAfter(UNTIL)) {
      events.append(prefix).append(time).append(',').append(word).append('\n');
    }
  }

  /** Close to normal by the sum of uniforms: arithmetic that is the same on every machine. */
  private double normal() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }
}
