package io.cxmetrics.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the sample survey that ships with the command line, from a fixed seed.
 *
 * <p>To change it, change this class and run its {@link #main} with the file to write:
 *
 * <pre>{@code
 * mvn -q test-compile && java -cp cx-metrics-cli/target/test-classes io.cxmetrics.cli.SampleSurvey \
 *   cx-metrics-cli/src/main/resources/io/cxmetrics/cli/input/sample-survey.csv
 * }</pre>
 */
final class SampleSurvey {

  private static final long SEED = 20_250_101;
  private static final int ANSWERS = 3000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel("chat", 0.26, 0.70),
          new Channel("email", 0.22, 0.58),
          new Channel("phone", 0.30, 0.66),
          new Channel("shop", 0.12, 0.80),
          new Channel("social", 0.10, 0.48));

  private static final List<String> SEGMENTS =
      List.of("consumer", "consumer", "consumer", "business", "business", "public");

  private final SplittableRandom random = new SplittableRandom(SEED);

  /**
   * A channel.
   *
   * @param name its name
   * @param share its share of the answers
   * @param mood how content its customers are on average, from 0 to 1
   */
  private record Channel(String name, double share, double mood) {}

  /** The whole file. */
  static String csv() {
    return new SampleSurvey().rows();
  }

  /** Writes the file that the argument names. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), csv(), StandardCharsets.UTF_8);
  }

  private String rows() {
    StringBuilder csv =
        new StringBuilder("answer_id,date,month,channel,segment,recommend,satisfaction,ease\n");
    for (int id = 1; id <= ANSWERS; id++) {
      csv.append(row(id)).append('\n');
    }
    return csv.toString();
  }

  private String row(int id) {
    int day = (int) ((long) id * DAYS / (ANSWERS + 1));
    LocalDate date = FIRST_DAY.plusDays(day);
    Channel channel = channel();
    String segment = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
    // The year gets a little better, and one person's three answers go together.
    double mood = channel.mood() + 0.08 * day / DAYS + 0.17 * normal();
    return String.join(
        ",",
        "A" + (10_000 + id),
        date.toString(),
        date.toString().substring(0, 7),
        channel.name(),
        segment,
        cell(0, 10, mood, "11"),
        cell(1, 5, mood, "6"),
        cell(1, 7, mood, "n/a"));
  }

  private Channel channel() {
    double left = random.nextDouble();
    for (Channel channel : CHANNELS) {
      left -= channel.share();
      if (left < 0) {
        return channel;
      }
    }
    return CHANNELS.get(0);
  }

  /** An answer on a scale; now and then none, or something that is no answer. */
  private String cell(int min, int max, double mood, String mistake) {
    double kind = random.nextDouble();
    double answer = mood + 0.12 * normal();
    if (kind < 0.03) {
      return "";
    }
    if (kind < 0.032) {
      return mistake;
    }
    double points = max - min + 1;
    return Integer.toString(min + (int) Math.max(0, Math.min(points - 1, answer * 1.15 * points)));
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
