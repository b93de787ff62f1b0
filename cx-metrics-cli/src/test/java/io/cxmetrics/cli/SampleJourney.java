package io.cxmetrics.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the sample journey that ships with the command line, from a fixed seed.
 *
 * <p>To change it, change this class and run its {@link #main} with the file to write:
 *
 * <pre>{@code
 * mvn -q test-compile && java -cp cx-metrics-cli/target/test-classes io.cxmetrics.cli.SampleJourney \
 *   cx-metrics-cli/src/main/resources/io/cxmetrics/cli/input/sample-journey.csv
 * }</pre>
 */
final class SampleJourney {

  private static final long SEED = 20_250_117;
  private static final int RESPONDENTS = 800;

  private static final List<String> SEGMENTS = List.of("new", "new", "existing");

  private static final List<Channel> CHANNELS =
      List.of(new Channel("online", 0), new Channel("phone", -0.13), new Channel("shop", 0.03));

  /** In the order of the stages of the sample model. */
  private static final List<Touchpoint> TOUCHPOINTS =
      List.of(
          new Touchpoint("website", 1, 5, "0", 0, 0.95, 0.72),
          new Touchpoint("advice", 1, 5, "0", 0, 0.45, 0.78),
          new Touchpoint("checkout", 1, 7, "9", 1, 0.92, 0.76),
          new Touchpoint("confirmation", 1, 5, "0", 1, 0.88, 0.82),
          new Touchpoint("appointment", 1, 5, "0", 2, 0.90, 0.46),
          new Touchpoint("technician", 1, 5, "0", 2, 0.72, 0.80),
          new Touchpoint("login", 1, 7, "9", 2, 0.90, 0.66),
          new Touchpoint("speed", 1, 5, "0", 3, 0.97, 0.72),
          new Touchpoint("bill", 1, 5, "0", 3, 0.90, 0.65),
          new Touchpoint("reaching", 1, 7, "9", 4, 0.96, 0.44),
          new Touchpoint("solution", 1, 5, "0", 4, 0.90, 0.60),
          new Touchpoint("recommend", 0, 10, "99", 5, 0.95, 0.70));

  /** The share of customers who go on to each stage; not all need help. */
  private static final double[] GO_ON = {1, 0.86, 0.94, 0.97, 0.55, 1};

  private static final int HELP = 4;

  private final SplittableRandom random = new SplittableRandom(SEED);

  /**
   * A channel.
   *
   * @param name its name
   * @param help how much better or worse its customers are helped
   */
  private record Channel(String name, double help) {}

  /**
   * A touchpoint.
   *
   * @param column its column
   * @param min the lowest rating
   * @param max the highest rating
   * @param missing the code for no answer
   * @param stage its stage, from 0
   * @param rated the share of those in the stage who rate it
   * @param mood how content customers are with it on average, from 0 to 1
   */
  private record Touchpoint(
      String column, int min, int max, String missing, int stage, double rated, double mood) {}

  /** The whole file. */
  static String csv() {
    return new SampleJourney().rows();
  }

  /** Writes the file that the argument names. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), csv(), StandardCharsets.UTF_8);
  }

  private String rows() {
    StringBuilder csv = new StringBuilder("respondent,customer,channel");
    TOUCHPOINTS.forEach(touchpoint -> csv.append(',').append(touchpoint.column()));
    csv.append('\n');
    for (int id = 1; id <= RESPONDENTS; id++) {
      csv.append(row(id)).append('\n');
    }
    return csv.toString();
  }

  private String row(int id) {
    Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    StringBuilder row =
        new StringBuilder("R" + (1000 + id))
            .append(',')
            .append(SEGMENTS.get(random.nextInt(SEGMENTS.size())))
            .append(',')
            .append(channel.name());
    // One person's answers go together.
    double person = 0.12 * normal();
    boolean[] passes = passes();
    for (Touchpoint touchpoint : TOUCHPOINTS) {
      double mood = touchpoint.mood() + person + (touchpoint.stage() == HELP ? channel.help() : 0);
      row.append(',').append(passes[touchpoint.stage()] ? answer(touchpoint, mood) : "");
    }
    return row.toString();
  }

  /** Who stops before a stage comes to none of the later ones; but help may be passed by. */
  private boolean[] passes() {
    boolean[] passes = new boolean[GO_ON.length];
    boolean there = true;
    for (int stage = 0; stage < passes.length; stage++) {
      boolean goesOn = random.nextDouble() < GO_ON[stage];
      passes[stage] = there && goesOn;
      there = stage == HELP ? there : passes[stage];
    }
    return passes;
  }

  private String answer(Touchpoint touchpoint, double mood) {
    double answer = mood + 0.14 * normal();
    double kind = random.nextDouble();
    if (kind > touchpoint.rated()) {
      return touchpoint.missing();
    }
    if (kind < 0.001) {
      return "n/a";
    }
    double points = touchpoint.max() - touchpoint.min() + 1;
    int step = (int) Math.max(0, Math.min(points - 1, answer * points + 0.2));
    return Integer.toString(touchpoint.min() + step);
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
