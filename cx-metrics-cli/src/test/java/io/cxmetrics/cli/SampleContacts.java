package io.cxmetrics.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes the sample contacts and the sample calls that ship with the command line, from fixed seeds.
 *
 * <p>To change them, change this class and run its {@link #main} on the class path of the tests,
 * with the folder of the resources.
 */
final class SampleContacts {

  private static final long SEED = 20_250_407;
  private static final int ISSUES = 300;
  private static final int CALLS = 500;
  private static final Instant FIRST = Instant.parse("2025-01-06T08:00:00Z");
  private static final Duration SPAN = Duration.ofDays(60);
  private static final List<String> REASONS = List.of("billing", "delivery", "login", "returns");
  private static final List<String> CHANNELS = List.of("chat", "email", "phone");
  private static final List<String> AGENTS = List.of("Ada", "Ben", "Cem", "Dana");

  private SampleContacts() {}

  /** Writes both files into the folder that the argument names. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.writeString(folder.resolve("sample-contacts.csv"), contacts(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("sample-calls.csv"), calls(), StandardCharsets.UTF_8);
  }

  /** Issues of customers, some of which take several contacts; the rows in order of time. */
  static String contacts() {
    SplittableRandom random = new SplittableRandom(SEED);
    TreeMap<Instant, String> rows = new TreeMap<>();
    for (int issue = 0; issue < ISSUES; issue++) {
      Instant time = FIRST.plusSeconds(random.nextLong(SPAN.toSeconds()));
      String customer = issue % 83 == 0 ? "" : "C" + (100 + random.nextInt(240));
      String reason = oneOf(REASONS, random);
      boolean resolved = false;
      while (!resolved && time.isBefore(FIRST.plus(SPAN))) {
        // Ben's answers hold less often.
        String agent = oneOf(AGENTS, random);
        resolved = random.nextInt(100) < (agent.equals("Ben") ? 60 : 80);
        boolean transferred = random.nextInt(8) == 0;
        boolean claimed = resolved ? random.nextInt(20) > 0 : random.nextInt(3) == 0;
        rows.put(
            time,
            String.join(
                ",",
                customer,
                rows.size() % 157 == 156 ? "yesterday" : time.toString(),
                oneOf(CHANNELS, random),
                reason,
                agent,
                claimed ? "yes" : "no",
                transferred ? "yes" : "no"));
        time = time.plusSeconds(3600 + random.nextLong(Duration.ofDays(6).toSeconds()));
      }
    }
    return "customer,time,channel,reason,agent,resolved,transferred\n"
        + String.join("\n", rows.values())
        + '\n';
  }

  /** Calls of two queues; who abandons does so after a while of waiting. */
  static String calls() {
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder rows = new StringBuilder("queue,outcome,waited,talk,hold,wrap\n");
    for (int call = 1; call <= CALLS; call++) {
      boolean sales = random.nextInt(3) == 0;
      int answer = random.nextInt(sales ? 30 : 60);
      int patience = 1 + random.nextInt(150);
      boolean answered = answer <= patience;
      rows.append(sales ? "sales" : "support").append(',');
      if (call % 97 == 0) {
        rows.append("callback,").append(answer).append(",,,\n");
      } else if (!answered) {
        rows.append("abandoned,").append(patience).append(",,,\n");
      } else {
        rows.append("answered,").append(call % 241 == 0 ? "" : answer).append(',');
        rows.append(60 + random.nextInt(300)).append(',').append(random.nextInt(40)).append(',');
        rows.append(20 + random.nextInt(60)).append('\n');
      }
    }
    return rows.toString();
  }

  private static String oneOf(List<String> names, SplittableRandom random) {
    return names.get(random.nextInt(names.size()));
  }
}
