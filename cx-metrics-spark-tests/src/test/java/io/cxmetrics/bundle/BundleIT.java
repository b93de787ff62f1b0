package io.cxmetrics.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.NpsResult;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar of class {@code bundle} as a user takes it: in a virtual machine of its own, with nothing
 * on the class path but Spark, the Guava that its distribution brings, and this jar.
 */
class BundleIT {

  private static final Path BUNDLE = path("bundle.jar");

  /** As a class is named; paths of files, which are texts, have a slash before. */
  private static final Pattern OTHERS =
      Pattern.compile("(?<!/)(com/google/|org/apache/commons/math3/)");

  @TempDir private Path folder = Path.of("");

  private static Path path(String property) {
    Path path =
        Path.of(System.getProperty(property, "no " + property)).toAbsolutePath().normalize();
    assertTrue(Files.isRegularFile(path), () -> "no " + path);
    return path;
  }

  @Test
  void nothingInsideHasANameThatSparkBringsToo() throws IOException {
    List<String> outside = new ArrayList<>();
    try (JarFile jar = new JarFile(BUNDLE.toFile())) {
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".class")) {
          if (!entry.getName().startsWith("io/cxmetrics/") || usesOthers(jar, entry)) {
            outside.add(entry.getName());
          }
        }
      }
      for (String name :
          List.of(
              "io/cxmetrics/tally/RatingTally.class",
              "io/cxmetrics/shaded/google/common/base/Strings.class",
              "io/cxmetrics/shaded/math3/util/FastMath.class",
              "META-INF/LICENSE",
              "META-INF/services/org.apache.spark.sql.SparkSessionExtensionsProvider")) {
        assertTrue(jar.getEntry(name) != null, name);
      }
    }
    assertEquals(List.of(), outside);
  }

  /** Whether a class speaks of Guava or Commons Math by the names that they have elsewhere. */
  private static boolean usesOthers(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      String constants = new String(in.readAllBytes(), ISO_8859_1);
      return OTHERS.matcher(constants).find();
    }
  }

  @Test
  void aProgramWithTheJarOnItsClassPath() throws IOException, InterruptedException {
    assertRuns(List.of("-cp", classPath(BUNDLE, program()), BundleUser.class.getName()));
  }

  @Test
  void aProgramThatIsSubmittedWithTheJar() throws IOException, InterruptedException {
    assertRuns(
        List.of(
            "-cp",
            classPath(),
            "org.apache.spark.deploy.SparkSubmit",
            "--jars",
            BUNDLE.toString(),
            "--class",
            BundleUser.class.getName(),
            program().toString()));
  }

  /** Spark's own jars, as in a distribution, and what comes after them. */
  private static String classPath(Path... more) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(path("spark.guava").toString());
    all.add(Files.readString(path("spark.classpath")).strip());
    for (Path path : more) {
      all.add(path.toString());
    }
    String classPath = String.join(File.pathSeparator, all);
    assertFalse(classPath.contains("cx-metrics-core"), classPath);
    assertFalse(classPath.contains("test-classes"), classPath);
    return classPath;
  }

  /** A jar of the program alone. */
  private Path program() throws IOException {
    Path program = folder.resolve("program.jar");
    String name = BundleUser.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(program));
        InputStream in = BundleUser.class.getResourceAsStream("BundleUser.class")) {
      assertTrue(in != null, name);
      jar.putNextEntry(new JarEntry(name));
      in.transferTo(jar);
    }
    return program;
  }

  private void assertRuns(List<String> arguments) throws IOException, InterruptedException {
    Path lines = folder.resolve("lines");
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    String flags = System.getProperty("spark.flags", "").strip();
    if (!flags.isEmpty()) {
      command.addAll(List.of(flags.split(" +", -1)));
    }
    command.addAll(
        List.of(
            "-Xmx1g",
            // It is over before more than the first compiler pays.
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=hi",
            "-Duser.country=IN",
            "-Duser.timezone=Pacific/Chatham",
            "-Dspark.master=local[2]",
            "-Dspark.app.name=bundle",
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.sql.shuffle.partitions=3",
            "-Dspark.sql.warehouse.dir=" + folder.resolve("warehouse")));
    command.addAll(arguments);
    command.add(lines.toString());
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(process.waitFor(3, TimeUnit.MINUTES), () -> "still running; " + read(log));
      assertEquals(0, process.exitValue(), () -> read(log));
    } finally {
      process.destroyForcibly();
    }
    List<String> written = Files.readAllLines(lines);
    int last = written.size() - 1;
    assertEquals(expected(), written.subList(0, last));
    String refused = written.get(last);
    assertTrue(refused.contains("duration_tally: target must be from PT0S to"), refused);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return log + ": " + e.getMessage();
    }
  }

  /**
   * What {@link BundleUser} must write before it is refused something, from the core that this test
   * runs with.
   */
  private static List<String> expected() {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of(BUNDLE.toString(), BUNDLE.toString(), path("spark.guava").toString()));

    RatingTally answers = answers(0, 1);
    lines.add(
        "["
            + NetPromoterScore.standard().calculate(answers).score()
            + ","
            + HexFormat.of().withUpperCase().formatHex(TallyCodec.encode(answers.snapshot()))
            + "]");
    DurationTally waits = DurationTally.withTargets(Duration.ofMinutes(1));
    LongStream.range(0, 3000).forEach(id -> waits.add(id * 997));
    lines.add(
        "["
            + waits.snapshot().percentileMillis(0.9, QuantileRule.NEAREST_RANK)
            + ","
            + waits.snapshot().countAtMost(Duration.ofMinutes(1)).lower() / 3000.0
            + "]");
    BusinessCalendar desk =
        BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:30").build();
    Instant nine = Instant.parse("2026-05-04T07:00:00Z");
    lines.add(
        "["
            + LongStream.range(0, 3)
                .map(id -> desk.openTime(nine, nine.plus(Duration.ofDays(id))).toMillis())
                .sum()
            + "]");

    for (int channel = 0; channel < 2; channel++) {
      NpsResult nps =
          NetPromoterScore.standard().withLevel(ConfidenceLevel.P90).calculate(answers(channel, 2));
      lines.add("[" + nps.score() + "," + nps.interval().lower() + "]");
    }

    RatingTally objects = RatingTally.of(RatingScales.CSAT_1_5, RatingPolicy.lenient());
    LongStream.range(0, 100).forEach(id -> objects.add((int) (id % 7)));
    lines.add(HexFormat.of().formatHex(TallyCodec.encode(objects.snapshot())));

    lines.addAll(List.of("[chat,1,1,0.5]", "[phone,1,0,1.0]"));
    return lines;
  }

  /** The answers of one of so many channels. */
  private static RatingTally answers(int channel, int channels) {
    RatingTally tally = RatingTally.of(RatingScales.NPS_0_10);
    for (int id = channel; id < 1000; id += channels) {
      tally.add(id % 11);
    }
    return tally;
  }
}
